package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.escalation.PhoneCall.First;
import footprint.escalation.PhoneCall.Said;
import footprint.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A telephone call before anything is sent: where the council has it on, a concern says of it, or says that nobody was called (R081). Pure. */
public final class PhoneFirst {

    private static final int LONGEST_NAME = 200;
    private static final int DAYS_BACK = 92;

    private PhoneFirst() {
    }

    /** What is wrong with what is said of a call before an alert; nothing where all is well. */
    public static List<Problem> of(AlertKind kind, First first, EscalationSettings settings, LocalDate today) {
        if (first.call() != null) {
            return of(first.call(), today);
        }
        return settings.asksForCall(kind) && first.earlier() == null && !first.without() ? List.of(Problem.invalid("ESC-067", "called",
                "Say whether you called first: write the call down, or say that nobody was called. Nothing was raised.")) : List.of();
    }

    /** What is wrong with a call. */
    public static List<Problem> of(Said call, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (call.calledOn() == null || call.calledOn().isAfter(today) || call.calledOn().isBefore(today.minusDays(DAYS_BACK))) {
            problems.add(Problem.invalid("ESC-066", "calledOn", "Give the day of the call: not in the future, and within the last three months. Nothing was saved."));
        }
        AlertChecks.text("withWhom", "Say who was called", call.withWhom()).or(() -> call.withWhom().length() <= LONGEST_NAME ? Optional.empty()
                : Optional.of(Problem.invalid("ESC-024", "withWhom", "This name has " + call.withWhom().length() + " characters; at most " + LONGEST_NAME
                        + " can be kept. Nothing was saved. Shorten it."))).ifPresent(problems::add);
        AlertChecks.text("said", "Say what came of the call", call.said()).ifPresent(problems::add);
        return problems;
    }
}
