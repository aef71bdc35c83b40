package footprint.escalation.control;

import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.tenancy.SettingsCheck.Finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A ladder may branch, and every branch leads upwards to an end: no way back, no dead end, no stage that nobody can reach. */
final class BranchCheck {

    private BranchCheck() {
    }

    static List<Finding> findings(Ladder ladder) {
        List<Finding> findings = new ArrayList<>();
        for (Stage stage : ladder.branches() ? ladder.stages() : List.<Stage>of()) {
            leads(ladder, stage, findings);
        }
        if (findings.isEmpty() && ladder.branches()) {
            unreached(ladder, findings);
        }
        return findings;
    }

    private static void leads(Ladder ladder, Stage stage, List<Finding> findings) {
        if (stage.next() == null) {
            return;
        }
        stage.next().stream().filter(number -> ladder.stage(number).isEmpty()).forEach(number -> findings.add(new Finding("ladder.stages",
                stage.label() + " leads to stage " + number + ", and there is none. Name stages of this ladder.")));
        stage.next().stream().filter(number -> number <= stage.number() && ladder.stage(number).isPresent()).forEach(number ->
                findings.add(new Finding("ladder.stages", stage.label() + " leads back to stage " + number
                        + ". An alert climbs and never goes back: name higher stages only.")));
        if (stage.next().isEmpty() && !stage.cafcass() && stage.number() != ladder.stages().getLast().number()) {
            findings.add(new Finding("ladder.stages", stage.label() + " leads nowhere, and it is not the last stage. Say where an alert climbs from here."));
        }
    }

    private static void unreached(Ladder ladder, List<Finding> findings) {
        Set<Stage> reached = new HashSet<>();
        Deque<Stage> ahead = new ArrayDeque<>(ladder.stages().stream().filter(Stage::informal).toList());
        ladder.stages().stream().filter(stage -> !stage.informal()).findFirst().ifPresent(ahead::add);
        while (!ahead.isEmpty()) {
            Stage here = ahead.pop();
            if (reached.add(here)) {
                ahead.addAll(ladder.next(here));
            }
        }
        ladder.stages().stream().filter(stage -> !reached.contains(stage) && !stage.cafcass()).forEach(stage -> findings.add(new Finding("ladder.stages",
                stage.label() + " cannot be reached: no stage leads to it. Name it at a lower stage, or take it out.")));
    }
}
