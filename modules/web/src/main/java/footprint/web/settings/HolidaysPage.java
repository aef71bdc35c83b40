package footprint.web.settings;

import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.reviews.CalendarDay;
import footprint.reviews.boundary.CalendarChanges;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Bank holidays of a year, and the form that corrects them (R013). */
@Named("holidaysPage")
@RequestScoped
public class HolidaysPage {

    private CalendarChanges door;
    private ListAddress address;
    private Faults faults;
    private Clock clock;
    private HttpServletRequest request;
    private List<CalendarDay> days;

    protected HolidaysPage() {
    }

    @Inject
    public HolidaysPage(CalendarChanges door, ListAddress address, Faults faults, Clock clock, HttpServletRequest request) {
        this.door = door;
        this.address = address;
        this.faults = faults;
        this.clock = clock;
        this.request = request;
    }

    /** The calendar year shown: the address's, else this one. */
    public int getYear() {
        String asked = address.value("year");
        int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : London.today(clock).getYear();
        return Math.clamp(year, WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR);
    }

    public List<CalendarDay> getDays() {
        if (days == null) {
            days = door.year(getYear());
        }
        return days;
    }

    /** Stores the correction and shows how many dates moved; a fault keeps what was typed. */
    public String correct() {
        try {
            LocalDate day = getDay().date("REV-080", "day");
            return done(door.correct(new CalendarCorrection(day, isWorking(), getNote())), day.getYear());
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    /** Takes the chosen correction back. */
    public String takeBack(LocalDate day) {
        try {
            return done(door.takeBack(day), day.getYear());
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private static String done(int moved, int year) {
        return "/settings/holidays.xhtml?faces-redirect=true&year=" + year + "&moved=" + moved;
    }

    /** How many dates the last change moved; null when nothing was just changed. */
    public Integer getMoved() {
        String moved = address.value("moved");
        return moved.matches("\\d{1,6}") ? Integer.valueOf(moved) : null;
    }

    /** As typed. */
    public DateInput getDay() {
        return DateInput.sent(request, "day");
    }

    /** As typed. */
    public String getNote() {
        return address.value("note");
    }

    /** As chosen: a working day after all, else a holiday. */
    public boolean isWorking() {
        return "yes".equals(address.value("working"));
    }
}
