package footprint.reviews;

import footprint.reviews.ReviewsSettings.AfterMove;
import footprint.reviews.ReviewsSettings.Choice;
import footprint.reviews.ReviewsSettings.CountsFrom;
import footprint.reviews.ReviewsSettings.CountsLateBy;
import footprint.reviews.ReviewsSettings.Deadlines;
import footprint.reviews.ReviewsSettings.Limit;
import footprint.reviews.ReviewsSettings.Midway;
import footprint.reviews.ReviewsSettings.Moves;
import footprint.reviews.ReviewsSettings.Participation;
import footprint.reviews.ReviewsSettings.Series;
import footprint.reviews.ReviewsSettings.Targets;
import footprint.timetable.Interval;

import java.util.List;
import java.util.Set;

/** Settings for tests: the statutory timetable, and what a council may change of it. */
public final class ExampleRules {

    private ExampleRules() {
    }

    /** 20 working days, 3 months, 6 months; moves change nothing. */
    public static ReviewsSettings statutory() {
        return with("20 working days", new AfterMove(Moves.NONE, List.of(), CountsFrom.REVIEW, null), CountsLateBy.COMPLETION);
    }

    public static ReviewsSettings firstAfter(String interval) {
        return with(interval, new AfterMove(Moves.NONE, List.of(), CountsFrom.REVIEW, null), CountsLateBy.COMPLETION);
    }

    public static ReviewsSettings afterMoves(Moves moves, String... intervals) {
        return with("20 working days", new AfterMove(moves, java.util.Arrays.stream(intervals).map(Interval::valueOf).toList(),
                CountsFrom.REVIEW, "The council's own rule"), CountsLateBy.COMPLETION);
    }

    public static ReviewsSettings seriesBy(CountsLateBy by) {
        return with("20 working days", new AfterMove(Moves.NONE, List.of(), CountsFrom.REVIEW, null), by);
    }

    private static ReviewsSettings with(String first, AfterMove afterMove, CountsLateBy by) {
        return new ReviewsSettings(new Deadlines(limit(first, "SI 2010/959, regulation 33(1)"),
                limit("3 months", "SI 2010/959, regulation 33(2)"), limit("6 months", "SI 2010/959, regulation 33(2)"),
                limit("3 months", "SI 2010/959, regulation 48"), afterMove),
                new Series(Interval.valueOf("20 working days"), by), limit("5 working days", null), limit("15 working days", null),
                limit("20 working days", null), null, new Midway(true), new Targets(95, null, null),
                new Participation(4, Set.of("PN1", "PN2", "PN3", "PN4", "PN5", "PN6"), Set.of("PN1", "PN2", "PN3", "PN4")),
                List.of(new Choice("sickness", "Staff sickness")), List.of(new Choice("chose-not-to", "Chose not to")),
                List.of(new Choice("drift", "Drift")));
    }

    private static Limit limit(String interval, String authority) {
        return new Limit(Interval.valueOf(interval), authority);
    }
}
