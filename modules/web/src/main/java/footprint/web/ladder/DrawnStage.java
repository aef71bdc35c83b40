package footprint.web.ladder;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.SharedLevel;
import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * One stage as it is to be seen.
 *
 * @param number        its place; alerts and reports know it by this
 * @param label         as it is read
 * @param roles         the titles of those who answer; empty where nobody is named
 * @param respondWithin how long they have, in words; null: as the ladder says
 * @param informal      whether it is informal
 * @param counted       whether alerts that never went further are in the printed numbers
 * @param countedFor    the kinds of which they are in the numbers all the same; empty: as counted says
 * @param maySkip       whether it may be gone past; null: as the ladder says
 * @param cafcass       whether this is the referral to Cafcass
 * @param incomplete    whether who answers is still to be settled: it cannot be entered
 * @param next          the numbers of the stages that may come next; empty: the next one up
 * @param level         its level on the shared scale, as the settings write it; null while none is chosen
 */
public record DrawnStage(int number, String label, List<String> roles, String respondWithin, boolean informal, boolean counted,
                         List<String> countedFor, Boolean maySkip, boolean cafcass, boolean incomplete, List<Integer> next, String level) {

    public DrawnStage {
        roles = List.copyOf(roles);
        countedFor = List.copyOf(countedFor);
        next = List.copyOf(next);
    }

    static DrawnStage of(JsonNode stage) {
        boolean incomplete = stage.path("incomplete").asBoolean(false);
        return new DrawnStage(stage.path("number").asInt(0), stage.path("label").asString(""),
                incomplete ? List.of() : stage.path("answering-roles").valueStream().map(role -> role.asString("")).filter(role -> !role.isBlank()).toList(),
                DrawnLadder.text(stage, "respond-within"), stage.path("informal").asBoolean(false), stage.path("counted").asBoolean(true),
                stage.path("counted-for").valueStream().map(kind -> kind.asString("")).toList(),
                stage.path("may-skip").isBoolean() ? stage.path("may-skip").asBoolean() : null, stage.path("cafcass").asBoolean(false),
                incomplete, stage.path("next").valueStream().map(number -> number.asInt(-1)).toList(), DrawnLadder.text(stage, "level"));
    }

    static DrawnStage of(Ladder.Stage stage) {
        return new DrawnStage(stage.number(), stage.label(), stage.incomplete() ? List.of() : stage.answeringRoles(),
                DrawnLadder.words(stage.respondWithin()), stage.informal(), stage.counted(),
                stage.countedFor() == null ? List.of() : stage.countedFor().stream().map(AlertKind::code).toList(), stage.maySkip(), stage.cafcass(),
                stage.incomplete(), stage.next() == null ? List.of() : stage.next(),
                stage.level() == null ? null : stage.level().code());
    }

    /** Its level on the shared scale as it is read; empty while none is chosen. */
    public String levelName() {
        return SharedLevel.of(level).map(SharedLevel::label).orElse("");
    }

    /** As it is read; its number where it has no name yet. */
    public String name() {
        return label.isBlank() ? "Stage " + number + " (no name yet)" : label;
    }

    /** Who answers, in a sentence; empty where nobody is named. */
    public String who() {
        int last = roles.size() - 1;
        return last < 1 ? String.join("", roles) : String.join(", ", roles.subList(0, last)) + " or " + roles.get(last);
    }
}
