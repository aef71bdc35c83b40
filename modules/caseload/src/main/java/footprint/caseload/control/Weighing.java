package footprint.caseload.control;

import footprint.caseload.ReviewerLoad;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** The weighted caseload of a reviewer and how it lies to the council's band (R098 to R100). Pure. */
public final class Weighing {

    /** How a caseload lies to the band; both its ends are inside. */
    public enum Standing {
        BELOW, INSIDE, ABOVE,
        /** The reviewer's hours are not recorded. */
        UNKNOWN
    }

    private Weighing() {
    }

    /** Cases times weight, added up; a kind without a weight weighs nothing. */
    public static BigDecimal weighted(Map<String, Integer> cases, Map<String, BigDecimal> weights) {
        return cases.entrySet().stream().map(kind -> weights.getOrDefault(kind.getKey(), BigDecimal.ZERO).multiply(BigDecimal.valueOf(kind.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Divided by the hours, to one decimal place, halves up; null where no hours are recorded. */
    public static BigDecimal perFullTime(BigDecimal weighted, BigDecimal fte) {
        return fte == null || fte.signum() <= 0 ? null : weighted.divide(fte, 1, RoundingMode.HALF_UP);
    }

    /** How many full-time posts more would bring the load down to so many for each, one decimal place, up; zero when it lies there already; null without hours. */
    public static BigDecimal postsMissing(BigDecimal weighted, BigDecimal fte, int highest) {
        return fte == null ? null : weighted.divide(BigDecimal.valueOf(highest), 1, RoundingMode.UP).subtract(fte).max(BigDecimal.ZERO);
    }

    /** Where the load for each full-time equivalent lies. */
    public static Standing standing(ReviewerLoad load, Map<String, BigDecimal> weights, int lowest, int highest) {
        if (load.fte() == null || load.fte().signum() <= 0) {
            return Standing.UNKNOWN;
        }
        BigDecimal weighted = weighted(load.weighing(), weights);
        if (weighted.compareTo(load.fte().multiply(BigDecimal.valueOf(lowest))) < 0) {
            return Standing.BELOW;
        }
        return weighted.compareTo(load.fte().multiply(BigDecimal.valueOf(highest))) > 0 ? Standing.ABOVE : Standing.INSIDE;
    }
}
