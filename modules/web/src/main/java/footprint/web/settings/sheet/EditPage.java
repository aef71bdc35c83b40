package footprint.web.settings.sheet;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.settings.control.SettingPath;
import footprint.settings.control.SettingText;
import footprint.settings.control.Shape;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every single value of a room, one at a time: so that nothing can only be changed in a file. */
@Named("editPage")
@RequestScoped
public class EditPage extends SheetPage {

    /** The rooms that an administrator may change; who the council is, is the operator's. */
    private static final List<String> ROOMS = List.of("reviews", "caseload", "escalation", "reporting", "terms", "records");

    private List<Line> lines;

    protected EditPage() {
    }

    @Inject
    public EditPage(SheetDesk desk, ListAddress address) {
        super(desk, address);
    }

    /**
     * One value, or one list of entries.
     *
     * @param path  where
     * @param value as it is read
     * @param kind  what kind of value, in words
     * @param said  whether the council says it
     * @param list  whether it is a list of entries, each of which follows by itself
     * @param entry whether it is one entry of such a list
     */
    public record Line(String path, String value, String kind, boolean said, boolean list, boolean entry) {

        /** The path as a person reads it. */
        public String readable() {
            return path.replace('-', ' ').replace('_', ' ').replace(".", " › ").replaceAll("\\[(\\d+)]", " › entry $1");
        }
    }

    @Override
    public String getRoom() {
        String room = address().value("room");
        return ROOMS.contains(room) ? room : ROOMS.getFirst();
    }

    public List<String> getRooms() {
        return ROOMS;
    }

    @Override
    protected String page() {
        return "/settings/edit.xhtml";
    }

    /** The value being changed; empty while the list is shown. */
    public String getPath() {
        String path = address().value("path");
        return path.isEmpty() || lines().stream().noneMatch(line -> line.path().equals(path)) ? "" : path;
    }

    @Override
    protected List<SheetGroup> fields() {
        String path = getPath();
        if (path.isEmpty() || getLine().list() || getLine().entry()) {
            return List.of();
        }
        return List.of(new SheetGroup("", "", List.of(field(path, "What shall it be?", hint(path)))));
    }

    private String hint(String path) {
        Shape shape = Shape.of(getSheet().shape()).at(path).orElseThrow();
        return switch (shape.kind()) {
            case WORDS -> "One on each line." + (shape.choices().isEmpty() ? "" : " Known are " + String.join(", ", shape.choices()) + ".");
            case NUMBER -> "A number such as 1 or 1.5.";
            case WHOLE_NUMBER -> "A whole number.";
            default -> shape.hint();
        };
    }

    /** The line of the value being changed. */
    public Line getLine() {
        String path = getPath();
        return lines().stream().filter(line -> line.path().equals(path)).findFirst().orElse(null);
    }

    /** The values with the words of the address, page by page. */
    public Slice<Line> getRows() {
        String wanted = address().value("q").strip().toLowerCase(Locale.UK);
        List<Line> found = lines().stream().filter(line -> (line.path() + " " + line.readable() + " " + line.value()).toLowerCase(Locale.UK).contains(wanted)).toList();
        PageRequest page = address().pageRequest(Set.of());
        int from = (int) Math.min(found.size(), page.offset());
        return new Slice<>(found.subList(from, Math.min(found.size(), from + page.size())), found.size(), page);
    }

    private List<Line> lines() {
        if (lines == null) {
            lines = new ArrayList<>();
            collect("", getSheet().merged(), Shape.of(getSheet().shape()), false);
        }
        return lines;
    }

    private void collect(String path, JsonNode value, Shape shape, boolean entry) {
        boolean said = !SettingPath.get(getSheet().own(), path).isMissingNode();
        if (shape.kind() == Shape.Kind.LIST && (value.isArray() || value.isNull() || value.isMissingNode())) {
            lines.add(new Line(path, value.size() + (value.size() == 1 ? " entry" : " entries"), "a list", said, true, false));
            Shape items = shape.items().orElseThrow();
            for (int number = 0; number < value.size(); number++) {
                collect(path + "[" + number + "]", value.get(number), items, true);
            }
        } else if (shape.kind() == Shape.Kind.GROUP && value.isObject()) {
            if (entry) {
                lines.add(new Line(path, name(value), "an entry", said, false, true));
            }
            names(value, shape).forEach(key -> shape.at(key).ifPresent(below -> collect(path.isEmpty() ? key : path + "." + key, value.path(key), below, false)));
        } else if (!value.isMissingNode()) {
            lines.add(new Line(path, SettingText.of(value).replace("\n", ", "), kind(shape), said, false, false));
        } else if (shape.kind() != Shape.Kind.GROUP) {
            lines.add(new Line(path, "", kind(shape), false, false, false));
        }
    }

    /** What is there, and what the schema knows besides: what may be said and is not can be said here too. */
    private static List<String> names(JsonNode value, Shape shape) {
        List<String> names = new ArrayList<>(value.propertyNames());
        shape.node().path("properties").propertyNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private static String name(JsonNode entry) {
        return List.of("label", "name", "caption", "heading", "code", "key").stream().map(key -> entry.path(key).asString("")).filter(text -> !text.isBlank())
                .findFirst().orElse("");
    }

    private static String kind(Shape shape) {
        return switch (shape.kind()) {
            case WHOLE_NUMBER -> "a whole number";
            case NUMBER -> "a number";
            case YES_NO -> "yes or no";
            case CHOICE -> "one of " + String.join(", ", shape.choices());
            case WORDS -> "words, one on each line";
            default -> "words";
        };
    }

    /** Saves the one value and shows the list again. */
    @Override
    public String save() {
        return desk().save(getRoom(), List.of(getPath())) ? back() : null;
    }

    /** Makes the council silent about the value: the default holds again. */
    public String silence() {
        String path = getPath();
        return desk().change(getRoom(), (sheet, own) -> SettingPath.without(own, path)) ? back() : null;
    }

    /** Puts one more entry at the end of a list: like its last, for the administrator to change. */
    public String add() {
        String path = getPath();
        return desk().change(getRoom(), (sheet, own) -> {
            JsonNode list = SettingPath.get(sheet.merged(), path);
            JsonNode entry = list.isEmpty() ? JsonNodeFactory.instance.objectNode() : list.get(list.size() - 1).deepCopy();
            return SettingPath.with(own, sheet.merged(), path + "[" + list.size() + "]", entry);
        }) ? back() : null;
    }

    /** Takes an entry out of its list. */
    public String remove() {
        String path = getPath();
        return desk().change(getRoom(), (sheet, own) -> SettingPath.withoutEntry(own, sheet.merged(), path)) ? back() : null;
    }

    private String back() {
        return page() + "?faces-redirect=true&saved=yes&room=" + getRoom();
    }
}
