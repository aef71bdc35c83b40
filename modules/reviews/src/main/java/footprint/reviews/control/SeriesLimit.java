package footprint.reviews.control;

import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** A review of several meetings counts once (R026) and may take no longer than the council's limit (R027). */
public final class SeriesLimit {

    private SeriesLimit() {
    }

    /** Working days from the first meeting to the last; nought for one meeting or none. */
    public static int days(List<LocalDate> meetings, WorkingCalendar calendar) {
        return meetings.size() < 2 ? 0 : calendar.workingDaysBetween(Collections.min(meetings), Collections.max(meetings));
    }

    /** Whether the last meeting came after the limit, counted from the first. Without a limit nothing is over it. */
    public static boolean over(List<LocalDate> meetings, Interval limit, WorkingCalendar calendar) {
        return limit != null && meetings.size() > 1
                && Collections.max(meetings).isAfter(limit.after(Collections.min(meetings), calendar));
    }
}
