package footprint.web.ladder;

import footprint.escalation.SharedLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to the ladder of a draft. Each gives the whole of what the council is to say anew, and leaves what it was given
 * as it was. A stage keeps its number when others come and go, since reports know it by that; only moving it gives it
 * another. Keys this page does not know stay as they are. Pure.
 */
final class LadderEdits {

    /** What a stage says until somebody settles who answers there; the stage is then marked incomplete. */
    static final String UNSETTLED = "To be entered by the administrator";

    private static final String STAGES = "stages";
    private static final String NUMBER = "number";
    private static final String NEXT = "next";
    private static final String CAFCASS = "cafcass";
    private static final String INCOMPLETE = "incomplete";
    private static final String LEVEL = "level";
    private static final String ROLES = "answering-roles";

    private final ObjectNode own;
    private final JsonNode merged;

    /**
     * @param own    what the council itself says
     * @param merged the same with the defaults beneath
     */
    LadderEdits(JsonNode own, JsonNode merged) {
        this.own = (ObjectNode) own;
        this.merged = merged;
    }

    /** The number that a new stage gets: above all others, but beneath Cafcass where that is the last. */
    int newNumber() {
        List<ObjectNode> stages = stages();
        if (stages.isEmpty()) {
            return 0;
        }
        ObjectNode last = stages.getLast();
        return last.path(CAFCASS).asBoolean(false) ? number(last) : number(last) + 1;
    }

    /** With one more stage, at {@link #newNumber}. */
    ObjectNode add(StageWords words) {
        int number = newNumber();
        List<ObjectNode> stages = stages();
        if (stages.stream().anyMatch(stage -> number(stage) == number)) {
            renumber(stages, Map.of(number, number + 1));
        }
        ObjectNode stage = own.objectNode().put(NUMBER, number);
        write(stage, words);
        stages.add(stage);
        return with(stages);
    }

    /** With a stage as it was typed. */
    ObjectNode change(int number, StageWords words) {
        List<ObjectNode> stages = stages();
        stages.stream().filter(stage -> number(stage) == number).forEach(stage -> write(stage, words));
        return with(stages);
    }

    /** Without a stage; no other stage leads to it any more. */
    ObjectNode remove(int number) {
        List<ObjectNode> stages = stages();
        stages.removeIf(stage -> number(stage) == number);
        stages.forEach(stage -> next(stage, numbers(stage).stream().filter(to -> to != number).toList()));
        return with(stages);
    }

    /** With a stage and the one above (or below) it in each other's place; at the end of the ladder nothing moves. */
    ObjectNode move(int number, boolean up) {
        List<ObjectNode> stages = stages();
        List<Integer> order = stages.stream().map(LadderEdits::number).toList();
        int at = order.indexOf(number);
        int other = up ? at + 1 : at - 1;
        if (at >= 0 && other >= 0 && other < order.size()) {
            Map<Integer, Integer> swapped = new TreeMap<>();
            swapped.put(number, order.get(other));
            swapped.put(order.get(other), number);
            renumber(stages, swapped);
        }
        return with(stages);
    }

    /** With other rules for the whole ladder. Cafcass as a stage brings that stage along, and takes it away again. */
    ObjectNode rules(LadderWords words) {
        List<ObjectNode> stages = stages();
        boolean wanted = "stage".equals(words.cafcass());
        if (!wanted) {
            stages.removeIf(stage -> stage.path(CAFCASS).asBoolean(false));
        } else if (stages.stream().noneMatch(stage -> stage.path(CAFCASS).asBoolean(false))) {
            ObjectNode stage = own.objectNode().put(NUMBER, newNumber()).put("label", "Cafcass");
            stage.putArray(ROLES).add("Cafcass");
            stages.add(stage.put(CAFCASS, true).put(LEVEL, SharedLevel.OUTSIDE.code()));
        }
        ObjectNode all = stages.equals(stages()) ? own.deepCopy() : with(stages);
        say(all, "respond-within", words.respondWithin().text() == null ? own.stringNode("") : own.stringNode(words.respondWithin().text()));
        say(all, "total-within", words.totalWithin().text() == null ? own.nullNode() : own.stringNode(words.totalWithin().text()));
        say(all, "remind-before", words.remindBefore().text() == null ? own.nullNode() : own.stringNode(words.remindBefore().text()));
        say(all, "may-skip", own.booleanNode(words.maySkip()));
        say(all, "overdue-climbs", own.booleanNode(words.overdueClimbs()));
        say(all, CAFCASS, own.stringNode(words.cafcass()));
        return all;
    }

    /** The stages of the draft, lowest first, each a copy. */
    private List<ObjectNode> stages() {
        List<ObjectNode> stages = new ArrayList<>();
        merged.path(DrawnLadder.LADDER).path(STAGES).forEach(stage -> stages.add((ObjectNode) stage.deepCopy()));
        stages.sort(Comparator.comparingInt(LadderEdits::number));
        return stages;
    }

    private ObjectNode with(List<ObjectNode> stages) {
        ObjectNode all = own.deepCopy();
        ArrayNode list = ladder(all).putArray(STAGES);
        stages.stream().sorted(Comparator.comparingInt(LadderEdits::number)).forEach(list::add);
        return all;
    }

    /** Says a value where it is another than what holds already, so that a default stays a default. */
    private void say(ObjectNode all, String key, JsonNode value) {
        JsonNode known = merged.path(DrawnLadder.LADDER).path(key);
        if (!value.equals(known) && !(value.isNull() && known.isMissingNode())) {
            ladder(all).set(key, value);
        }
    }

    private static ObjectNode ladder(ObjectNode all) {
        return all.path(DrawnLadder.LADDER).isObject() ? (ObjectNode) all.path(DrawnLadder.LADDER) : all.putObject(DrawnLadder.LADDER);
    }

    private static void write(ObjectNode stage, StageWords words) {
        stage.put("label", words.label().strip());
        boolean unsettled = words.roles().isEmpty() && words.unsettled();
        ArrayNode roles = stage.putArray(ROLES);
        (unsettled ? List.of(UNSETTLED) : words.roles()).forEach(roles::add);
        put(stage, INCOMPLETE, unsettled, false);
        put(stage, "informal", words.informal(), false);
        put(stage, "counted", words.counted(), true);
        stage.remove("counted-for");
        if (!words.countedFor().isEmpty()) {
            ArrayNode kinds = stage.putArray("counted-for");
            words.countedFor().forEach(kinds::add);
        }
        stage.remove("respond-within");
        if (words.respondWithin().text() != null) {
            stage.put("respond-within", words.respondWithin().text());
        }
        stage.remove("may-skip");
        if (words.maySkip() != null) {
            stage.put("may-skip", words.maySkip());
        }
        stage.remove(LEVEL);
        if (!words.level().isEmpty()) {
            stage.put(LEVEL, words.level());
        }
        next(stage, words.next());
    }

    /** Says it only where it is not what silence means. */
    private static void put(ObjectNode stage, String key, boolean value, boolean silence) {
        stage.remove(key);
        if (value != silence) {
            stage.put(key, value);
        }
    }

    private static void next(ObjectNode stage, List<Integer> numbers) {
        stage.remove(NEXT);
        if (!numbers.isEmpty()) {
            ArrayNode list = stage.putArray(NEXT);
            numbers.forEach(list::add);
        }
    }

    /** Gives stages other numbers; what leads to them goes on leading to them. */
    private static void renumber(List<ObjectNode> stages, Map<Integer, Integer> numbers) {
        for (ObjectNode stage : stages) {
            stage.put(NUMBER, numbers.getOrDefault(number(stage), number(stage)));
            next(stage, numbers(stage).stream().map(to -> numbers.getOrDefault(to, to)).sorted().toList());
        }
    }

    private static int number(JsonNode stage) {
        return stage.path(NUMBER).asInt(0);
    }

    private static List<Integer> numbers(JsonNode stage) {
        return stage.path(NEXT).valueStream().map(to -> to.asInt(-1)).toList();
    }
}
