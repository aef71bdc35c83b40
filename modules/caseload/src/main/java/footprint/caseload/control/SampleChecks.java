package footprint.caseload.control;

import footprint.caseload.NewSample;
import footprint.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a sample that the service lead wants to draw. Pure. */
public final class SampleChecks {

    /** More than this is no sample. */
    public static final int MOST = 100;
    private static final int LONGEST_DAYS = 366;

    private SampleChecks() {
    }

    /** What stands against it on a day. */
    public static List<Problem> of(NewSample sample, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (sample.purpose() == null || sample.purpose().isBlank()) {
            problems.add(Problem.invalid("CAS-060", "purpose", "Say what is looked at. Nothing was drawn."));
        }
        if (sample.endsOn() == null || sample.endsOn().isBefore(today) || sample.endsOn().isAfter(today.plusDays(LONGEST_DAYS))) {
            problems.add(Problem.invalid("CAS-061", "endsOn", "Give the last day: from today on, and within a year. Nothing was drawn."));
        }
        boolean named = !sample.numbers().isEmpty();
        if (named == (sample.size() != null)) {
            problems.add(Problem.invalid("CAS-062", "size", "Say how many children to draw, or name them; one of the two. Nothing was drawn."));
        } else if (!named && (sample.size() < 1 || sample.size() > MOST) || sample.numbers().size() > MOST) {
            problems.add(Problem.invalid("CAS-063", "size", "A sample has from 1 to " + MOST + " children. Nothing was drawn."));
        }
        return problems;
    }
}
