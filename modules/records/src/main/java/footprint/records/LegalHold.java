package footprint.records;

import java.time.LocalDate;

/**
 * A reason in law for which nothing that it covers is erased while it stands.
 *
 * @param kind     council, child or enquiry
 * @param childId  the child; null for other kinds
 * @param name     the child's name, as far as this person may know; null for other kinds
 * @param enquiry  the enquiry's name; null for other kinds
 * @param children how many children an enquiry covers
 * @param liftedOn null while it stands
 */
public record LegalHold(long id, String kind, Long childId, String name, String enquiry, int children, String because, LocalDate placedOn, String placedBy,
                        LocalDate liftedOn, String liftedBecause) {
}
