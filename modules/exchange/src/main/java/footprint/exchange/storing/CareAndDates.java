package footprint.exchange.storing;

import footprint.caseload.boundary.CareRecords;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Redating;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Version;
import footprint.timetable.WorkingCalendar;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What follows from a return: caseload works out the periods of care, reviews the due dates, for all children at once. */
public final class CareAndDates implements Aftermath {

    private final CareRecords care;
    private final Redating dates;

    /**
     * @param rules    every version of the council's rules on reviews
     * @param calendar the council's working days
     */
    public CareAndDates(CouncilDatabase database, List<Version<ReviewsSettings>> rules, WorkingCalendar calendar, Clock clock) {
        this.care = new CareRecords(database);
        this.dates = new Redating(database, rules, calendar, clock);
    }

    @Override
    public void deriveCare(Set<Long> children) {
        care.rebuildPeriods(children);
    }

    @Override
    public void redate(Set<Long> children) {
        dates.redate(children, "A return was uploaded");
    }
}
