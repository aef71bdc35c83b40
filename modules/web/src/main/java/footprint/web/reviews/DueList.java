package footprint.web.reviews;

import footprint.caseload.Choice;
import footprint.caseload.boundary.Children;
import footprint.identity.CurrentActor;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.reviews.DueCounts;
import footprint.reviews.DueQuery;
import footprint.reviews.ReviewRow;
import footprint.reviews.boundary.Reviews;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reviews due and late, one group at a time: today and overdue, next two weeks, later, and those held late. */
@Named("dueList")
@RequestScoped
public class DueList {

    /** How far "next two weeks" looks. */
    private static final int SOON_DAYS = 14;
    private static final String MINE = "me";
    private static final String EVERYBODY = "all";

    private Reviews reviews;
    private Children children;
    private ListAddress address;
    private CurrentActor actors;
    private Frame frame;
    private Clock clock;
    private Slice<ReviewRow> slice;
    private DueCounts counts;

    protected DueList() {
    }

    @Inject
    public DueList(Reviews reviews, Children children, ListAddress address, CurrentActor actors, Frame frame, Clock clock) {
        this.reviews = reviews;
        this.children = children;
        this.address = address;
        this.actors = actors;
        this.frame = frame;
        this.clock = clock;
    }

    /** now, soon, later, all, held or late. */
    public String getShow() {
        String show = address.value("show");
        boolean past = show.equals("held") || show.equals("late");
        return past && frame.may("REVIEWS_READ") || List.of("soon", "later", "all").contains(show) ? show : "now";
    }

    public boolean isPast() {
        return getShow().equals("held") || getShow().equals("late");
    }

    /** The page of the list that the address asks for. */
    public Slice<ReviewRow> getSlice() {
        if (slice == null) {
            slice = rows(address.pageRequest(reviews.sortable()));
        }
        return slice;
    }

    Slice<ReviewRow> rows(PageRequest page) {
        LocalDate today = London.today(clock);
        return switch (getShow()) {
            case "soon" -> reviews.due(query().between(today.plusDays(1), today.plusDays(SOON_DAYS)), page);
            case "later" -> reviews.due(query().between(today.plusDays(SOON_DAYS + 1L), null), page);
            case "all" -> reviews.due(query().between(date("from"), date("to")), page);
            case "held" -> reviews.held(query().between(date("from"), date("to")), false, latestFirst(page));
            case "late" -> reviews.held(query().between(date("from"), date("to")), true, latestFirst(page));
            default -> reviews.due(query().between(null, today), page);
        };
    }

    PageRequest asked() {
        return address.pageRequest(reviews.sortable());
    }

    private static PageRequest latestFirst(PageRequest page) {
        return page.sort() == null ? new PageRequest(page.page(), page.size(), "held", true) : page;
    }

    public DueCounts getCounts() {
        if (counts == null) {
            counts = reviews.dueCounts(query());
        }
        return counts;
    }

    private DueQuery query() {
        String chosen = getReviewer();
        Long reviewer = chosen.equals(MINE) ? Long.valueOf(actors.actor().personId()) : chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
        return new DueQuery(reviewer, address.value("team"), address.value("q"), null, null);
    }

    /** Which reviewer is chosen: me, all, or a key. A reviewer begins with the own reviews. */
    public String getReviewer() {
        String asked = address.value("reviewer");
        return asked.isEmpty() ? actors.actor().role().reviews() ? MINE : EVERYBODY : asked;
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

    /** First review, Second review, Review. */
    public String kind(ReviewRow review) {
        return kind(review.kind());
    }

    static String kind(String code) {
        return switch (code) {
            case "first" -> "First";
            case "second" -> "Second";
            default -> "Later";
        };
    }

    private LocalDate date(String name) {
        try {
            return address.value(name).isEmpty() ? null : LocalDate.parse(address.value(name));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
