package footprint.web.children;

import footprint.caseload.ChildQuery;
import footprint.caseload.ChildRow;
import footprint.caseload.Choice;
import footprint.caseload.CodeLists;
import footprint.caseload.boundary.Children;
import footprint.identity.CurrentActor;
import footprint.kernel.Slice;
import footprint.reviews.ReviewRow;
import footprint.reviews.boundary.Reviews;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of children: a reviewer begins with the own ones, everybody else with all. */
@Named("childList")
@RequestScoped
public class ChildList {

    private static final String MINE = "me";
    private static final String EVERYBODY = "all";

    private Children children;
    private Reviews reviews;
    private ListAddress address;
    private CurrentActor actors;
    private Slice<ChildRow> slice;
    private Map<Long, ReviewRow> next;

    protected ChildList() {
    }

    @Inject
    public ChildList(Children children, Reviews reviews, ListAddress address, CurrentActor actors) {
        this.children = children;
        this.reviews = reviews;
        this.address = address;
        this.actors = actors;
    }

    /** The page of the list that the address asks for. */
    public Slice<ChildRow> getSlice() {
        if (slice == null) {
            slice = children.find(query(), address.pageRequest(children.sortable()));
        }
        return slice;
    }

    /** What the address asks, for the page and for the file alike. */
    ChildQuery query() {
        return new ChildQuery(address.value("q"), reviewerId(), address.value("team"), address.value("status"), "yes".equals(address.value("everyone")));
    }

    /** The open review of a child on this page; null if there is none. */
    public ReviewRow next(long child) {
        if (next == null) {
            next = reviews.nextOf(getSlice().rows().stream().map(ChildRow::id).toList());
        }
        return next.get(child);
    }

    /** Which reviewer is chosen: me, all, or a key. */
    public String getReviewer() {
        String asked = address.value("reviewer");
        if (!asked.isEmpty()) {
            return asked;
        }
        return actors.actor().role().reviews() && address.value("q").isEmpty() ? MINE : EVERYBODY;
    }

    private Long reviewerId() {
        String chosen = getReviewer();
        return chosen.equals(MINE) ? Long.valueOf(actors.actor().personId()) : chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    public boolean isReviewing() {
        return actors.actor().role().reviews();
    }

    public List<Choice> getReviewers() {
        return children.reviewers();
    }

    public List<Choice> getTeams() {
        return children.teams();
    }

    /** The legal statuses of the return. */
    public Set<Map.Entry<String, String>> getLegalStatuses() {
        return CodeLists.list("LS").entrySet();
    }
}
