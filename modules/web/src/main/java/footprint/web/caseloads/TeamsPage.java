package footprint.web.caseloads;

import footprint.caseload.Choice;
import footprint.caseload.TeamMoves;
import footprint.caseload.boundary.TeamSplits;
import footprint.kernel.ProblemException;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several reviewers sent to other teams on one day: the day, who goes where, what becomes of the teams, done. */
@Named("teamsPage")
@RequestScoped
public class TeamsPage {

    private static final String TEAM = "team-";

    private TeamSplits splits;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private TeamMoves preview;
    private boolean looked;

    protected TeamsPage() {
    }

    @Inject
    public TeamsPage(TeamSplits splits, ListAddress address, Faults faults, HttpServletRequest request) {
        this.splits = splits;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    public DateInput getFirst() {
        return DateInput.sent(request, "first");
    }

    /** Everybody with hours on the day and what would become of the teams; null before a day was given, and when it cannot be, with the faults saying why. */
    public TeamMoves getPreview() {
        if (!looked && !getFirst().isEmpty()) {
            looked = true;
            try {
                preview = splits.preview(getFirst().date("CAS-078", "first"), chosen());
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return preview;
    }

    /** Whether anybody would move. */
    public boolean isMoving() {
        return getPreview() != null && getPreview().people().stream().anyMatch(TeamMoves.Person::moves);
    }

    /** The teams of the day. */
    public List<Choice> getTeams() {
        return getPreview() == null ? List.of() : splits.teams(getPreview().first()).entrySet().stream().map(team -> new Choice(team.getKey(), team.getValue())).toList();
    }

    /** Sends them. */
    public String move() {
        try {
            splits.move(getFirst().isEmpty() ? null : getFirst().date("CAS-078", "first"), chosen(), address.value("because"), address.value("seen"));
            return "/caseloads/teams.xhtml?faces-redirect=true&done=yes&first-day=" + getFirst().day() + "&first-month=" + getFirst().month() + "&first-year=" + getFirst().year();
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private Map<Long, String> chosen() {
        Map<Long, String> chosen = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches(TEAM + "\\d{1,18}") && !values[0].isBlank()) {
                chosen.put(Long.valueOf(name.substring(TEAM.length())), values[0]);
            }
        });
        return chosen;
    }
}
