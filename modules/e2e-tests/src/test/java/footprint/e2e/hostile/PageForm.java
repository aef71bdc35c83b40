package footprint.e2e.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as it stands in a page, to be sent back with whatever an attacker likes in its fields. */
record PageForm(String method, String action, boolean files, List<Field> fields) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile("(?s)<(input|textarea|select|button)\\b([^>]*)>(?:(.*?)</(?:textarea|select|button)>)?");
    private static final Pattern OPTION = Pattern.compile("(?s)<option\\b([^>]*)>");
    private static final Set<String> TYPED = Set.of("text", "search", "textarea", "email", "tel", "url");

    /** One control; typed when a person writes in it. */
    record Field(String name, String value, String type) {

        boolean typed() {
            return TYPED.contains(type);
        }
    }

    /** Every form of a page. */
    static List<PageForm> in(String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            forms.add(new PageForm(attribute(form.group(1), "method", "get").toLowerCase(), plain(attribute(form.group(1), "action", "")),
                    form.group(1).contains("multipart"), fields(form.group(2))));
        }
        return forms;
    }

    /** The fields as a browser would send them, each value as the attacker wants it. */
    String sent(UnaryOperator<Field> change) {
        return fields.stream().map(change).map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The same form on another showing of its page. */
    boolean isLike(PageForm other) {
        return method.equals(other.method) && fields.stream().map(Field::name).toList().equals(other.fields.stream().map(Field::name).toList());
    }

    boolean hasTyped() {
        return fields.stream().anyMatch(Field::typed);
    }

    private static List<Field> fields(String inside) {
        List<Field> fields = new ArrayList<>();
        Matcher control = CONTROL.matcher(inside.replaceAll("(?s)(<input\\b[^>]*>)", "$1</input>"));
        while (control.find()) {
            String name = attribute(control.group(2), "name", "");
            String type = control.group(1).equals("input") ? attribute(control.group(2), "type", "text") : control.group(1);
            String value = switch (type) {
                case "select" -> chosen(String.valueOf(control.group(3)));
                case "textarea" -> plain(String.valueOf(control.group(3)));
                default -> plain(attribute(control.group(2), "value", ""));
            };
            if (!name.isEmpty() && !type.equals("file")) {
                fields.add(new Field(name, value, type));
            }
        }
        return fields;
    }

    private static String chosen(String options) {
        Matcher option = OPTION.matcher(options);
        String last = "";
        while (option.find()) {
            last = plain(attribute(option.group(1), "value", ""));
            if (option.group(1).contains("selected")) {
                return last;
            }
        }
        return last;
    }

    private static String attribute(String tag, String name, String otherwise) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
