package footprint.reviews.control;

import footprint.reviews.CareFacts;
import footprint.reviews.CareFacts.Move;
import footprint.reviews.Kind;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.ReviewsSettings.AfterMove;
import footprint.reviews.ReviewsSettings.CountsFrom;
import footprint.reviews.ReviewsSettings.Limit;
import footprint.timetable.Deadline;
import footprint.timetable.DeadlineRule;
import footprint.timetable.Interval;
import footprint.timetable.Words;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Single due dates, each under the rules in force at the fact that starts its clock. */
final class DueDates {

    private static final String[] SUBJECTS = {"First review", "Second review", "Review"};

    private final RulesInForce rules;
    private final WorkingCalendar calendar;

    DueDates(RulesInForce rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** The first review of a period of care (R017, R018), or of a series of short breaks. */
    Deadline first(LocalDate started, boolean shortBreaks) {
        ReviewsSettings.Deadlines deadlines = rules.on(started).deadlines();
        if (shortBreaks) {
            return rule("first-short-breaks", SUBJECTS[0], deadlines.firstShortBreaks())
                    .from(started, "after the first of a series of short breaks", calendar);
        }
        return rule("first", SUBJECTS[0], deadlines.first()).from(started, "after becoming looked after", calendar);
    }

    /** The second review (R019) and every later one (R020), counted from the review held before, early or not. */
    Deadline later(Kind kind, LocalDate lastHeld, boolean shortBreaks) {
        ReviewsSettings.Deadlines deadlines = rules.on(lastHeld).deadlines();
        String subject = SUBJECTS[kind.ordinal()];
        if (kind == Kind.SECOND && !shortBreaks) {
            return rule("second", subject, deadlines.second()).from(lastHeld, "after the first review was held", calendar);
        }
        return rule("subsequent", subject, deadlines.subsequent()).from(lastHeld, "after the last review was held", calendar);
    }

    /** What a move makes of an ordinary date (R021 to R023); null where the council's rule does not look at such a move. */
    Deadline afterMove(Move move, Deadline ordinary) {
        AfterMove rule = rules.on(move.on()).deadlines().afterMove();
        if (!counts(move, rule)) {
            return null;
        }
        return moved("after-move", rule, rule.intervals().getFirst(), ordinary)
                .from(move.on(), "after " + words(move), calendar)
                .because("The move brings it forward from " + Words.date(ordinary.dueOn()));
    }

    /** The second review after a move (R023); null where the rule has only one interval. */
    Deadline secondAfterMove(Move move, LocalDate lastHeld, Deadline ordinary) {
        AfterMove rule = rules.on(move.on()).deadlines().afterMove();
        if (!counts(move, rule) || rule.intervals().size() < 2) {
            return null;
        }
        boolean fromMove = rule.secondCountsFrom() == CountsFrom.MOVE;
        String fact = fromMove ? "after " + words(move) : "after the review that followed the move, held";
        return moved("second-after-move", rule, rule.intervals().get(1), ordinary)
                .from(fromMove ? move.on() : lastHeld, fact, calendar)
                .because("The move of " + Words.date(move.on()) + " brings it forward from " + Words.date(ordinary.dueOn()));
    }

    /** A review that the reviewer called before it was due (R025). */
    Deadline extra(LocalDate start, CareFacts.Extra extra, Deadline ordinary) {
        return new Deadline(new DeadlineRule("extra", ordinary.rule().subject(), "Called by the reviewer: " + extra.reason(),
                new Interval.CalendarDays((int) ChronoUnit.DAYS.between(start, extra.dueOn()))),
                start, ordinary.fact(), extra.dueOn(), List.of(), start.plusDays(1),
                "An additional review; without it the review would be due by " + Words.date(ordinary.dueOn()));
    }

    private static boolean counts(Move move, AfterMove rule) {
        if (rule == null || rule.intervals().isEmpty()) {
            return false;
        }
        return switch (rule.moves()) {
            case NONE -> false;
            case ANY -> true;
            case UNPLANNED -> !move.planned();
            case PRE_ADOPTIVE -> move.planned() && move.preAdoptive();
        };
    }

    private static String words(Move move) {
        return move.preAdoptive() ? "the move to adoptive carers" : move.planned() ? "the move to a new placement" : "the unplanned move to a new placement";
    }

    private static DeadlineRule moved(String name, AfterMove rule, Interval interval, Deadline ordinary) {
        return new DeadlineRule(name, ordinary.rule().subject(), rule.authority(), interval);
    }

    private static DeadlineRule rule(String name, String subject, Limit limit) {
        return new DeadlineRule(name, subject, limit.authority(), limit.interval());
    }
}
