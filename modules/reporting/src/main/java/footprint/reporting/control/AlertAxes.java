package footprint.reporting.control;

import footprint.escalation.AlertKind;
import footprint.escalation.ReasonFamily;
import footprint.escalation.SharedLevel;
import footprint.kernel.FinancialYear;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.control.ReportContext.Reason;
import footprint.reporting.control.ReportContext.Rung;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows and columns of the numbers of alerts, and what they are called. Pure. */
public final class AlertAxes {

    private static final String NONE = "none";
    private static final int LETTERS = 3;
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final ReportContext context;

    public AlertAxes(ReportContext context) {
        this.context = context;
    }

    /** A row or a column. */
    public record Key(String key, String label) {
    }

    /** The months of a period, each once and so without its year, or its financial years where it is longer than twelve. */
    public List<Key> columns(AlertQuestion question) {
        if (question.byMonth()) {
            return Stream.iterate(YearMonth.from(question.from()), month -> !month.isAfter(YearMonth.from(question.to())), month -> month.plusMonths(1))
                    .map(month -> new Key(month.toString(), month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(0, LETTERS))).toList();
        }
        return Stream.iterate(FinancialYear.of(question.from()), year -> year.startYear() <= FinancialYear.of(question.to()).startYear(),
                year -> new FinancialYear(year.startYear() + 1)).map(year -> new Key(year.label(), year.label())).toList();
    }

    /** What the settings know, in their order, counted or not; then what else occurs. */
    public List<Key> rows(AlertKind kind, By by, Set<String> occurring) {
        Map<String, Key> rows = new LinkedHashMap<>();
        known(kind, by).forEach(key -> rows.put(key.key(), key));
        new TreeSet<>(occurring).forEach(key -> rows.putIfAbsent(key, new Key(key, label(by, key))));
        List<Key> ordered = new ArrayList<>(rows.values());
        if (by == By.STAGE) {
            ordered.sort(Comparator.comparingInt(key -> key.key().matches("\\d+") ? Integer.parseInt(key.key()) : Integer.MAX_VALUE));
        }
        return ordered;
    }

    private List<Key> known(AlertKind kind, By by) {
        return switch (by) {
            case STAGE -> context.rungs().stream().filter(rung -> rung.ladderFrom().equals(context.ladderFrom()))
                    .filter(rung -> kind == null || rung.counted().contains(kind.code()))
                    .map(rung -> new Key(Integer.toString(rung.stage()), rung.label())).toList();
            case REASON -> context.reasons().stream().filter(reason -> kind == null || kind.code().equals(reason.kind()))
                    .map(reason -> new Key(reason.code(), reason.code() + " " + reason.label())).toList();
            case LEVEL -> Arrays.stream(SharedLevel.values()).map(level -> new Key(level.code(), level.label())).toList();
            case FAMILY -> Arrays.stream(ReasonFamily.values()).map(family -> new Key(family.code(), family.label())).toList();
            default -> List.of();
        };
    }

    /** What a value is called. */
    public String label(By by, String key) {
        return switch (by) {
            case STAGE -> key.matches("\\d{1,3}") ? stage(Integer.parseInt(key)) : key;
            case REASON -> context.reasons().stream().filter(reason -> reason.code().equals(key)).findFirst().map(AlertAxes::named).orElse(key);
            case LEVEL -> SharedLevel.of(key).map(SharedLevel::label).orElse("No level chosen");
            case FAMILY -> ReasonFamily.of(key).map(ReasonFamily::label).orElse("No family chosen");
            default -> named(by, key, key);
        };
    }

    /** Somebody or a team by name. */
    public String named(By by, String key, String name) {
        return NONE.equals(key) || name == null ? by == By.TEAM ? "No team" : "Not recorded" : name;
    }

    /** A stage as the ladder of the period's last day has it, else as an older one does: the number alone means different people. */
    public String stage(int number) {
        return context.rungs().stream().filter(rung -> rung.stage() == number)
                .max(Comparator.comparing((Rung rung) -> rung.ladderFrom().equals(context.ladderFrom())).thenComparing(Rung::ladderFrom))
                .map(Rung::label).orElse("Stage " + number);
    }

    /** What a table is broken down by. */
    public static String heading(By by) {
        return switch (by) {
            case REVIEWER -> "Raised by";
            case TEAM -> "Team";
            case REASON -> "Reason";
            case STAGE -> "Stage";
            case LEVEL -> "Shared level";
            case FAMILY -> "Family";
        };
    }

    /** What is counted, in words. */
    public static String caption(AlertQuestion question) {
        return switch (question.counted()) {
            case RAISED -> "Raised";
            case REOPENED -> "Taken up again";
            case RESOLVED -> "Resolved";
            case OPENING -> "Open on the day before";
            case CLOSING -> "Open on the last day";
            case REASONS -> "Reasons on them";
            case CHILDREN -> "Children they are about";
            case ENTERED -> "Stages entered";
            case ANSWERED -> "Answers";
            case LATE -> "Answers that came late";
        };
    }

    /** What a number is narrowed to: Stage 2 (Service Manager), June 2020. */
    public String where(AlertQuestion question, String row) {
        List<String> parts = new ArrayList<>();
        if (question.by() != null) {
            parts.add(heading(question.by()) + ": " + row);
        }
        if (question.column() != null) {
            parts.add(question.byMonth() && question.column().matches("\\d{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(question.column()).format(MONTH_AND_YEAR) : question.column());
        }
        return String.join(", ", parts);
    }

    private static String named(Reason reason) {
        return reason.code() + " " + reason.label();
    }
}
