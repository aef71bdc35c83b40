package footprint.caseload.control;

import footprint.caseload.Episode;
import footprint.caseload.PeriodOfCare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Periods of care from episodes. An episode carries the period on when it starts no later than the one before it ended,
 * when the one before it has no end, or when it ended with X1, which says that another follows. A gap starts a new period.
 */
public final class PeriodsOfCare {

    /** REC of an episode that another one follows at once. */
    static final String FOLLOWED = "X1";

    private PeriodsOfCare() {
    }

    /** The periods of one child, in order; the order of the episodes does not matter. */
    public static List<PeriodOfCare> of(List<Episode> episodes) {
        List<Episode> sorted = episodes.stream().sorted(Comparator.comparing(Episode::startedOn)).toList();
        List<PeriodOfCare> periods = new ArrayList<>();
        int from = 0;
        for (int index = 1; index <= sorted.size(); index++) {
            if (index == sorted.size() || !follows(sorted.get(index - 1), sorted.get(index))) {
                periods.add(period(sorted.subList(from, index)));
                from = index;
            }
        }
        return periods;
    }

    private static boolean follows(Episode before, Episode next) {
        return before.endedOn() == null || FOLLOWED.equals(before.reasonEnded()) || !next.startedOn().isAfter(before.endedOn());
    }

    private static PeriodOfCare period(List<Episode> episodes) {
        Episode last = episodes.getLast();
        boolean goesOn = last.endedOn() == null || FOLLOWED.equals(last.reasonEnded());
        LocalDate end = goesOn ? null : last.endedOn();
        return new PeriodOfCare(0, episodes.getFirst().startedOn(), end, goesOn ? null : last.reasonEnded(),
                episodes.stream().allMatch(Episode::shortBreak));
    }
}
