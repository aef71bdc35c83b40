package footprint.escalation.boundary;

import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;

/** The council's ladders by the day from which each holds. */
final class AlertSettings {

    private final List<Version<EscalationSettings>> versions;

    AlertSettings(Settings settings) {
        versions = settings.versions(EscalationSettings.class);
    }

    /** The version in force on a day; the oldest for any day before it. */
    Version<EscalationSettings> on(LocalDate day) {
        return versions.reversed().stream().filter(version -> !version.from().isAfter(day)).findFirst().orElse(versions.getFirst());
    }

    Ladder ladder(LocalDate from) {
        return on(from).settings().ladder();
    }

    /** The calendar as this council has corrected it (R013). */
    static WorkingCalendar calendar(Handle handle) {
        List<CalendarCorrection> corrections = handle.createQuery("select day, working, note from calendar_correction order by day")
                .map((row, context) -> new CalendarCorrection(row.getObject("day", LocalDate.class), row.getBoolean("working"),
                        row.getString("note"))).list();
        return corrections.isEmpty() ? WorkingCalendar.englandAndWales() : WorkingCalendar.englandAndWales(corrections);
    }
}
