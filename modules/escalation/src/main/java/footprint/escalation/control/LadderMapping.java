package footprint.escalation.control;

import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.kernel.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** From the stages of one ladder to the stages of another, for alerts that are open when a ladder changes (R006). Pure. */
public final class LadderMapping {

    private LadderMapping() {
    }

    /** The stages on which an alert may land: those at which somebody answers. */
    public static List<Stage> choices(Ladder to) {
        return to.stages().stream().filter(stage -> !stage.incomplete()).toList();
    }

    /** The stage of the same name, else with the same people who answer, else of the same number; none where there is none of these. */
    public static Optional<Stage> suggested(Stage stage, Ladder to) {
        List<Predicate<Stage>> likenesses = List.of(other -> other.label().equalsIgnoreCase(stage.label()) && other.informal().equals(stage.informal()),
                other -> other.answeringRoles().equals(stage.answeringRoles()) && other.informal().equals(stage.informal()),
                other -> other.number() == stage.number());
        return likenesses.stream().flatMap(likeness -> choices(to).stream().filter(likeness)).findFirst();
    }

    /**
     * What is wrong with a mapping.
     *
     * @param standing the stages on which open alerts stand
     * @param mapping  stage to stage; it may name stages on which nothing stands
     */
    public static List<Problem> faults(Set<Integer> standing, Map<Integer, Integer> mapping, Ladder from, Ladder to) {
        List<Problem> faults = new ArrayList<>();
        for (int stage : standing) {
            String name = from.stage(stage).map(Stage::label).orElse("Stage " + stage);
            Integer target = mapping.get(stage);
            if (target == null) {
                faults.add(Problem.invalid("ESC-040", "stage-" + stage, "Say where the alerts on " + name + " are to stand. Nothing was moved."));
            } else if (choices(to).stream().noneMatch(choice -> choice.number() == target)) {
                faults.add(Problem.invalid("ESC-041", "stage-" + stage, "The alerts on " + name + " cannot stand on stage " + target
                        + " of the other ladder: there is none, or nobody answers there. Nothing was moved. Choose another stage."));
            }
        }
        return faults;
    }
}
