package footprint.demonstration.world;

import footprint.timetable.Deadline;
import footprint.timetable.DeadlineRule;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The rungs of a council's ladder and who answers at each, by the date from which they held.
 *
 * @param versions oldest first
 */
public record Ladder(List<Version> versions) {

    public Ladder {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param titles the answering title of each stage, stage nought (informal) first
     * @param days   working days to respond at each stage
     */
    public record Version(LocalDate from, List<String> titles, List<Integer> days) {
        public Version {
            titles = List.copyOf(titles);
            days = List.copyOf(days);
        }

        String title(int stage) {
            return titles.get(stage);
        }

        LocalDate due(int stage, LocalDate entered) {
            return deadline(stage, entered).dueOn();
        }

        String sentence(int stage, LocalDate entered) {
            return deadline(stage, entered).sentence();
        }

        private Deadline deadline(int stage, LocalDate entered) {
            return new DeadlineRule("respond-within", "Answer", null, new Interval.WorkingDays(days.get(stage)))
                    .from(entered, "after it was sent", WorkingCalendar.englandAndWales());
        }

        int highest() {
            return titles.size() - 1;
        }
    }

    /** The version under which an alert of a day is raised. */
    Version on(LocalDate day) {
        Version found = versions.getFirst();
        for (Version version : versions) {
            found = version.from().isAfter(day) ? found : version;
        }
        return found;
    }
}
