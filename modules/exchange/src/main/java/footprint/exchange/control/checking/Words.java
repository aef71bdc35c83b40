package footprint.exchange.control.checking;

import footprint.exchange.control.reading.Cells;
import footprint.exchange.control.reading.Faulty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as they stand in a sentence. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    static String quoted(Object value) {
        String text = value instanceof Faulty faulty ? faulty.raw() : String.valueOf(value);
        return "\"" + Cells.shown(text) + "\"";
    }
}
