package footprint.tenancy;

import footprint.timetable.WorkingCalendar;

/** The working days of the current council: the library's bank holidays and the council's own corrections (R013). */
public interface CouncilCalendar {

    /** The calendar as it stands now. Needs a transaction in a council. */
    WorkingCalendar calendar();
}
