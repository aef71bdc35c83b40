package footprint.reporting.control;

import java.math.BigDecimal;

/** A total that was entered as printed, without its breakdown (R116). */
public record Total(String figure, BigDecimal value, String unit, String source, String note) {
}
