package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.NewAlert;
import footprint.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with an alert that somebody wants to raise: everything at once (R009, R010, R061). */
public final class AlertChecks {

    /** Longest text of a summary, an answer or a reason, in characters. */
    public static final int LONGEST_TEXT = 8000;

    private AlertChecks() {
    }

    /** Every fault; empty when the alert may be raised. */
    public static List<Problem> of(NewAlert alert, EscalationSettings settings, LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        if (!settings.kinds().contains(alert.kind())) {
            problems.add(Problem.invalid("ESC-020", "kind", alert.kind().label()
                    + " is not raised here as an alert. Nothing was raised. Choose another kind."));
        }
        if (alert.reasons().isEmpty()) {
            problems.add(Problem.invalid("ESC-021", "reasons", "Choose at least one reason. Nothing was raised."));
        }
        alert.reasons().stream().distinct().forEach(code -> reason(code, alert.kind(), settings, day).ifPresent(problems::add));
        text("summary", "Say what this is about", alert.summary()).ifPresent(problems::add);
        about(alert).ifPresent(problems::add);
        return problems;
    }

    /** A text that must be there and not be endless; the fault names the field. */
    public static Optional<Problem> text(String field, String ask, String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Problem.invalid("ESC-023", field, ask + ". Nothing was saved."));
        }
        return text.length() <= LONGEST_TEXT ? Optional.empty() : Optional.of(Problem.invalid("ESC-024", field,
                "This text has " + text.length() + " characters; at most " + LONGEST_TEXT + " can be kept. Nothing was saved. Shorten it."));
    }

    private static Optional<Problem> reason(String code, AlertKind kind, EscalationSettings settings, LocalDate day) {
        Optional<Reason> reason = settings.reason(code);
        if (reason.isEmpty()) {
            return Optional.of(Problem.invalid("ESC-022", "reasons", "There is no reason " + code + ". Nothing was raised. Choose from the list."));
        }
        if (!reason.get().serves(kind)) {
            return Optional.of(Problem.invalid("ESC-022", "reasons", "The reason " + code + " is for " + reason.get().kind().label().toLowerCase(
                    java.util.Locale.ROOT) + ". Nothing was raised. Choose a reason of this kind."));
        }
        return reason.get().holdsOn(day) ? Optional.empty() : Optional.of(Problem.invalid("ESC-022", "reasons", "The reason " + code
                + " is not in use on this day. Nothing was raised. Choose another."));
    }

    private static Optional<Problem> about(NewAlert alert) {
        if (alert.kind().aboutOneChild()) {
            return alert.childId() != null ? Optional.empty()
                    : Optional.of(Problem.invalid("ESC-025", "child", "Say which child this is about. Nothing was raised."));
        }
        if (alert.childId() != null) {
            return Optional.of(Problem.invalid("ESC-026", "child",
                    "A challenge to a service is counted once and carries no child. Nothing was raised. Leave the child out."));
        }
        return alert.addressee() != null && !alert.addressee().isBlank() ? Optional.empty()
                : Optional.of(Problem.invalid("ESC-027", "addressee", "Say to whom this challenge is addressed. Nothing was raised."));
    }
}
