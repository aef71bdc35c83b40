package footprint.web.look;

import footprint.kernel.London;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates, spans and numbers as a person reads them. */
@Named("words")
@ApplicationScoped
public class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    /** 4 March 2021; nothing for null. */
    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** 4 March 2021 for 2021-03-04. */
    public String isoDate(String date) {
        return date(LocalDate.parse(date));
    }

    /** 4 Mar 2021, where room is short. */
    public String shortDate(LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    /** Thursday 4 March 2021. */
    public String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** 4 March 2021 at 09:15, London time. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(London.ZONE));
    }

    /**
     * How far off something is: "today", "tomorrow", "in 5 working days", "3 working days late".
     *
     * @param days working days from today, negative when it is past; null gives nothing
     */
    public String countdown(Integer days) {
        return count(days, "working day");
    }

    /** The same in calendar days. */
    public String calendarCountdown(LocalDate due, LocalDate today) {
        return due == null ? "" : count((int) ChronoUnit.DAYS.between(today, due), "day");
    }

    /** The kind a countdown is drawn in: late, soon (five days or fewer) or plain. */
    public String countdownKind(Integer days) {
        if (days == null) {
            return "plain";
        }
        return days < 0 ? "late" : days <= 5 ? "soon" : "plain";
    }

    /** Whole years of age on a day. */
    public int age(LocalDate born, LocalDate on) {
        return born == null ? 0 : Period.between(born, on).getYears();
    }

    /** One thing or several: plural(1, 'alert', 'alerts') is "1 alert". */
    public String plural(long number, String one, String several) {
        return "%,d %s".formatted(number, number == 1 ? one : several);
    }

    /** 12,345 */
    public String number(Number number) {
        return number == null ? "" : "%,d".formatted(number.longValue());
    }

    /** 98.3% with one decimal place, halves up; nothing when there is nothing to divide by. */
    public String percent(Long numerator, Long denominator) {
        if (numerator == null || denominator == null || denominator == 0) {
            return "";
        }
        return BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String count(Integer days, String unit) {
        if (days == null) {
            return "";
        }
        return switch (days) {
            case 0 -> "today";
            case 1 -> "working day".equals(unit) ? "in 1 working day" : "tomorrow";
            case -1 -> "1 " + unit + " late";
            default -> days > 0 ? "in " + days + " " + unit + "s" : -days + " " + unit + "s late";
        };
    }
}
