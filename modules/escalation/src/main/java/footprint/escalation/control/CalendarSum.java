package footprint.escalation.control;

import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** A calendar in one sum, so that it shows whether a date was counted with the calendar that holds now. Pure. */
public final class CalendarSum {

    private static final int SHORT = 8;
    /** The library's own holidays: another version of it may know others. */
    private static final String LIBRARY = WorkingCalendar.englandAndWales()
            .holidaysBetween(LocalDate.of(2015, 1, 1), LocalDate.of(WorkingCalendar.LAST_YEAR, 12, 31)).toString();

    private CalendarSum() {
    }

    /** The sum of the library's holidays and a council's own corrections. */
    public static String of(List<CalendarCorrection> corrections) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest((LIBRARY + corrections).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, SHORT);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
