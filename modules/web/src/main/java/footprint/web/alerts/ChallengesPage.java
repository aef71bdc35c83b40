package footprint.web.alerts;

import footprint.escalation.AlertKind;
import footprint.escalation.Challenge;
import footprint.escalation.boundary.Challenges;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** The tracker of themed and collective challenges. */
@Named("challengesPage")
@RequestScoped
public class ChallengesPage {

    private Challenges challenges;
    private ListAddress address;
    private Slice<Challenge> rows;

    protected ChallengesPage() {
    }

    @Inject
    public ChallengesPage(Challenges challenges, ListAddress address) {
        this.challenges = challenges;
        this.address = address;
    }

    public Slice<Challenge> getRows() {
        if (rows == null) {
            rows = list(address.pageRequest(Set.of("raised", "due")));
        }
        return rows;
    }

    /** The same rows, another page of them. */
    Slice<Challenge> list(PageRequest page) {
        String state = address.value("state");
        String kind = address.value("kind");
        AlertKind wanted = kind.equals("themed") ? AlertKind.THEMED : kind.equals("collective") ? AlertKind.COLLECTIVE : null;
        return challenges.list(wanted, List.of("open", "resolved", "withdrawn").contains(state) ? state : null, page);
    }
}
