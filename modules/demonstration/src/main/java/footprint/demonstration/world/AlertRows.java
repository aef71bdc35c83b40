package footprint.demonstration.world;

import footprint.demonstration.rows.Rows;

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
        Ladder.Version version = ladder.on(alert.day);
        boolean resolved = alert.resolved != null;
        rows.alerts.add(new Rows.AlertRow(id, alert.kind, alert.spell == null ? null : alert.spell.child.id, version.from(), alert.day, reviewer,
                resolved ? "resolved" : "open", alert.highest, alert.highest, alert.resolved, resolved ? "Put right, in this invented case." : null,
                WORDS.getOrDefault(alert.kind, WORDS.get("concern")), alert.spell == null ? null : alert.spell.child.team));
        alert.reasons.forEach(reason -> rows.reasons.add(new Rows.ReasonRow(id, reason)));
        for (Raised.Step step : alert.steps) {
            step(id, version, step);
        }
    }

    private void step(long alert, Ladder.Version version, Raised.Step step) {
        boolean answered = step.responded() != null;
        rows.steps.add(new Rows.StepRow(alert, step.stage(), version.title(step.stage()), step.entered(), version.due(step.stage(), step.entered()),
                version.sentence(step.stage(), step.entered()), step.responded(), answered ? "An invented answer." : null, step.accepted(),
                Boolean.FALSE.equals(step.accepted()) ? "The answer does not say by when." : null));
    }
}
