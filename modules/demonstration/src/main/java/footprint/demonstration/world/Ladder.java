package footprint.demonstration.world;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.control.AnswerClock;
import footprint.tenancy.Version;
import footprint.timetable.Deadline;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The council's ladder of alerts, by the date from which each version held.
 *
 * @param versions oldest first, at least one
 */
public record Ladder(List<Version<EscalationSettings>> versions) {

    public Ladder {
        versions = List.copyOf(versions);
    }

    /** The first day of the version under which an alert of a day is raised, and which it keeps. */
    LocalDate from(LocalDate day) {
        return on(day).from();
    }

    int highest(LocalDate day) {
        return stages(day).getLast().number();
    }

    /** Who answers on a rung, as that version had it. */
    String who(LocalDate raised, int stage) {
        return stage(raised, stage).title();
    }

    /** By when, with the sum; praise waits for no answer. */
    Optional<Deadline> due(String kind, LocalDate raised, int stage, LocalDate entered) {
        return AnswerClock.of(AlertKind.of(kind), on(raised).settings().ladder(), stage(raised, stage), entered, WorkingCalendar.englandAndWales());
    }

    private Stage stage(LocalDate raised, int number) {
        return stages(raised).stream().filter(stage -> stage.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The ladder of " + raised + " has no stage " + number));
    }

    private List<Stage> stages(LocalDate day) {
        return on(day).settings().ladder().stages();
    }

    private Version<EscalationSettings> on(LocalDate day) {
        Version<EscalationSettings> found = versions.getFirst();
        for (Version<EscalationSettings> version : versions) {
            found = version.from().isAfter(day) ? found : version;
        }
        return found;
    }
}
