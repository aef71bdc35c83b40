package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;

import java.util.List;
import java.util.stream.Stream;

/** To whom praise goes: to the child's social worker and to that worker's manager, wherever a ladder begins (R075). Pure. */
public final class PraiseRoute {

    /** The title under which a social worker answers. */
    public static final String WORKER = "Social Worker";

    private PraiseRoute() {
    }

    /** The titles of the worker's managers: of the first rung that is formal and settled; of the informal one where no such rung is. */
    public static List<String> managers(Ladder ladder) {
        Stream<Stage> settled = ladder.stages().stream().filter(stage -> !stage.incomplete() && !stage.cafcass());
        List<Stage> rungs = settled.toList();
        return rungs.stream().filter(stage -> !stage.informal()).findFirst().or(() -> rungs.stream().findFirst()).map(Stage::answeringRoles).orElse(List.of())
                .stream().filter(title -> !title.equals(WORKER)).toList();
    }

    /** Who is named on the step: for praise the worker and the manager, for everything else those who answer on the rung. */
    public static String named(AlertKind kind, Ladder ladder, Stage stage) {
        return kind.climbs() ? stage.title() : String.join(", ", Stream.concat(Stream.of(WORKER), managers(ladder).stream()).toList());
    }
}
