package footprint.reviews.boundary;

import footprint.reviews.CareFacts;
import footprint.reviews.MovedDate;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.control.ReviewChain;
import footprint.reviews.control.RulesInForce;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Version;
import footprint.timetable.WorkingCalendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What other rules would make of the open reviews: the product's own reckoning, twice, with nothing stored. Like
 * {@link Redating} it runs in the caller's transaction and leaves the permission to the caller's door.
 */
public final class OpenDates {

    private final CouncilDatabase database;
    private final WorkingCalendar calendar;

    public OpenDates(CouncilDatabase database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * The reckoning.
     *
     * @param looked how many open reviews were looked at
     * @param moved  those with another date, by the new date
     */
    public record Compared(int looked, List<MovedDate> moved) {
        public Compared {
            moved = List.copyOf(moved);
        }
    }

    /** Dates every open review under both sets of rules, in the whole council. */
    public Compared compare(List<Version<ReviewsSettings>> now, List<Version<ReviewsSettings>> then) {
        List<Long> children = database.sql().createQuery("select child_id from review where state in ('due', 'arranged')").mapTo(Long.class).list();
        if (children.isEmpty()) {
            return new Compared(0, List.of());
        }
        Facts facts = new Facts(database, children);
        ReviewChain held = new ReviewChain(new RulesInForce(now), calendar);
        ReviewChain drafted = new ReviewChain(new RulesInForce(then), calendar);
        List<MovedDate> moved = new ArrayList<>();
        for (CareFacts child : facts.all()) {
            ReviewDates.Next before = held.of(child).next();
            ReviewDates.Next after = drafted.of(child).next();
            if (before != null && after != null && !before.dueOn().equals(after.dueOn())) {
                moved.add(new MovedDate(facts.open(child.childId()).id(), after.kind().code(), before.dueOn(), after.dueOn(), after.deadline().sentence()));
            }
        }
        moved.sort(Comparator.comparing(MovedDate::after).thenComparing(MovedDate::reviewId));
        return new Compared(children.size(), moved);
    }
}
