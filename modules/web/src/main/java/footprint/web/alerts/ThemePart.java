package footprint.web.alerts;

import footprint.escalation.AlertLine;
import footprint.escalation.ThemeLink;
import footprint.escalation.boundary.Themes;
import footprint.kernel.Slice;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** On an alert's page: the challenges of which it is part; on a challenge's page: the alerts on which it rests. */
@Named("themePart")
@RequestScoped
public class ThemePart {

    private Themes themes;
    private ListAddress address;
    private Slice<AlertLine> evidence;
    private List<ThemeLink> links;

    protected ThemePart() {
    }

    @Inject
    public ThemePart(Themes themes, ListAddress address) {
        this.themes = themes;
        this.address = address;
    }

    /** On what the challenge rests, as far as this person sees it. */
    public Slice<AlertLine> getEvidence() {
        if (evidence == null) {
            evidence = themes.evidence(AlertId.of(address), address.pageRequest(Set.of("raised", "stage", "due", "child")));
        }
        return evidence;
    }

    /** Of which challenges the alert is part. */
    public List<ThemeLink> getLinks() {
        if (links == null) {
            links = themes.themesOf(AlertId.of(address));
        }
        return links;
    }
}
