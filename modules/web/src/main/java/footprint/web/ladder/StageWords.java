package footprint.web.ladder;

import java.util.List;

/**
 * A stage as an administrator typed it.
 *
 * @param label         its name
 * @param roles         the titles of those who answer
 * @param unsettled     who answers is not settled yet: the stage is drawn and cannot be entered
 * @param respondWithin how long they have; an empty number: as the ladder says
 * @param informal      whether it is informal
 * @param counted       whether alerts that never went further are counted
 * @param countedFor    the kinds of which they are counted all the same; empty: as counted says
 * @param maySkip       whether it may be gone past; null: as the ladder says
 * @param next          the numbers of the stages that may come next; empty: the next one up
 * @param level         its level on the shared scale, as the settings write it; empty while none is chosen
 */
public record StageWords(String label, List<String> roles, boolean unsettled, SpanInput respondWithin, boolean informal, boolean counted,
                         List<String> countedFor, Boolean maySkip, List<Integer> next, String level) {

    public StageWords {
        roles = roles.stream().map(String::strip).filter(role -> !role.isEmpty()).distinct().toList();
        next = next.stream().distinct().sorted().toList();
    }
}
