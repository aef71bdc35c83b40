package footprint.reporting.control;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the council's terms in place of {review}, {Review}, {reviews} or {alert:brief}. A plural is the key with an s; a
 * capital at the start asks for one. A key that is not a term stays as it is written, without its braces.
 */
public final class Words implements UnaryOperator<String> {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][a-z-]*)(:brief)?}");

    /** One term in its three forms. */
    public record Term(String singular, String plural, String brief) {
    }

    private final Function<String, Term> terms;

    /** @param terms the term of a key; null where there is none */
    public Words(Function<String, Term> terms) {
        this.terms = terms;
    }

    @Override
    public String apply(String text) {
        if (text == null || text.indexOf('{') < 0) {
            return text;
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(word(place.group(1), place.group(2) != null)));
    }

    private String word(String written, boolean brief) {
        String key = written.toLowerCase(Locale.ROOT);
        Term term = terms.apply(key);
        String word;
        if (term != null) {
            word = brief && term.brief() != null ? term.brief() : term.singular();
        } else if (key.endsWith("s") && terms.apply(key.substring(0, key.length() - 1)) != null) {
            word = terms.apply(key.substring(0, key.length() - 1)).plural();
        } else {
            word = written.replace('-', ' ');
        }
        return Character.isUpperCase(written.charAt(0)) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}
