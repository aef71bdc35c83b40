package footprint.demonstration.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything that a demonstrated council holds beside its people, table by table, in an order that foreign keys allow. */
public final class Rows {

    public final List<ChildRow> children = new ArrayList<>();
    public final List<PeriodRow> periods = new ArrayList<>();
    public final List<EpisodeRow> episodes = new ArrayList<>();
    public final List<AllocationRow> allocations = new ArrayList<>();
    public final List<HoursRow> hours = new ArrayList<>();
    public final List<ReviewRow> reviews = new ArrayList<>();
    public final List<MeetingRow> meetings = new ArrayList<>();
    public final List<DueDateRow> dueDates = new ArrayList<>();
    public final List<AlertRow> alerts = new ArrayList<>();
    public final List<ReasonRow> reasons = new ArrayList<>();
    public final List<StepRow> steps = new ArrayList<>();
    public final List<HistoricRow> historicTotals = new ArrayList<>();

    /** A row of {@code child}. */
    public record ChildRow(long id, String number, String givenName, String familyName, LocalDate dateOfBirth, String sex, String ethnicity,
                           boolean uasc, LocalDate uascCeasedOn, String team, LocalDate notifiedOn) {
    }

    /** A row of {@code period_of_care}. */
    public record PeriodRow(long id, long childId, LocalDate startedOn, LocalDate endedOn, String reasonCeased) {
    }

    /** A row of {@code episode}. */
    public record EpisodeRow(long id, long childId, long periodOfCareId, LocalDate startedOn, String reasonStarted, String legalStatus,
                             String categoryOfNeed, String placementType, String placementProvider, LocalDate endedOn, String reasonEnded,
                             String reasonPlacementChange, Boolean plannedMove) {
    }

    /** A row of {@code allocation}. */
    public record AllocationRow(long childId, long reviewerId, LocalDate fromDate, LocalDate toDate) {
    }

    /** A row of {@code reviewer_hours}. */
    public record HoursRow(long reviewerId, LocalDate fromDate, LocalDate toDate, BigDecimal fte, String team) {
    }

    /** A row of {@code review}. */
    public record ReviewRow(long id, long childId, long periodOfCareId, String kind, String state, LocalDate dueOn, LocalDate arrangedFor,
                            LocalDate startedOn, LocalDate heldOn, String participation, String nonParticipationCause, String lateCause,
                            boolean lateAgreed, boolean afterMove, String venue, String format, LocalDate recordCompletedOn,
                            LocalDate recordDistributedOn, Instant recordedAt, Long recordedBy, String cancelledBecause) {
    }

    /** A row of {@code review_meeting}. */
    public record MeetingRow(long reviewId, LocalDate heldOn, String participation) {
    }

    /** A row of {@code due_date}. */
    public record DueDateRow(long reviewId, LocalDate dueOn, String rule, String sentence, String because, Instant setAt) {
    }

    /** A row of {@code alert}. */
    public record AlertRow(long id, String kind, Long childId, LocalDate ladderFrom, LocalDate raisedOn, Long raisedBy, String state, int stage,
                           int highestStage, LocalDate resolvedOn, String resolution, String summary, String team, String addressee) {
    }

    /** A row of {@code alert_reason}. */
    public record ReasonRow(long alertId, String reason) {
    }

    /** A row of {@code alert_step}. */
    public record StepRow(long alertId, int stage, String answeringRole, LocalDate enteredOn, LocalDate dueOn, String dueSentence,
                          LocalDate respondedOn, String response, Boolean accepted, String feedback) {
    }

    /** A row of {@code historic_total}. */
    public record HistoricRow(String period, String figure, BigDecimal value, String unit, String source, String note) {
    }
}
