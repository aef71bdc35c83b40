package footprint.tenancy;

import java.util.Map;

/**
 * The council's words: room "terms". A document written under an older version keeps its words (R003).
 *
 * @param words key of the concept, such as midway-check, to the council's word for it
 */
@RoomSettings("terms")
public record TermSettings(Map<String, Term> words) {

    /**
     * One word.
     *
     * @param singular as used in a sentence: review, Care Planning Alert
     * @param plural   more than one
     * @param brief    the abbreviation, such as CPA; null if none
     */
    public record Term(String singular, String plural, String brief) {

        /** The word for a number of things. */
        public String forCount(long count) {
            return count == 1 ? singular : plural;
        }
    }

    /** The word for a concept; an unknown key is an {@link IllegalArgumentException}. */
    public Term word(String key) {
        Term term = words.get(key);
        if (term == null) {
            throw new IllegalArgumentException("There is no term called " + key);
        }
        return term;
    }
}
