package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;

/** Lays one set of settings over another: maps go deep, lists and single values are replaced whole. */
final class SettingsMerge {

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Map<String, Origin> origins = new HashMap<>();

    /** Lays a version of a file over what is here already. */
    SettingsMerge lay(FileVersion version) {
        origins.putIfAbsent("", version.origin(""));
        if (version.council()) {
            origins.put("", version.origin(""));
        }
        lay(document, "", version.settings(), version);
        return this;
    }

    private void lay(ObjectNode target, String pointer, JsonNode over, FileVersion version) {
        over.properties().forEach(entry -> {
            String at = pointer + "/" + Pointers.escape(entry.getKey());
            JsonNode value = entry.getValue();
            if (value.isObject() && target.get(entry.getKey()) instanceof ObjectNode below) {
                origins.put(at, version.origin(at));
                lay(below, at, value, version);
            } else {
                origins.keySet().removeIf(key -> key.startsWith(at + "/"));
                target.set(entry.getKey(), value.deepCopy());
                remember(at, value, version);
            }
        });
    }

    private void remember(String pointer, JsonNode value, FileVersion version) {
        origins.put(pointer, version.origin(pointer));
        if (value.isObject()) {
            value.properties().forEach(e -> remember(pointer + "/" + Pointers.escape(e.getKey()), e.getValue(), version));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                remember(pointer + "/" + i, value.get(i), version);
            }
        }
    }

    MergedVersion from(String room, java.time.LocalDate from) {
        return new MergedVersion(room, from, document, Map.copyOf(origins));
    }
}
