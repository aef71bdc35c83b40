package footprint.launcher.command;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON on standard output, for scripts. */
final class Printed {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Printed() {
    }

    static String json(Object record) {
        return JSON.writeValueAsString(record);
    }
}
