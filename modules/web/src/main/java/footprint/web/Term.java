package footprint.web;

/**
 * One of the council's words, as pages print it.
 *
 * @param singular as in a sentence: review
 * @param plural   more than one
 * @param brief    the abbreviation; the singular where there is none
 */
public record Term(String singular, String plural, String brief) {

    public String getSingular() {
        return singular;
    }

    public String getPlural() {
        return plural;
    }

    public String getBrief() {
        return brief;
    }

    /** The word at the start of a sentence: Review. */
    public String getStart() {
        return capital(singular);
    }

    /** The plural at the start of a sentence: Reviews. */
    public String getPluralStart() {
        return capital(plural);
    }

    /** With its article: a review, an alert. */
    public String getArticle() {
        return ("aeiouAEIOU".indexOf(singular.charAt(0)) >= 0 ? "an " : "a ") + singular;
    }

    /** The word for a number of things: 1 alert, 2 alerts. */
    public String count(long number) {
        return "%,d %s".formatted(number, number == 1 ? singular : plural);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
    }

    /** In a page, #{terms.review} is the singular. */
    @Override
    public String toString() {
        return singular;
    }
}
