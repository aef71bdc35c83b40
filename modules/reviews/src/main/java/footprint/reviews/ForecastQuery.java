package footprint.reviews;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is to be foreseen, and what if.
 *
 * @param months          how many months, 1 to 24
 * @param more            so many children more become looked after on the first day, 0 to 500
 * @param posts           full-time equivalents that come (above zero) or go (below); null for none
 * @param weights         weights to be tried, by kind of case; a kind that is not named keeps its own
 * @param conferenceFirst months from taking a protection case on to its first conference
 * @param conferenceLater months from one conference to the next
 */
public record ForecastQuery(int months, int more, BigDecimal posts, Map<String, BigDecimal> weights, int conferenceFirst, int conferenceLater) {

    public ForecastQuery {
        weights = weights == null ? Map.of() : Map.copyOf(weights);
    }

    /** A year, nothing changed; conferences after three months and then every six, as Working Together has them at most. */
    public static ForecastQuery ofTheYear() {
        return new ForecastQuery(12, 0, null, Map.of(), 3, 6);
    }
}
