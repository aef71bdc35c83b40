package footprint.web.alerts;

import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.GatheredChild;
import footprint.escalation.Gathering;
import footprint.escalation.ThemeBoard;
import footprint.escalation.boundary.Alerts;
import footprint.escalation.boundary.Themes;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What gathers among the alerts, and one gathering with its evidence. */
@Named("themesPage")
@RequestScoped
public class ThemesPage {

    private static final Set<String> SORTABLE = Set.of("raised", "stage", "due", "child");

    private Themes themes;
    private Alerts alerts;
    private ThemeAsked theme;
    private ListAddress address;
    private Faults faults;
    private ThemeBoard board;
    private Slice<AlertLine> rows;
    private Slice<GatheredChild> children;

    protected ThemesPage() {
    }

    @Inject
    public ThemesPage(Themes themes, Alerts alerts, ThemeAsked theme, ListAddress address, Faults faults) {
        this.themes = themes;
        this.alerts = alerts;
        this.theme = theme;
        this.address = address;
        this.faults = faults;
    }

    public ThemeBoard getBoard() {
        if (board == null) {
            board = themes.board();
        }
        return board;
    }

    /** Where the evidence of a gathering is shown. */
    public String page(Gathering gathering) {
        return "/alerts/theme?by=" + gathering.by().code() + "&of=" + URLEncoder.encode(gathering.on(), StandardCharsets.UTF_8);
    }

    /** The alerts of the gathering that the address names. */
    public Slice<AlertLine> getRows() {
        if (rows == null) {
            rows = themes.alerts(theme.getBy(), theme.getOf(), address.pageRequest(SORTABLE));
        }
        return rows;
    }

    /** The children of the gathering that the address names. */
    public Slice<GatheredChild> getChildren() {
        if (children == null) {
            children = themes.children(theme.getBy(), theme.getOf(), address.pageRequest(Set.of()));
        }
        return children;
    }

    /** Whether the children are wanted, not the alerts. */
    public boolean isOfChildren() {
        return "children".equals(address.value("show"));
    }

    /** The kind of challenge that this council raises to a service: themed where there is one; null where there is none. */
    public AlertKind getChallenge() {
        List<AlertKind> kinds = alerts.today().kinds();
        return kinds.contains(AlertKind.THEMED) ? AlertKind.THEMED : kinds.contains(AlertKind.COLLECTIVE) ? AlertKind.COLLECTIVE : null;
    }

    /** Says that it is no theme; what is wrong stays here with what was typed. */
    public void setAside() {
        try {
            themes.setAside(theme.getBy(), theme.getOf(), address.value("because"));
            Onward.to("/alerts/themes?done=aside");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
