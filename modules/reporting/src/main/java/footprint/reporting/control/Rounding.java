package footprint.reporting.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Percentages and rates, always from numerator and denominator, rounded half up (R106). */
public final class Rounding {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {
    }

    /** A percentage, or null where the denominator is nought or the result would be over 100 (R071). */
    public static BigDecimal percent(BigDecimal numerator, BigDecimal denominator, int decimals) {
        if (denominator.signum() == 0 || numerator.compareTo(denominator) > 0) {
            return null;
        }
        return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** A rate, or null where the denominator is nought. */
    public static BigDecimal rate(BigDecimal numerator, BigDecimal denominator, int decimals) {
        return denominator.signum() == 0 ? null : numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** The change from one number to another as a share of the first; null where the first is nought. */
    public static BigDecimal percentChange(BigDecimal now, BigDecimal then, int decimals) {
        return then.signum() == 0 ? null : now.subtract(then).multiply(HUNDRED).divide(then, decimals, RoundingMode.HALF_UP);
    }

    /** What rounded shares add up to. A table whose shares miss 100 says so (R108). */
    public static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
