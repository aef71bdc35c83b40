package footprint.reviews.boundary;

import footprint.caseload.boundary.Columns;
import footprint.kernel.London;
import footprint.reviews.CareFacts;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.control.ReviewChain;
import footprint.reviews.control.RulesInForce;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Version;
import footprint.timetable.Deadline;
import footprint.timetable.Words;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every review its due date again, for many children at once, when a fact, a rule or a holiday changed. The date
 * that it replaces stays in the history with the reason for the change. Made for imports and loaders too: it needs no
 * container, runs in the caller's transaction and leaves the permission to the caller's door.
 */
public final class Redating {

    private final CouncilDatabase database;
    private final ReviewChain chain;
    private final Clock clock;

    /**
     * @param rules    every version of the council's rules on reviews
     * @param calendar the council's working days
     */
    public Redating(CouncilDatabase database, List<Version<ReviewsSettings>> rules, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.chain = new ReviewChain(new RulesInForce(rules), calendar);
        this.clock = clock;
    }

    /**
     * After a change of facts: dates the reviews held and the open one, opens the next review of a child in care, and
     * cancels the open review of a child who left (R033).
     *
     * @param because what was changed, as the history will show it
     * @return how many due dates were set or changed
     */
    public int redate(Collection<Long> children, String because) {
        return write(children, because, true);
    }

    /** After a change of rules or holidays: dates what is open, in the whole council. Reviews held keep their dates. */
    public int redateOpen(String because) {
        List<Long> children = database.sql().createQuery("""
                select child_id from period_of_care where ended_on is null
                union select child_id from review where state in ('due', 'arranged')""").mapTo(Long.class).list();
        return write(children, because, false);
    }

    private int write(Collection<Long> children, String because, boolean heldToo) {
        if (children.isEmpty()) {
            return 0;
        }
        Facts facts = new Facts(database, children);
        Changes changes = new Changes();
        for (CareFacts child : facts.all()) {
            ReviewDates dates = chain.of(child);
            if (heldToo) {
                dates.held().forEach(review -> held(changes, facts.stored(review.review().id()), review));
            }
            open(changes, facts.open(child.childId()), dates);
        }
        Handle sql = database.sql();
        changes.update(sql);
        Map<Long, Long> created = changes.insert(sql);
        changes.created.forEach((child, deadline) -> changes.history.put(created.get(child), deadline));
        changes.cancel(sql);
        DueDateHistory.write(sql, changes.history, because, clock.instant());
        return changes.history.size();
    }

    private static void held(Changes changes, StoredReview stored, ReviewDates.Dated dated) {
        if (stored.differs(dated.periodId(), dated.kind().code(), dated.dueOn(), dated.afterMove())) {
            changes.change(stored, dated.periodId(), dated.kind().code(), dated.deadline(), dated.afterMove());
        }
    }

    private void open(Changes changes, StoredReview stored, ReviewDates dates) {
        ReviewDates.Next next = dates.next();
        if (next == null && stored != null) {
            changes.cancelled.put(stored.id(), left(stored, dates.left()));
        } else if (next != null && stored == null) {
            changes.open(dates.childId(), next);
        } else if (next != null && stored.differs(next.periodId(), next.kind().code(), next.dueOn(), next.afterMove())) {
            changes.change(stored, next.periodId(), next.kind().code(), next.deadline(), next.afterMove());
        }
    }

    private String left(StoredReview stored, LocalDate left) {
        if (left == null) {
            return "There is no period of care on record any more (" + Words.date(London.today(clock)) + ").";
        }
        boolean overdue = stored.dueOn() != null && left.isAfter(stored.dueOn());
        return "The child left care on " + Words.date(left)
                + (overdue ? ", after the review was due on " + Words.date(stored.dueOn()) + " and before it was held." : ", before the review was due.");
    }

    /** What has to be written, column by column. */
    private static final class Changes {
        private final List<Long> id = new ArrayList<>();
        private final List<Long> period = new ArrayList<>();
        private final List<String> kind = new ArrayList<>();
        private final List<LocalDate> due = new ArrayList<>();
        private final List<Boolean> afterMove = new ArrayList<>();
        private final Map<Long, String> cancelled = new HashMap<>();
        private final List<Long> newChild = new ArrayList<>();
        private final List<ReviewDates.Next> newReview = new ArrayList<>();
        private final Map<Long, Deadline> created = new HashMap<>();
        private final Map<Long, Deadline> history = new HashMap<>();

        void change(StoredReview stored, Long newPeriod, String newKind, Deadline deadline, boolean moved) {
            id.add(stored.id());
            period.add(newPeriod);
            kind.add(newKind);
            due.add(deadline == null ? null : deadline.dueOn());
            afterMove.add(moved);
            if (deadline != null && !deadline.dueOn().equals(stored.dueOn())) {
                history.put(stored.id(), deadline);
            }
        }

        void open(long child, ReviewDates.Next next) {
            newChild.add(child);
            newReview.add(next);
            created.put(child, next.deadline());
        }

        void update(Handle sql) {
            if (!id.isEmpty()) {
                sql.createUpdate("""
                        update review r set period_of_care_id = n.period, kind = n.kind, due_on = n.due, after_move = n.moved
                          from unnest(?, ?, ?, ?, ?) as n (id, period, kind, due, moved) where r.id = n.id""")
                        .bind(0, Columns.bigints(id)).bind(1, Columns.bigints(period)).bind(2, Columns.texts(kind))
                        .bind(3, Columns.dates(due)).bind(4, Columns.booleans(afterMove)).execute();
            }
        }

        Map<Long, Long> insert(Handle sql) {
            Map<Long, Long> ids = new HashMap<>();
            if (!newChild.isEmpty()) {
                sql.createQuery("""
                        insert into review (child_id, period_of_care_id, kind, state, due_on, after_move)
                        select child, period, kind, 'due', due, moved from unnest(?, ?, ?, ?, ?) as n (child, period, kind, due, moved)
                        returning child_id, id""")
                        .bind(0, Columns.bigints(newChild)).bind(1, Columns.bigints(newReview.stream().map(ReviewDates.Next::periodId).toList()))
                        .bind(2, Columns.texts(newReview.stream().map(next -> next.kind().code()).toList()))
                        .bind(3, Columns.dates(newReview.stream().map(ReviewDates.Next::dueOn).toList()))
                        .bind(4, Columns.booleans(newReview.stream().map(ReviewDates.Next::afterMove).toList()))
                        .map((row, context) -> ids.put(row.getLong(1), row.getLong(2))).list();
            }
            return ids;
        }

        void cancel(Handle sql) {
            if (!cancelled.isEmpty()) {
                List<Long> ids = List.copyOf(cancelled.keySet());
                sql.createUpdate("""
                        update review r set state = 'cancelled', cancelled_because = n.why
                          from unnest(?, ?) as n (id, why) where r.id = n.id""")
                        .bind(0, Columns.bigints(ids)).bind(1, Columns.texts(ids.stream().map(cancelled::get).toList())).execute();
            }
        }
    }
}
