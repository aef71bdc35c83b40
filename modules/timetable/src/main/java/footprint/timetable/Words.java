package footprint.timetable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates and counts as people read them: 4 March 2021, Friday 12 March 2021, 1 working day, 20 working days. */
public final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Words() {
    }

    /** 4 March 2021. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Thursday 4 March 2021. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** "1 day", "2 days": the noun takes an s unless there is exactly one. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
