package footprint.timetable;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * A due date and how it came about.
 *
 * @param rule      the rule that was applied
 * @param startedOn day nought
 * @param fact      what happened on day nought: "after becoming looked after"
 * @param dueOn     the last day that is in time
 * @param skipped   the holidays that were not counted; weekends are not listed
 * @param dayOne    the first day counted
 * @param exception why the rule alone does not explain the date; null if it does
 */
public record Deadline(DeadlineRule rule, LocalDate startedOn, String fact, LocalDate dueOn, List<Holiday> skipped,
                       LocalDate dayOne, String exception) {

    public Deadline {
        skipped = List.copyOf(skipped);
    }

    /** The same deadline with a word on what makes it special. */
    public Deadline because(String reason) {
        return new Deadline(rule, startedOn, fact, dueOn, skipped, dayOne, reason);
    }

    /**
     * The whole sum in plain words: what is due and when, the interval, the fact and its date, the first day counted, the
     * holidays skipped by name and date, the exception, the regulation.
     */
    public String sentence() {
        StringBuilder text = new StringBuilder(320);
        text.append(rule.subject()).append(" due by ").append(Words.weekday(dueOn)).append(": ")
                .append(rule.interval().words()).append(' ').append(fact).append(" on ").append(Words.date(startedOn)).append('.');
        text.append(counting());
        if (exception != null) {
            text.append(' ').append(exception).append(exception.endsWith(".") ? "" : ".");
        }
        if (rule.regulation() != null) {
            text.append(' ').append(rule.regulation()).append('.');
        }
        return text.toString();
    }

    private String counting() {
        return switch (rule.interval()) {
            case Interval.WorkingDays days -> " Day 1 is " + Words.date(dayOne) + "; weekends are not counted" + holidays() + ".";
            case Interval.CalendarDays days -> " Day 1 is " + Words.date(dayOne) + "; every day is counted.";
            case Interval.Weeks weeks -> " Every day is counted.";
            case Interval.Months months -> startedOn.getDayOfMonth() == dueOn.getDayOfMonth() ? ""
                    : " " + dueOn.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
                    + " has no day " + startedOn.getDayOfMonth() + ", so its last day counts.";
        };
    }

    private String holidays() {
        if (skipped.isEmpty()) {
            return "";
        }
        return ", nor " + (skipped.size() == 1 ? "is " : "are ")
                + Words.list(skipped.stream().map(holiday -> holiday.name() + " (" + Words.date(holiday.day()) + ")").toList());
    }
}
