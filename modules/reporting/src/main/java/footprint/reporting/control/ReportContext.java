package footprint.reporting.control;

import footprint.kernel.FinancialYear;
import footprint.reporting.ReportingSettings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a report needs to know of its council and year, besides the records.
 *
 * @param period     the report's year
 * @param settings   what the report has
 * @param rungs      every version of the ladder
 * @param ladderFrom the version in force at the end of the year
 * @param reasons    the alert reasons of that version
 * @param recordsDue for each day of holding a review, when its record was due; empty where the council sets no limit
 * @param participationAge from this birthday on a child's participation counts
 * @param words      puts the council's terms of the year in place of {term}
 */
public record ReportContext(FinancialYear period, ReportingSettings settings, List<Rung> rungs, LocalDate ladderFrom,
                            List<Reason> reasons, Map<LocalDate, LocalDate> recordsDue, int participationAge,
                            UnaryOperator<String> words) {

    /** One stage of one version of the ladder, with the kinds of alert that are counted when they got no further. */
    public record Rung(LocalDate ladderFrom, int stage, String label, List<String> counted) {
    }

    /** A reason that an alert may carry. */
    public record Reason(String code, String label, String kind) {
    }
}
