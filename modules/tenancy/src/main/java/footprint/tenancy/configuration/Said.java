package footprint.tenancy.configuration;

/**
 * What a council itself said with one publication.
 *
 * @param publication its number within the room
 * @param origin      files, screen or load
 * @param file        the council's own words
 * @param files       fingerprint of the council's file when files were last looked at; null if never
 * @param product     fingerprint of the product's defaults of that time
 */
public record Said(int publication, String origin, CouncilFile file, String files, String product) {

    /** Whether an administrator, not a file, spoke last. */
    boolean byAPerson() {
        return !PublicationNote.FILES.equals(origin);
    }
}
