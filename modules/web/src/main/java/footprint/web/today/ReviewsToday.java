package footprint.web.today;

import footprint.identity.CurrentActor;
import footprint.kernel.Actor;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.reviews.DueQuery;
import footprint.reviews.ReviewRow;
import footprint.reviews.boundary.Reviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.time.LocalDate;

/** The reviews of a first page: a reviewer's own, a coordinator's team, everybody's for the others. */
@Named("reviewsToday")
@RequestScoped
public class ReviewsToday {

    private static final int ROWS = 15;
    private static final int FORTNIGHT = 14;

    private Reviews reviews;
    private CurrentActor current;
    private Clock clock;
    private Slice<ReviewRow> now;
    private Slice<ReviewRow> soon;

    protected ReviewsToday() {
    }

    @Inject
    public ReviewsToday(Reviews reviews, CurrentActor current, Clock clock) {
        this.reviews = reviews;
        this.current = current;
        this.clock = clock;
    }

    /** Overdue and due today, the longest overdue first. */
    public Slice<ReviewRow> getNow() {
        if (now == null) {
            now = between(null, today());
        }
        return now;
    }

    /** Due from tomorrow to a fortnight from today. */
    public Slice<ReviewRow> getSoon() {
        if (soon == null) {
            soon = between(today().plusDays(1), today().plusDays(FORTNIGHT));
        }
        return soon;
    }

    private Slice<ReviewRow> between(LocalDate first, LocalDate last) {
        Actor actor = current.actor();
        DueQuery asked = actor.role().reviews() ? DueQuery.of(actor.personId()) : DueQuery.all().inTeam(actor.team());
        return reviews.due(asked.between(first, last), new PageRequest(1, ROWS, null, false));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
