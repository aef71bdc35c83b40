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
 * @param families   of every version of the ladder, the family of each reason
 * @param calendar   the days that make a working day one or none
 * @param words      puts the council's terms of the year in place of {term}
 */
public record ReportContext(FinancialYear period, ReportingSettings settings, List<Rung> rungs, LocalDate ladderFrom,
                            List<Reason> reasons, Map<LocalDate, LocalDate> recordsDue, int participationAge,
                            List<Family> families, CalendarDays calendar, UnaryOperator<String> words) {

    /**
     * One stage of one version of the ladder.
     *
     * @param counted the kinds of alert that are counted when they got no further
     * @param level   its level on the shared scale; null where none is chosen
     */
    public record Rung(LocalDate ladderFrom, int stage, String label, List<String> counted, String level) {
    }

    /** The family of a reason under one version of the ladder. */
    public record Family(LocalDate ladderFrom, String reason, String family) {
    }

    /** A reason that an alert may carry. */
    public record Reason(String code, String label, String kind) {
    }
}
