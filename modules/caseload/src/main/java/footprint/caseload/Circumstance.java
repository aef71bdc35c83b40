package footprint.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What makes a looked-after child's case heavier, from day to day.
 *
 * @param name   as the council's settings name it, such as distance
 * @param weight what it adds today; null where the council does not weigh it any more
 * @param to     the last day; null while it goes on
 */
public record Circumstance(String name, BigDecimal weight, LocalDate from, LocalDate to) {
}
