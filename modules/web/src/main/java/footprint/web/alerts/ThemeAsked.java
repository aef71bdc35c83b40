package footprint.web.alerts;

import footprint.escalation.GatheredBy;
import footprint.escalation.Gathering;
import footprint.escalation.NewAlert;
import footprint.escalation.boundary.Themes;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The gathering that an address or a form names: by team, provider or reason, and which of these. */
@Named("themeAsked")
@RequestScoped
public class ThemeAsked {

    private Themes themes;
    private ListAddress address;
    private Faults faults;
    private Gathering gathering;
    private boolean asked;

    protected ThemeAsked() {
    }

    @Inject
    public ThemeAsked(Themes themes, ListAddress address, Faults faults) {
        this.themes = themes;
        this.address = address;
        this.faults = faults;
    }

    /** Whether the address names one at all. */
    public boolean isNamed() {
        return !address.value("by").isBlank();
    }

    /** The gathering; null, and a fault, where it names none that can be seen. */
    public Gathering getGathering() {
        if (!asked && isNamed()) {
            asked = true;
            try {
                gathering = themes.gathering(getBy(), getOf());
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return gathering;
    }

    /** Raises a challenge that rests on what gathers. */
    public long raise(NewAlert alert) {
        return themes.raise(alert, getBy(), getOf());
    }

    /** The team that a challenge from here is about; null where the alerts are not alike in it. */
    public String getTeam() {
        return "team".equals(address.value("by")) ? getOf() : null;
    }

    /** Whether a reason is the one in which the alerts are alike. */
    public boolean isReason(String reason) {
        return "reason".equals(address.value("by")) && reason.equals(getOf());
    }

    /** In what they are alike. */
    public GatheredBy getBy() {
        try {
            return GatheredBy.of(address.value("by"));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.notFound("ESC-076", "Alerts gather by team, provider or reason. Start from the list of themes."));
        }
    }

    /** The code of the team, the provider or the reason. */
    public String getOf() {
        return address.value("of");
    }
}
