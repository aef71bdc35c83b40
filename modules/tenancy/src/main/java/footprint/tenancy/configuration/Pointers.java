package footprint.tenancy.configuration;

/** JSON pointers inside the engine, dotted paths outside: /ladder/stages/0/label is ladder.stages[0].label. */
final class Pointers {

    private Pointers() {
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }

    static String toDotted(String pointer) {
        StringBuilder dotted = new StringBuilder();
        for (String part : pointer.split("/")) {
            if (part.matches("\\d+")) {
                dotted.append('[').append(part).append(']');
            } else if (!part.isEmpty()) {
                dotted.append(dotted.isEmpty() ? "" : ".").append(unescape(part));
            }
        }
        return dotted.toString();
    }

    static String fromDotted(String dotted) {
        return dotted.isEmpty() ? "" : "/" + dotted.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
