package footprint.exchange.control.checking;

import footprint.exchange.RuleOutcome;
import footprint.exchange.control.reading.ReadReturn;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A return after the rules have been run on it.
 *
 * @param rows     every row, the rejected ones marked
 * @param year     the calendar year in which the collection year ends
 * @param inferred whether the year was told from the dates
 * @param found    what the rules found
 * @param outcomes which rules were run, and why not the others
 */
public record CheckedReturn(ReadReturn rows, int year, boolean inferred, Findings found, List<RuleOutcome> outcomes) {

    private static final int EARLIEST = 2005;
    private static final int LATEST = 2100;

    /**
     * Runs every rule.
     *
     * @param said  the collection year as a person gave it; null to tell it from the dates
     * @param today the London date after which nothing can have been held
     * @throws ProblemException EXC-014 when the year was not said and cannot be told, or is none that has a return
     */
    public static CheckedReturn check(ReadReturn rows, Integer said, LocalDate today) {
        int year = said != null ? said : rows.likelyYear().orElseThrow(CheckedReturn::noYear);
        if (year < EARLIEST || year > LATEST) {
            throw noYear();
        }
        Findings found = new Findings();
        List<RuleOutcome> outcomes = Rules.run(new ReturnUnderCheck(rows, year, today), found);
        return new CheckedReturn(rows, year, said == null, found, outcomes);
    }

    private static ProblemException noYear() {
        return new ProblemException(Problem.invalid("EXC-014", "year", "The collection year is not known: none was given that has a return, and no date of "
                + "an episode or a review tells it. Nothing was stored. Say the year, such as 2020-21, and send the files again."));
    }

    /** Different children in all files together. */
    public int children() {
        return (int) rows.files().stream().flatMap(file -> file.rows().stream()).map(row -> row.child()).filter(Objects::nonNull).distinct().count();
    }
}
