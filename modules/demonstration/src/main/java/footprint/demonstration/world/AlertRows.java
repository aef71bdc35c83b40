package footprint.demonstration.world;

import footprint.demonstration.rows.Rows;
import footprint.timetable.Deadline;

import java.util.Map;

/** Alerts as rows: the alert, its reasons, each rung that it entered. */
final class AlertRows {

    private static final Map<String, String> WORDS = Map.of(
            "good-practice", "An invented word of praise for work well done.",
            "themed", "An invented challenge to a service about more than one child.",
            "concern", "An invented concern about what was planned and has not happened.");

    private final Rows rows;
    private final Ladder ladder;

    AlertRows(Rows rows, Ladder ladder) {
        this.rows = rows;
        this.ladder = ladder;
    }

    void add(Raised alert, Long reviewer) {
        long id = rows.alerts.size() + 1L;
        boolean resolved = alert.resolved != null;
        rows.alerts.add(new Rows.AlertRow(id, alert.kind, alert.spell == null ? null : alert.spell.child.id, ladder.from(alert.day), alert.day, reviewer,
                resolved ? "resolved" : "open", alert.highest, alert.highest, alert.resolved, resolved ? "Put right, in this invented case." : null,
                WORDS.getOrDefault(alert.kind, WORDS.get("concern")), alert.spell == null ? null : alert.spell.child.team,
                alert.spell == null ? "The service in charge" : null));
        alert.reasons.forEach(reason -> rows.reasons.add(new Rows.ReasonRow(id, reason)));
        for (Raised.Step step : alert.steps) {
            step(id, alert, step);
        }
    }

    private void step(long id, Raised alert, Raised.Step step) {
        boolean answered = step.responded() != null;
        Deadline due = ladder.due(alert.kind, alert.day, step.stage(), step.entered()).orElse(null);
        rows.steps.add(new Rows.StepRow(id, step.stage(), ladder.who(alert.day, step.stage()), step.entered(), due == null ? null : due.dueOn(),
                due == null ? null : due.sentence(), step.responded(), answered ? "An invented answer." : null, step.accepted(),
                Boolean.FALSE.equals(step.accepted()) ? "The answer does not say by when." : null));
    }
}
