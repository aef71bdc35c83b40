package footprint.reporting;

import footprint.escalation.AlertKind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one number about alerts counts, and so which list stands behind it.
 *
 * @param counted what is counted
 * @param from    first day of the period
 * @param to      last day of the period
 * @param kind    of which kind of alert; null: of any
 * @param by      what the number is narrowed by; null: by nothing
 * @param row     the value it is narrowed to; null with no {@code by}
 * @param column  the month (2021-03) of a period of up to twelve months, else the financial year (2020-21); null: the whole period
 */
public record AlertQuestion(Counted counted, LocalDate from, LocalDate to, AlertKind kind, By by, String row, String column) {

    /** What is counted. One unit is one row of the list. */
    public enum Counted {
        /** Alerts by the day on which they were raised. */
        RAISED("alert"),
        /** Alerts that were taken up again, by the day on which they were. */
        REOPENED("alert"),
        /** Alerts by the day of their resolution, whenever they were raised (R070). */
        RESOLVED("alert"),
        /** Alerts open on the day before the period. */
        OPENING("alert"),
        /** Alerts open on the last day of the period. */
        CLOSING("alert"),
        /** Pairs of alert and reason. */
        REASONS("reason of an alert"),
        /** Different children with an alert raised in the period. */
        CHILDREN("child"),
        /** Stages entered, by the day on which they were. */
        ENTERED("stage entered"),
        /** Answers, by the day on which they came. */
        ANSWERED("answer"),
        /** Those of them that came after their last day. */
        LATE("answer");

        private final String unit;

        Counted(String unit) {
            this.unit = unit;
        }

        /** What one row is. */
        public String unit() {
            return unit;
        }

        /** As written in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Counted> of(String code) {
            return Arrays.stream(values()).filter(counted -> counted.code().equals(code)).findFirst();
        }
    }

    /** By what a number is broken down (R079). */
    public enum By {
        REVIEWER, TEAM, REASON, STAGE, LEVEL, FAMILY;

        /** As written in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(String code) {
            return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
        }
    }

    /** Everything of a kind that is counted in a period. */
    public static AlertQuestion of(Counted counted, LocalDate from, LocalDate to, AlertKind kind) {
        return new AlertQuestion(counted, from, to, kind, null, null, null);
    }

    /** The same of something else. */
    public AlertQuestion counting(Counted other) {
        return new AlertQuestion(other, from, to, kind, by, row, column);
    }

    /** The same of another kind; null: of any. */
    public AlertQuestion ofKind(AlertKind other) {
        return new AlertQuestion(counted, from, to, other, by, row, column);
    }

    /** The same narrowed to one row and one column; null leaves that side whole. */
    public AlertQuestion at(By side, String key, String when) {
        return new AlertQuestion(counted, from, to, kind, key == null ? null : side, key, when);
    }

    /** Whether the columns of the period are months: it touches twelve at most. */
    public boolean byMonth() {
        return from.withDayOfMonth(1).plusYears(1).isAfter(to);
    }
}
