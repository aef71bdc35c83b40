package footprint.reviews.control;

import footprint.reviews.CareFacts;
import footprint.reviews.CareFacts.Held;
import footprint.reviews.CareFacts.Move;
import footprint.reviews.CareFacts.Period;
import footprint.reviews.Kind;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewDates.Dated;
import footprint.reviews.ReviewDates.Next;
import footprint.timetable.Deadline;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From the record of care to every review's due date: a pure function of the facts, the council's rules by date and the
 * calendar (R017 to R025, R033). Reviews are taken in the order in which they were held; each starts the clock of the
 * next. A second first review in one period of care cannot come out of it (R024).
 */
public final class ReviewChain {

    /** Breaks that start within a year of the last one belong to one series (reg 48 counts days in twelve months). */
    private static final int SERIES_OF_BREAKS_MONTHS = 12;

    private final DueDates rules;

    public ReviewChain(RulesInForce rules, WorkingCalendar calendar) {
        this.rules = new DueDates(rules, calendar);
    }

    /** Dates every review of one child. */
    public ReviewDates of(CareFacts facts) {
        List<Period> periods = facts.periods().stream().sorted(Comparator.comparing(Period::startedOn)).toList();
        List<Move> moves = facts.moves().stream().sorted(Comparator.comparing(Move::on)).toList();
        List<Held> reviews = facts.held().stream()
                .sorted(Comparator.comparing(Held::heldOn).thenComparing(Held::began).thenComparing(Held::id)).toList();
        List<Dated> dated = new ArrayList<>(reviews.size());
        reviews.stream().filter(review -> periodOf(review, periods) == null)
                .forEach(review -> dated.add(new Dated(review, null, Kind.SUBSEQUENT, null, false)));
        Next next = null;
        Clock clock = null;
        for (Period period : periods) {
            clock = clock != null && continues(clock.period, period) ? clock.into(period) : Clock.start(period);
            for (Held review : reviews) {
                if (period.equals(periodOf(review, periods))) {
                    Due due = due(clock, moves, review.heldOn());
                    dated.add(new Dated(review, period.id(), clock.kind(), due.deadline, due.byMove));
                    clock = clock.after(review, due);
                }
            }
            next = period.endedOn() == null ? next(clock, moves, facts.extra()) : null;
        }
        dated.sort(Comparator.comparing((Dated review) -> review.review().heldOn()).thenComparing(review -> review.review().id()));
        LocalDate left = periods.isEmpty() ? null : periods.getLast().endedOn();
        return new ReviewDates(facts.childId(), dated, next, left);
    }

    private Next next(Clock clock, List<Move> moves, CareFacts.Extra extra) {
        Due due = due(clock, moves, LocalDate.MAX);
        Deadline deadline = due.deadline;
        if (extra != null && extra.dueOn().isBefore(deadline.dueOn()) && extra.dueOn().isAfter(clock.startedOn())) {
            deadline = rules.extra(clock.startedOn(), extra, deadline);
        }
        LocalDate midway = clock.last == null ? null
                : clock.startedOn().plusDays(ChronoUnit.DAYS.between(clock.startedOn(), deadline.dueOn()) / 2);
        return new Next(clock.period.id(), clock.kind(), deadline, due.byMove && deadline == due.deadline, midway);
    }

    /**
     * The ordinary date, and then what the moves before the review make of it. A move may bring the date forward, never put
     * it off; a further move counts again from the new placement, unless the review was overdue by then.
     */
    private Due due(Clock clock, List<Move> moves, LocalDate until) {
        Deadline ordinary = clock.last == null ? rules.first(clock.seriesStart, clock.period.shortBreaks())
                : rules.later(clock.kind(), clock.last.heldOn(), clock.period.shortBreaks());
        Deadline unmoved = ordinary;
        if (clock.moved != null) {
            unmoved = earlier(rules.secondAfterMove(clock.moved, clock.last.heldOn(), ordinary), ordinary);
        }
        Deadline best = unmoved;
        Move last = null;
        for (Move move : moves) {
            Deadline reset = bears(move, clock, until) ? rules.afterMove(move, unmoved) : null;
            if (reset != null) {
                last = move;
                best = move.on().isAfter(best.dueOn()) ? best : earlier(reset, unmoved);
            }
        }
        return new Due(best, best != ordinary, last);
    }

    private static boolean bears(Move move, Clock clock, LocalDate until) {
        boolean sinceTheStart = clock.last == null ? move.on().isAfter(clock.startedOn()) : !move.on().isBefore(clock.startedOn());
        return sinceTheStart && move.on().isBefore(until) && inPeriod(move.on(), clock.period);
    }

    private static Deadline earlier(Deadline candidate, Deadline otherwise) {
        return candidate != null && candidate.dueOn().isBefore(otherwise.dueOn()) ? candidate : otherwise;
    }

    private static boolean inPeriod(LocalDate date, Period period) {
        return !date.isBefore(period.startedOn()) && (period.endedOn() == null || !date.isAfter(period.endedOn()));
    }

    /** The latest period that covers the review: its end may be later than the first meeting, never earlier than the start. */
    private static Period periodOf(Held review, List<Period> periods) {
        for (int index = periods.size() - 1; index >= 0; index--) {
            Period period = periods.get(index);
            if (inPeriod(review.began(), period) || inPeriod(review.heldOn(), period)) {
                return period;
            }
        }
        return null;
    }

    private static boolean continues(Period before, Period after) {
        return before.shortBreaks() && after.shortBreaks() && before.endedOn() != null
                && after.startedOn().isBefore(before.endedOn().plusMonths(SERIES_OF_BREAKS_MONTHS));
    }

    /**
     * @param byMove whether a move set the date
     * @param move   the last move that the council's rule looks at, whether it set the date or not
     */
    private record Due(Deadline deadline, boolean byMove, Move move) {
    }

    /** Where the chain stands: the period, how many reviews it has had, the last one, and the move that the last one followed. */
    private record Clock(Period period, LocalDate seriesStart, int count, Held last, Move moved) {

        static Clock start(Period period) {
            return new Clock(period, period.startedOn(), 0, null, null);
        }

        Clock into(Period next) {
            return new Clock(next, seriesStart, count, last, moved);
        }

        Clock after(Held review, Due due) {
            return new Clock(period, seriesStart, count + 1, review, due.move);
        }

        LocalDate startedOn() {
            return last == null ? seriesStart : last.heldOn();
        }

        Kind kind() {
            return Kind.values()[Math.min(count, 2)];
        }
    }
}
