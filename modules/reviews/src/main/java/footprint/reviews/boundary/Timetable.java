package footprint.reviews.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;

/** Dating the whole council again after a rule or the calendar changed (R013, R014). */
@ApplicationScoped
@Transactional
public class Timetable {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendars;
    private final Clock clock;

    @Inject
    public Timetable(CouncilDatabase database, Settings settings, CouncilCalendar calendars, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Timetable() {
        this(null, null, null, null);
    }

    /**
     * Dates every open review again; reviews held keep their dates.
     *
     * @param because what was changed, as the history of each date will show it
     * @return how many due dates changed
     */
    @Permit(Permission.SETTINGS_WRITE)
    public int redateOpen(String because) {
        return new Redating(database, settings.versions(ReviewsSettings.class), calendars.calendar(), clock).redateOpen(because);
    }
}
