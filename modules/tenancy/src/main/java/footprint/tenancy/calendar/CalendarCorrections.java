package footprint.tenancy.calendar;

import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;

/** Reads and writes the corrections of one council, on a connection that is already pointed at it. */
public final class CalendarCorrections {

    private CalendarCorrections() {
    }

    /** All corrections, by day. */
    public static List<CalendarCorrection> all(Handle handle) {
        return handle.createQuery("select day, working, note from calendar_correction order by day")
                .map((row, context) -> new CalendarCorrection(row.getObject("day", LocalDate.class), row.getBoolean("working"),
                        row.getString("note")))
                .list();
    }

    /** The council's calendar. */
    public static WorkingCalendar calendar(Handle handle) {
        return WorkingCalendar.englandAndWales(all(handle));
    }

    /** Records a correction, in the place of an earlier one of the same day. */
    public static void record(Handle handle, CalendarCorrection correction, String recordedBy) {
        handle.createUpdate("""
                        insert into calendar_correction (day, working, note, recorded_by) values (:day, :working, :note, :by)
                        on conflict (day) do update set working = excluded.working, note = excluded.note,
                            recorded_by = excluded.recorded_by, recorded_at = now()
                        """)
                .bind("day", correction.day()).bind("working", correction.working()).bind("note", correction.note())
                .bind("by", recordedBy).execute();
    }

    /** Takes a correction back. @return whether there was one */
    public static boolean remove(Handle handle, LocalDate day) {
        return handle.createUpdate("delete from calendar_correction where day = :day").bind("day", day).execute() > 0;
    }
}
