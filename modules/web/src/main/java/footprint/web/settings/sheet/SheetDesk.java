package footprint.web.settings.sheet;

import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.settings.Sheet;
import footprint.settings.boundary.Drafts;
import footprint.settings.boundary.Sheets;
import footprint.settings.control.SettingPath;
import footprint.settings.control.SettingText;
import footprint.settings.control.Shape;
import footprint.tenancy.SettingsCheck.Finding;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The form of a room's settings: reads the draft once for a request, gives fields with what was typed last, and saves what
 * differs. Typing the default makes the council silent about it again. Without a draft the first save begins one.
 */
@RequestScoped
public class SheetDesk {

    private Sheets sheets;
    private Drafts drafts;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private Sheet sheet;

    protected SheetDesk() {
    }

    @Inject
    public SheetDesk(Sheets sheets, Drafts drafts, ListAddress address, Faults faults, HttpServletRequest request) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    /** The settings of a room. */
    public Sheet of(String room) {
        if (sheet == null || !sheet.room().equals(room)) {
            sheet = sheets.of(room);
        }
        return sheet;
    }

    /** What stands in the way of publishing the draft, told beside the fields once; on an answer to a form the form tells its own. */
    public List<Finding> tellFindings(String room) {
        if (of(room).draft() == null || posted()) {
            return List.of();
        }
        List<Finding> findings = drafts.check(room).findings();
        findings.forEach(finding -> faults.add(finding.path(), finding.sentence()));
        return findings;
    }

    /** A field for a value. */
    public SheetField field(String room, String path, String label, String hint) {
        Sheet of = of(room);
        Shape shape = Shape.of(of.shape()).at(path).orElseThrow(() -> new IllegalArgumentException("There is no setting " + path + " in " + room));
        String typed = posted() ? request.getParameter(path) : null;
        String shown = typed == null ? shown(path) : typed;
        List<String> choices = shape.kind() == Shape.Kind.YES_NO ? List.of("yes", "no") : shape.kind() == Shape.Kind.WORDS ? List.of() : shape.choices();
        return new SheetField(path, label, hint.isEmpty() ? shape.hint() : hint, shape.kind().name(), choices, shown,
                SettingText.of(SettingPath.get(of.defaults(), path)), !SettingPath.get(of.own(), path).isMissingNode(), shape.mayBeEmpty());
    }

    private String shown(String path) {
        return SettingText.of(SettingPath.get(sheet.merged(), path));
    }

    /** Saves those of the paths that were sent and differ from what was shown. @return whether it was saved; the faults say why not */
    public boolean save(String room, List<String> paths) {
        return change(room, (of, own) -> laid(of, own, paths));
    }

    /** What the council is to say with those of the paths that were sent and differ from what was shown. */
    JsonNode laid(Sheet of, JsonNode own, List<String> paths) {
        JsonNode next = own;
        for (String path : paths) {
            String typed = request.getParameter(path);
            if (typed != null && !same(typed, SettingText.of(SettingPath.get(of.merged(), path)))) {
                next = said(of, next, path, typed);
            }
        }
        return next;
    }

    /** What the council is to say once something was typed at a path. */
    static JsonNode said(Sheet of, JsonNode own, String path, String typed) {
        Shape shape = Shape.of(of.shape()).at(path).orElseThrow();
        JsonNode fallback = SettingPath.get(of.defaults(), path);
        boolean likeTheDefault = !path.contains("[") && !fallback.isMissingNode() && same(typed, SettingText.of(fallback));
        return likeTheDefault ? SettingPath.without(own, path) : SettingPath.with(own, of.merged(), path, SettingText.read(typed, shape));
    }

    /** Whether all of these were sent, and empty. */
    boolean emptied(List<String> paths) {
        return paths.stream().map(request::getParameter).allMatch(typed -> typed != null && typed.isBlank());
    }

    private static boolean same(String typed, String shown) {
        return typed.replace("\r", "").strip().equals(shown.strip());
    }

    /** Saves another whole of what the council says. */
    public boolean change(String room, BiFunction<Sheet, JsonNode, JsonNode> change) {
        try {
            LocalDate from = fromSent() ? DateInput.sent(request, "from").date("SET-154", "from") : of(room).from();
            Sheet shown = of(room);
            Draft draft = shown.draft() == null && address.value("version").isBlank() ? drafts.begin(room, from) : null;
            long version = draft == null ? version() : draft.version();
            sheet = sheets.of(room);
            drafts.save(room, version, from, change.apply(sheet, sheet.own()));
            sheet = null;
            return true;
        } catch (ProblemException refused) {
            faults.add(refused);
            sheet = null;
            return false;
        }
    }

    private boolean fromSent() {
        return request.getParameter("from-day") != null;
    }

    private long version() {
        String text = address.value("version");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    /** The first day as it stands in the draft, or as it was typed. */
    public DateInput from(String room) {
        return posted() && fromSent() ? DateInput.sent(request, "from") : DateInput.of(of(room).from());
    }

    private boolean posted() {
        return request.getMethod().equals("POST");
    }
}
