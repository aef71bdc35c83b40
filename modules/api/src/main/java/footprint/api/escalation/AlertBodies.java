package footprint.api.escalation;

import footprint.escalation.AlertClock;
import footprint.escalation.AlertFile;
import footprint.escalation.AlertLine;
import footprint.escalation.AlertReopening;
import footprint.escalation.AlertStep;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.Ladder;
import footprint.escalation.LadderBoard;
import footprint.escalation.PhoneCall;
import footprint.escalation.RunningTotal;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What goes over the line about alerts. Kinds and intervals are words: good-practice, 5 working days. */
final class AlertBodies {

    private AlertBodies() {
    }

    /** One alert in a list. */
    public record Alert(long id, String kind, Long childId, String childNumber, String childName, String addressee, LocalDate raisedOn,
                        String raisedBy, String state, LocalDate ladderFrom, int stage, String stageLabel, int highestStage,
                        String answeringRole, LocalDate dueOn, LocalDate respondedOn, Boolean accepted, boolean overdue,
                        LocalDate resolvedOn, LocalDate referredOn, String team, List<String> reasons, String summary, int reopened, RunningTotal total, boolean overTotal, long version) {

        static Alert of(AlertLine line) {
            return new Alert(line.id(), line.kind().code(), line.childId(), line.childNumber(), line.childName(), line.addressee(),
                    line.raisedOn(), line.raisedBy(), line.state(), line.ladderFrom(), line.stage(), line.stageLabel(), line.highestStage(),
                    line.answeringRole(), line.dueOn(), line.respondedOn(), line.accepted(), line.overdue(), line.resolvedOn(),
                    line.referredOn(), line.team(), line.reasons(), line.summary(), line.reopened(), line.total(), line.overTotal(), line.version());
        }
    }

    /** Some alerts of a list. */
    static Slice<Alert> slice(Slice<AlertLine> lines) {
        return new Slice<>(lines.rows().stream().map(Alert::of).toList(), lines.total(), lines.page());
    }

    /** One alert with everything about it. */
    public record File(Alert alert, List<ReasonBody> reasons, List<AlertStep> steps, List<String> moves, List<Rung> offered,
                       LocalDate wholeDueOn, String resolution, String withdrawnBecause, String childView, String policyChanged, List<ClockBody> clocks,
                       List<AlertReopening> reopenings, boolean withoutCall) {

        static File of(AlertFile file) {
            return new File(Alert.of(file.alert()), file.reasons().stream().map(ReasonBody::of).toList(), file.steps(), file.moves(),
                    file.offered().stream().map(stage -> Rung.of(file.ladder(), stage, null, null)).toList(), file.wholeDueOn(),
                    file.resolution(), file.withdrawnBecause(), file.childView(), file.policyChanged(), file.clocks().stream().map(ClockBody::of).toList(),
                    file.reopenings(), file.withoutCall());
        }
    }

    /** Something that happened by itself, or will: reminder, due or overdue. */
    public record ClockBody(String kind, String stage, LocalDate on, Instant struck, String outcome, int told) {

        static ClockBody of(AlertClock clock) {
            return new ClockBody(clock.kind().code(), clock.stage(), clock.on(), clock.struck(), clock.outcome(), clock.told());
        }
    }

    /** A reason and the dates within which it may be used. */
    public record ReasonBody(String code, String label, String kind, LocalDate from, LocalDate to, String family) {

        static ReasonBody of(Reason reason) {
            return new ReasonBody(reason.code(), reason.label(), reason.kind().code(), reason.from(), reason.to(),
                    reason.family() == null ? null : reason.family().code());
        }
    }

    /** A ladder and what stands on it. */
    public record Board(LocalDate from, int publication, boolean current, String cafcass, String totalWithin, List<Rung> rungs) {

        static Board of(LadderBoard board) {
            Ladder ladder = board.ladder();
            return new Board(board.from(), board.key().publication(), board.current(), ladder.cafcass().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    ladder.totalWithin() == null ? null : ladder.totalWithin().words(),
                    board.rungs().stream().map(rung -> Rung.of(ladder, rung.stage(), rung.open(), rung.overdue())).toList());
        }
    }

    /** One rung; the numbers of alerts are left out where they were not asked for. */
    public record Rung(int number, String label, List<String> answeringRoles, String respondWithin, boolean informal, boolean counted,
                       boolean incomplete, String level, Integer open, Integer overdue) {

        static Rung of(Ladder ladder, Ladder.Stage stage, Integer open, Integer overdue) {
            return new Rung(stage.number(), stage.label(), stage.answeringRoles(), ladder.respondWithin(stage).words(), stage.informal(),
                    stage.counted(), stage.incomplete(), stage.level() == null ? null : stage.level().code(), open, overdue);
        }
    }

    /** What is sent to raise an alert; of a call before: the call, the key of one that was kept, or that nobody was called. */
    public record Raising(String kind, Long childId, Integer stage, List<String> reasons, String summary, String team, String addressee,
                          PhoneCall.Said call, Long earlierCall, Boolean withoutCall) {

        PhoneCall.First first() {
            return new PhoneCall.First(call, earlierCall, Boolean.TRUE.equals(withoutCall));
        }
    }

    /** The key of what was made. */
    public record Made(long id) {
    }

    /** The version that was seen, and what goes with the move; what a move does not need is left out. */
    public record Deed(long version, String response, String responder, LocalDate respondedOn, String feedback, Integer stage,
                       String childView, String resolution, String policyChanged, String because, String reason) {
    }

    /** The body of a request that must have one. */
    static <T> T said(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("ESC-031", null,
                    "The request has no body. Nothing was changed. Send the version that you saw and what the move needs."));
        }
        return body;
    }
}
