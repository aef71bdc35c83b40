package footprint.escalation.control;

import footprint.escalation.NewNotice;
import footprint.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a notice that somebody wants to write down: everything at once. Pure. */
public final class NoticeChecks {

    private NoticeChecks() {
    }

    /** Every fault; empty when it may be kept. */
    public static List<Problem> of(NewNotice notice, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (notice.happenedOn() == null || notice.happenedOn().isAfter(today)) {
            problems.add(Problem.invalid("ESC-175", "happenedOn", "Give the day on which it happened, not one in the future. Nothing was saved."));
        }
        if (notice.aboutChild() == notice.aboutService()) {
            problems.add(Problem.invalid("ESC-176", "childNumber", "Name the child or the service that it is about, one of the two. Nothing was saved."));
        }
        Stream.of(AlertChecks.text("told", "Say what happened", notice.told()), AlertChecks.text("sentBy", "Say who sent it", notice.sentBy()),
                AlertChecks.text("sentTo", "Say to which senior roles it went", notice.sentTo())).flatMap(Optional::stream).forEach(problems::add);
        return problems;
    }
}
