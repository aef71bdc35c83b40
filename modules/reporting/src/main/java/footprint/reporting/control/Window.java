package footprint.reporting.control;

import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which stretch of time facts are taken from.
 *
 * @param first the first day of a flow
 * @param last  the last day of a flow
 * @param days  the days on which a stock is taken, oldest first
 */
public record Window(LocalDate first, LocalDate last, List<LocalDate> days) {

    /**
     * @param year  the year of the report
     * @param years how many years up to it, at least 1
     * @param at    year-end, next-day (1 April after it) or opening (31 March before it); null for year-end
     */
    public static Window of(FinancialYear year, int years, String at) {
        List<FinancialYear> span = years(year, years);
        return new Window(span.getFirst().firstDay(), year.lastDay(), span.stream().map(one -> day(one, at)).toList());
    }

    /** The years up to and with one, oldest first. */
    public static List<FinancialYear> years(FinancialYear year, int years) {
        return IntStream.rangeClosed(year.startYear() - years + 1, year.startYear()).mapToObj(FinancialYear::new).toList();
    }

    private static LocalDate day(FinancialYear year, String at) {
        return switch (at == null ? "year-end" : at) {
            case "year-end" -> year.lastDay();
            case "next-day" -> year.lastDay().plusDays(1);
            case "opening" -> year.firstDay().minusDays(1);
            default -> throw new Fault("A day of a stock is year-end, next-day or opening, not \"" + at + "\"");
        };
    }
}
