package footprint.web.settings.sheet;

import footprint.settings.Sheet;
import footprint.settings.control.SettingPath;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** What a council decides beside its ladder: calls before, agencies, meetings after, themes, and what is asked long after (R077, R081, R082). */
@Named("besideLadderPage")
@RequestScoped
public class BesideLadderPage extends SheetPage {

    private static final String THEMES = "themes";
    private static final String MEETINGS = "meetings";
    private static final List<String> THEME = List.of(THEMES + ".alerts", THEMES + ".children", THEMES + ".within");
    private static final String SPAN = "Such as 20 working days, 90 days or 3 months. Days are calendar days unless it says working days.";

    protected BesideLadderPage() {
    }

    @Inject
    public BesideLadderPage(SheetDesk desk, ListAddress address) {
        super(desk, address);
    }

    @Override
    public String getRoom() {
        return "escalation";
    }

    @Override
    protected String page() {
        return "/settings/beside.xhtml";
    }

    @Override
    protected List<SheetGroup> fields() {
        List<SheetField> meetings = new ArrayList<>();
        for (int meeting = 0; meeting < meetings(getSheet()).size(); meeting++) {
            meetings.addAll(meeting(meeting));
        }
        return List.of(new SheetGroup("Before anything is sent", "", List.of(
                        field("phone-call-first", "Is whoever raises a concern asked for a telephone call before?", "It can be raised without one, saying so."))),
                new SheetGroup("Partner agencies", "Agencies outside the council that may be challenged in the same way. They see that one alert and nothing else.", List.of(
                        field("partner-agencies", "Which agencies?", "One on each line. Leave empty where there is none."))),
                new SheetGroup("Themes", "Open alerts that gather on one team, provider or reason are proposed as a theme. Leave all three empty where none is to be proposed.", List.of(
                        field(THEME.get(0), "From how many alerts on?", "A whole number, 2 or more."),
                        field(THEME.get(1), "About how many different children?", "A whole number, 1 or more."),
                        field(THEME.get(2), "How long does a closed alert still count?", SPAN))),
                new SheetGroup("Long after", "", List.of(field("ask-after", "How long after a concern was resolved is the reviewer asked what changed for the child?",
                        "Such as 90 days. Leave empty where that is not asked."))),
                new SheetGroup("Who answers for the whole council", "", List.of(field("chief-officers", "Their titles", "One on each line."))),
                new SheetGroup("Meetings", meetings.isEmpty() ? "This council holds none about its alerts." : "A meeting looks at open alerts and keeps notes, actions and what follows.", meetings));
    }

    private List<SheetField> meeting(int number) {
        String path = MEETINGS + "[" + number + "]";
        String which = "Meeting " + (number + 1) + ": ";
        return List.of(field(path + ".label", which + "name", ""), field(path + ".every", which + "how often is it held?", "Such as 1 month. Leave empty where that is not said."),
                field(path + ".roles", which + "who holds it?", "Titles, one on each line."),
                field(path + ".stage", which + "which stage's alerts does it look at?", "The number of the stage. Leave empty for those at the end of the ladder."));
    }

    /** Saves the fields, and with them a meeting that was typed into the empty row. */
    @Override
    public String save() {
        List<String> paths = paths();
        return desk().change(getRoom(), (sheet, own) -> withMeeting(sheet, themes(sheet, desk().laid(sheet, proposing(sheet, own), paths)))) ? saved() : null;
    }

    /** Where it says "none" and somebody now types a number, it says nothing: the rest of the themes is the default again. */
    private JsonNode proposing(Sheet sheet, JsonNode own) {
        return sheet.merged().path(THEMES).isNull() && !desk().emptied(THEME) ? SettingPath.without(own, THEMES) : own;
    }

    private JsonNode themes(Sheet sheet, JsonNode own) {
        return desk().emptied(THEME) ? SettingPath.with(own, sheet.merged(), THEMES, JsonNodeFactory.instance.nullNode()) : own;
    }

    private JsonNode withMeeting(Sheet sheet, JsonNode own) {
        String label = address().value("new-meeting").strip();
        if (label.isEmpty()) {
            return own;
        }
        ObjectNode meeting = JsonNodeFactory.instance.objectNode();
        meeting.put("label", label).putNull("every").putNull("stage").putArray("roles");
        address().value("new-meeting-roles").lines().map(String::strip).filter(title -> !title.isEmpty()).forEach(meeting.withArray("roles")::add);
        return SettingPath.with(own, sheet.merged(), MEETINGS + "[" + meetings(sheet).size() + "]", meeting);
    }

    /** The names of the meetings, in order. */
    public List<String> getMeetings() {
        return meetings(getSheet()).valueStream().map(meeting -> meeting.path("label").asString("")).toList();
    }

    /** Takes a meeting out of the draft; what it noted stays on record. */
    public String removeMeeting(int number) {
        return desk().change(getRoom(), (sheet, own) -> SettingPath.withoutEntry(own, sheet.merged(), MEETINGS + "[" + number + "]")) ? saved() : null;
    }

    private static JsonNode meetings(Sheet sheet) {
        return sheet.merged().path(MEETINGS);
    }
}
