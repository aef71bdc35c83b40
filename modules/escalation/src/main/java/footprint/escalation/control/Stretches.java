package footprint.escalation.control;

import footprint.escalation.Stretch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When an alert stood open, and how that counts. What was closed and taken up again within one financial year counts as never closed; a
 * stretch that ended in a withdrawal counts nowhere (R086). So in any year an alert comes in once at most and goes out once at most,
 * opening + raised + reopened − resolved is closing, and taking up an alert changes no year that has ended. The view alert_stretch
 * says the same to reports. Pure.
 */
public final class Stretches {

    private Stretches() {
    }

    /** Those that count, from every one that there was, oldest first. The first may be missing: then it was never raised, as reports count. */
    public static List<Stretch> counted(List<Stretch> all) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : all) {
            Stretch before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && year(before.endedOn()) == year(stretch.begunOn())) {
                joined.set(joined.size() - 1, new Stretch(before.begunOn(), stretch.endedOn(), stretch.withdrawn()));
            } else {
                joined.add(stretch);
            }
        }
        return joined.stream().filter(stretch -> !stretch.withdrawn()).toList();
    }

    /** The year in which the financial year of a day begins. */
    private static int year(LocalDate day) {
        return day.minusMonths(3).getYear();
    }
}
