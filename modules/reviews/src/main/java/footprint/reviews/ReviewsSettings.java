package footprint.reviews;

import com.fasterxml.jackson.annotation.JsonProperty;
import footprint.tenancy.RoomSettings;
import footprint.timetable.Interval;

import java.util.List;
import java.util.Set;

/**
 * What a council decides about its reviews, each version from its own date: {@code tenant-config/.../reviews.yaml}.
 * No value of a council is in code (R014); the defaults are in {@code tenant-config/_default/reviews.yaml}.
 *
 * @param deadlines              when a review is due (R017 to R023)
 * @param series                 reviews of several meetings (R027, R028)
 * @param outcomes               how soon outcomes are given out (R038)
 * @param record                 how soon the record is written (R039)
 * @param distribution           how soon the record is given out (R040)
 * @param reportBeforeReview     how long before the review the worker's report must be there; null where the council does not say (R048)
 * @param midway                 whether a check halfway between two reviews is kept (R045)
 * @param targets                what the council aims for, in per cent
 * @param participation          whose participation counts, and how (R051 to R053)
 * @param lateReasons            causes of a late review (R011, R035)
 * @param nonParticipationCauses causes of not taking part (R055)
 * @param extraReasons           reasons for calling an additional review (R025)
 */
@RoomSettings("reviews")
public record ReviewsSettings(Deadlines deadlines, Series series, Limit outcomes, Limit record, Limit distribution,
                              Interval reportBeforeReview, Midway midway, Targets targets, Participation participation,
                              List<Choice> lateReasons, List<Choice> nonParticipationCauses, List<Choice> extraReasons) {

    public ReviewsSettings {
        lateReasons = lateReasons == null ? List.of() : List.copyOf(lateReasons);
        nonParticipationCauses = nonParticipationCauses == null ? List.of() : List.copyOf(nonParticipationCauses);
        extraReasons = extraReasons == null ? List.of() : List.copyOf(extraReasons);
    }

    /**
     * When a review is due.
     *
     * @param first            after becoming looked after
     * @param second           after the first review was held
     * @param subsequent       after the previous review was held
     * @param firstShortBreaks the first review of a series of short breaks (V3 or V4)
     * @param afterMove        what a move of placement changes
     */
    public record Deadlines(Limit first, Limit second, Limit subsequent, Limit firstShortBreaks, AfterMove afterMove) {
    }

    /**
     * A limit and who says so.
     *
     * @param interval  how long there is, such as "20 working days"
     * @param authority the regulation or guidance, as it is printed in the sum; null where the council alone says so
     */
    public record Limit(Interval interval, String authority) {
    }

    /**
     * What a move of placement does to the next review (R021 to R023).
     *
     * @param moves            which moves
     * @param intervals        the limit of the first review after the move, and where there is one, of the second
     * @param secondCountsFrom from what the second interval is counted
     * @param authority        as in {@link Limit}
     */
    public record AfterMove(Moves moves, List<Interval> intervals, CountsFrom secondCountsFrom, String authority) {
        public AfterMove {
            intervals = intervals == null ? List.of() : List.copyOf(intervals);
            secondCountsFrom = secondCountsFrom == null ? CountsFrom.REVIEW : secondCountsFrom;
        }
    }

    /** Which moves bring the next review forward. */
    public enum Moves {
        /** None: the timetable runs on. */
        @JsonProperty("none") NONE,
        /** Every change of placement. */
        @JsonProperty("any") ANY,
        /** Those that were not planned; where the return does not say, the reason for the change tells. */
        @JsonProperty("unplanned") UNPLANNED,
        /** Planned moves to adoptive carers. */
        @JsonProperty("pre-adoptive") PRE_ADOPTIVE
    }

    /** Start of the second interval after a move. */
    public enum CountsFrom {
        @JsonProperty("review") REVIEW,
        @JsonProperty("move") MOVE
    }

    /**
     * Reviews of several meetings.
     *
     * @param limit        how long a series may take from its first meeting to its last; null where the council does not say
     * @param countsLateBy which meeting is held against the due date
     */
    public record Series(Interval limit, CountsLateBy countsLateBy) {
    }

    /** Which meeting of a series is held against the due date (R028). */
    public enum CountsLateBy {
        @JsonProperty("completion") COMPLETION,
        @JsonProperty("first-meeting") FIRST_MEETING
    }

    /** @param kept whether the council keeps midway checks */
    public record Midway(boolean kept) {
    }

    /**
     * Targets in per cent; null where there is none.
     *
     * @param inTime         reviews held in time
     * @param participation  children or reviews with participation
     * @param recordComplete records written in time
     */
    public record Targets(Integer inTime, Integer participation, Integer recordComplete) {
    }

    /**
     * Whose participation counts, and how.
     *
     * @param age         from this birthday on a child's participation is recorded as PN1 to PN7, below it as PN0
     * @param contributed codes that count as contributed
     * @param attended    codes that count as attended
     */
    public record Participation(int age, Set<String> contributed, Set<String> attended) {
    }

    /**
     * One entry of a council's list.
     *
     * @param code  how it is stored
     * @param label how it is read
     */
    public record Choice(String code, String label) {
    }
}
