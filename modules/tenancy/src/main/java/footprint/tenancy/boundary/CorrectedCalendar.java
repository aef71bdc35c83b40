package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@link CouncilCalendar} out of the council's own rows. They are few and read each time, so that another node's
 * correction holds at once; the table of working days made of them is kept, under the council, while they are the same.
 */
@ApplicationScoped
@Transactional
public class CorrectedCalendar implements CouncilCalendar {

    private final CouncilDatabase database;
    private final Map<CouncilCode, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    public CorrectedCalendar(CouncilDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    protected CorrectedCalendar() {
        this(null);
    }

    @Override
    public WorkingCalendar calendar() {
        List<CalendarCorrection> corrections = CalendarCorrections.all(database.sql());
        return kept.compute(database.council(), (council, before) -> before != null && before.corrections().equals(corrections) ? before
                : new Kept(corrections, WorkingCalendar.englandAndWales(corrections))).calendar();
    }

    private record Kept(List<CalendarCorrection> corrections, WorkingCalendar calendar) {
    }
}
