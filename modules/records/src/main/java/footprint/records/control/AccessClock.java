package footprint.records.control;

import footprint.records.RecordsSettings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** By when a request to see a record is answered: one calendar month, further months where it was put off with a reason. */
public final class AccessClock {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final RecordsSettings.Access settings;

    public AccessClock(RecordsSettings.Access settings) {
        this.settings = settings;
    }

    /** The last day for the answer: the same day of the month, or the month's last where there is none. */
    public LocalDate due(LocalDate received, boolean extended) {
        return received.plusMonths(settings.months() + (extended ? settings.furtherMonths() : 0));
    }

    /** The sum in words. */
    public String sentence(LocalDate received, boolean extended) {
        return "Received on %s; %s%s: by %s (%s).".formatted(DAY.format(received), months(settings.months(), "calendar month"),
                extended ? " and " + months(settings.furtherMonths(), "further month") : "", DAY.format(due(received, extended)), settings.authority());
    }

    private static String months(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
