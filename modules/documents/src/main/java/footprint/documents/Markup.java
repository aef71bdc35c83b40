package footprint.documents;

/** Writing text into XHTML. */
public final class Markup {

    private Markup() {
    }

    /** Text as it may stand between tags and in attributes; null is nothing. Characters that XML forbids are left out. */
    public static String text(Object text) {
        if (text == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder();
        text.toString().codePoints().filter(Markup::allowed).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t' || point == '\n' || point >= 0x20 && point != 0xFFFE && point != 0xFFFF && (point < 0xD800 || point > 0xDFFF);
    }
}
