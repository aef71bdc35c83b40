package footprint.settings.control;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single values of a tree of settings by their path: deadlines.first.interval, teams[0].name. What a council says goes deep in
 * groups and whole in lists: to change one entry of a list it says the whole list. Pure; trees that are given stay as they are.
 */
public final class SettingPath {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,5})]");

    private SettingPath() {
    }

    /**
     * One step down.
     *
     * @param key   into a group; null for a list
     * @param index into a list, counted from 0; null for a group
     */
    public record Step(String key, Integer index) {
    }

    /** The steps of a path; the empty path has none. */
    public static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(matcher.group(1) != null ? new Step(matcher.group(1), null) : new Step(null, Integer.valueOf(matcher.group(2))));
        }
        return steps;
    }

    /** What stands at a path; a missing node where there is nothing. */
    public static JsonNode get(JsonNode tree, String path) {
        JsonNode here = tree;
        for (Step step : steps(path)) {
            here = step.index() == null ? here.path(step.key()) : here.path(step.index());
        }
        return here == null ? MissingNode.getInstance() : here;
    }

    /**
     * What the council is to say, with another value at a path.
     *
     * @param own    what it says
     * @param merged the same with the defaults beneath: the other entries of a list come from there
     */
    public static ObjectNode with(JsonNode own, JsonNode merged, String path, JsonNode value) {
        ObjectNode changed = (ObjectNode) own.deepCopy();
        List<Step> steps = steps(path);
        JsonNode here = changed;
        JsonNode beside = merged;
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            beside = step.index() == null ? beside.path(step.key()) : beside.path(step.index());
            if (at == steps.size() - 1) {
                put(here, step, value);
            } else {
                JsonNode next = step.index() == null ? here.path(step.key()) : here.path(step.index());
                if (!next.isContainer()) {
                    next = steps.get(at + 1).index() == null ? beside.isObject() && inList(steps, at) ? beside.deepCopy() : object()
                            : beside.isArray() ? beside.deepCopy() : JsonNodeFactory.instance.arrayNode();
                    put(here, step, next);
                }
                here = next;
            }
        }
        return changed;
    }

    /** What the council is to say, silent at a path: the default stands there again. A group that is left empty goes too. */
    public static ObjectNode without(JsonNode own, String path) {
        ObjectNode changed = (ObjectNode) own.deepCopy();
        remove(changed, steps(path), 0);
        return changed;
    }

    /** What the council is to say without one entry of a list, such as teams[1]; it says the other entries itself from then on. */
    public static ObjectNode withoutEntry(JsonNode own, JsonNode merged, String entry) {
        String list = entry.substring(0, entry.lastIndexOf('['));
        return without(with(own, merged, list, get(merged, list).deepCopy()), entry);
    }

    private static boolean remove(JsonNode here, List<Step> steps, int at) {
        Step step = steps.get(at);
        JsonNode next = step.index() == null ? here.path(step.key()) : here.path(step.index());
        if (next.isMissingNode()) {
            return false;
        }
        boolean last = at == steps.size() - 1;
        if (last || remove(next, steps, at + 1) && next.isObject() && next.isEmpty()) {
            if (here instanceof ObjectNode group && step.key() != null) {
                group.remove(step.key());
            } else if (last && here instanceof ArrayNode list && step.index() != null) {
                list.remove(step.index());
            }
            return true;
        }
        return false;
    }

    private static boolean inList(List<Step> steps, int upTo) {
        return steps.subList(0, upTo + 1).stream().anyMatch(step -> step.index() != null);
    }

    private static void put(JsonNode here, Step step, JsonNode value) {
        if (here instanceof ObjectNode group && step.key() != null) {
            group.set(step.key(), value);
        } else if (here instanceof ArrayNode list && step.index() != null) {
            while (list.size() < step.index()) {
                list.addNull();
            }
            if (step.index() == list.size()) {
                list.add(value);
            } else {
                list.set(step.index(), value);
            }
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
