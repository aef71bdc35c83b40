package footprint.web.settings.sheet;

import footprint.kernel.ProblemException;
import footprint.settings.CaseloadWhatIf;
import footprint.settings.Sheet;
import footprint.settings.boundary.WhatIfs;
import footprint.settings.control.SettingPath;
import footprint.settings.control.Shape;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kinds of case and their weights, circumstances, the band, the teams; and today's caseloads under a draft of them. */
@Named("weightsPage")
@RequestScoped
public class WeightsPage extends SheetPage {

    private static final String WEIGHTS = "weights";
    private static final String TEAMS = "teams";
    private static final String CIRCUMSTANCES = "circumstances";

    private WhatIfs whatIfs;
    private CaseloadWhatIf loads;
    private String refused;

    protected WeightsPage() {
    }

    @Inject
    public WeightsPage(SheetDesk desk, ListAddress address, WhatIfs whatIfs) {
        super(desk, address);
        this.whatIfs = whatIfs;
    }

    @Override
    public String getRoom() {
        return "caseload";
    }

    @Override
    protected String page() {
        return "/settings/weights.xhtml";
    }

    @Override
    protected List<SheetGroup> fields() {
        List<SheetField> weights = new ArrayList<>();
        leaves(WEIGHTS, getSheet().merged().path(WEIGHTS)).forEach(path -> weights.add(
                field(path, "What does one case count? " + name(path.substring(WEIGHTS.length() + 1)), "A number such as 1 or 1.5.")));
        List<SheetField> teams = new ArrayList<>();
        for (int team = 0; team < getSheet().merged().path(TEAMS).size(); team++) {
            teams.addAll(team(team));
        }
        List<SheetField> circumstances = getSheet().merged().path(CIRCUMSTANCES).properties().stream().map(entry -> field(CIRCUMSTANCES + "." + entry.getKey(),
                "What does it add? " + name(entry.getKey()), "A number such as 0.2. 0 adds nothing.")).toList();
        return List.of(new SheetGroup("What each kind of case weighs", "A weighted caseload is each kind's cases times its weight, added up.", weights),
                new SheetGroup("What a circumstance adds", (circumstances.isEmpty() ? "This council weighs none yet. " : "") + "A circumstance makes the case of a looked-after child heavier: "
                        + "distance, siblings, an interpreter, a series of meetings, complexity, or whatever the council names. It is recorded at the child from day to day, "
                        + "and each day is weighed by what held on it.", circumstances),
                new SheetGroup("The band", "Cases for each full-time equivalent. Both ends are inside.", List.of(
                        field("band.lowest", "From", ""), field("band.highest", "To", ""))),
                new SheetGroup("Fostering reviewers", "", List.of(field("fostering-extra", "How many children may a fostering reviewer carry besides?", "Leave empty where there is none."))),
                new SheetGroup("Emergency looks", "", List.of(field("emergency-minutes", "How many minutes does an emergency look last?", "60 at most. Leave empty for 60."))),
                new SheetGroup("Teams", "The code stays as it is: children and hours are recorded under it.", teams));
    }

    private List<SheetField> team(int number) {
        String path = TEAMS + "[" + number + "]";
        String which = "Team " + (number + 1) + ": ";
        return List.of(field(path + ".code", which + "code", "Letters, digits and hyphens, such as north-east."), field(path + ".name", which + "name", ""),
                field(path + ".area", which + "area it serves", "Leave empty when it serves the whole council."), field(path + ".kind", which + "whom it reviews", ""));
    }

    private static List<String> leaves(String path, JsonNode node) {
        return node.isObject() ? node.properties().stream().flatMap(entry -> leaves(path + "." + entry.getKey(), entry.getValue()).stream()).toList() : List.of(path);
    }

    private static String name(String key) {
        String text = key.replace('-', ' ').replace('.', ' ');
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** Whether kinds of case may be added. */
    public boolean isOpen() {
        return Shape.of(getSheet().shape()).at(WEIGHTS).map(Shape::open).orElse(false);
    }

    /** The names of the circumstances, in order. */
    public List<String> getCircumstances() {
        return getSheet().merged().path(CIRCUMSTANCES).properties().stream().map(entry -> name(entry.getKey())).toList();
    }

    /** Takes a circumstance out of the draft: it adds nothing from the draft's first day on. */
    public String removeCircumstance(int number) {
        return desk().change(getRoom(), (sheet, own) -> {
            List<String> keys = sheet.merged().path(CIRCUMSTANCES).properties().stream().map(Map.Entry::getKey).toList();
            return number < keys.size() ? SettingPath.without(own, CIRCUMSTANCES + "." + keys.get(number)) : own;
        }) ? saved() : null;
    }

    /** Saves the fields, and with them a kind of case, a circumstance or a team that was typed into the empty row. */
    @Override
    public String save() {
        List<String> paths = paths();
        return desk().change(getRoom(), (sheet, own) -> withTeam(sheet.merged(), withCircumstance(sheet, withKind(sheet, desk().laid(sheet, own, paths)))))
                ? saved() : null;
    }

    private JsonNode withKind(Sheet sheet, JsonNode own) {
        String kind = key("new-kind");
        return kind.isEmpty() || !isOpen() ? own : SheetDesk.said(sheet, own, WEIGHTS + "." + kind, address().value("new-weight"));
    }

    private JsonNode withCircumstance(Sheet sheet, JsonNode own) {
        String circumstance = key("new-circumstance");
        return circumstance.isEmpty() ? own : SheetDesk.said(sheet, own, CIRCUMSTANCES + "." + circumstance, address().value("new-circumstance-weight"));
    }

    /** What was typed as a key of the settings: small letters, digits and hyphens. */
    private String key(String field) {
        return address().value(field).strip().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private JsonNode withTeam(JsonNode merged, JsonNode own) {
        if (address().value("new-team").isBlank()) {
            return own;
        }
        String name = address().value("new-team").strip();
        ObjectNode team = JsonNodeFactory.instance.objectNode();
        team.put("code", name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-")).put("name", name).putNull("area").put("kind", "dual");
        return SettingPath.with(own, merged, TEAMS + "[" + merged.path(TEAMS).size() + "]", team);
    }

    /** Takes a team out of the draft. */
    public String removeTeam(int number) {
        return desk().change(getRoom(), (sheet, own) -> SettingPath.withoutEntry(own, sheet.merged(), TEAMS + "[" + number + "]")) ? saved() : null;
    }

    /** The names of the teams, in order. */
    public List<String> getTeams() {
        return getSheet().merged().path(TEAMS).valueStream().map(team -> team.path("name").asString("")).toList();
    }

    /** Today's caseloads under the draft; null without a draft or while something is wrong with it. */
    public CaseloadWhatIf getLoads() {
        if (loads == null && refused == null && isDrafted()) {
            try {
                loads = whatIfs.caseloads();
            } catch (ProblemException notYet) {
                refused = notYet.problems().getFirst().sentence();
            }
        }
        return loads;
    }

    /** Why there is nothing to see; null where there is. */
    public String getRefused() {
        getLoads();
        return refused;
    }
}
