package footprint.web.settings.sheet;

import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.settings.Rehearsed;
import footprint.settings.RehearsedAnswer;
import footprint.settings.RehearsedDate;
import footprint.settings.RehearsedFigure;
import footprint.settings.boundary.Drafts;
import footprint.settings.boundary.Rehearsals;
import footprint.settings.control.RehearsalLimits;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** Trying a draft on a year that has ended, and what came out the last time. */
@Named("rehearsePage")
@RequestScoped
public class RehearsePage {

    private static final List<String> ROOMS = List.of("reviews", "escalation", "caseload", "reporting", "terms");

    private Rehearsals rehearsals;
    private Drafts drafts;
    private ListAddress address;
    private Faults faults;
    private Rehearsed newest;
    private boolean asked;

    protected RehearsePage() {
    }

    @Inject
    public RehearsePage(Rehearsals rehearsals, Drafts drafts, ListAddress address, Faults faults) {
        this.rehearsals = rehearsals;
        this.drafts = drafts;
        this.address = address;
        this.faults = faults;
    }

    public String getRoom() {
        String room = address.value("room");
        return ROOMS.contains(room) ? room : ROOMS.getFirst();
    }

    /** Which of the three lists is shown: dates, figures or answers. */
    public String getPart() {
        String part = address.value("part");
        return Set.of("dates", "figures", "answers").contains(part) ? part : switch (getRoom()) {
            case "reviews" -> "dates";
            case "escalation" -> "answers";
            default -> "figures";
        };
    }

    public boolean isDrafted() {
        return drafts.of(getRoom()).isPresent();
    }

    public List<String> getYears() {
        return rehearsals.years();
    }

    public List<String> getLimits() {
        return RehearsalLimits.of(getRoom());
    }

    /** The newest rehearsal of the room; null when there is none. */
    public Rehearsed getNewest() {
        if (!asked) {
            newest = rehearsals.newest(getRoom()).orElse(null);
            asked = true;
        }
        return newest;
    }

    /** Whether the draft was changed since it was rehearsed, or is not there any more. */
    public boolean isOutdated() {
        return getNewest() != null && drafts.of(getRoom()).map(draft -> draft.version() != getNewest().draftVersion()).orElse(true);
    }

    /** Rehearses and comes back with the result. */
    public String rehearse() {
        try {
            rehearsals.rehearse(getRoom(), address.value("period"));
            return "/settings/rehearse.xhtml?faces-redirect=true&room=" + getRoom();
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    public Slice<RehearsedDate> getDates() {
        return rehearsals.dates(getNewest().id(), page());
    }

    public Slice<RehearsedFigure> getFigures() {
        return rehearsals.figures(getNewest().id(), page());
    }

    public Slice<RehearsedAnswer> getAnswers() {
        return rehearsals.answers(getNewest().id(), page());
    }

    private PageRequest page() {
        return address.pageRequest(Set.of());
    }
}
