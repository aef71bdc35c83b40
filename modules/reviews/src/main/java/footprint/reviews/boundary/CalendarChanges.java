package footprint.reviews.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reviews.CalendarDay;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The council's calendar as an administrator may correct it (R013). A correction re-dates every open review in the same
 * transaction; reviews already held keep the dates they were held against.
 */
@ApplicationScoped
@Transactional
public class CalendarChanges {

    private static final int LONGEST_NOTE = 100;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    public CalendarChanges(CouncilDatabase database, Settings settings, CurrentActor actor, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CalendarChanges() {
        this(null, null, null, null);
    }

    /** The bank holidays and corrections of one calendar year, by day. */
    @Permit(Permission.SETTINGS_READ)
    public List<CalendarDay> year(int year) {
        inRange(year);
        List<CalendarCorrection> corrections = CalendarCorrections.all(database.sql()).stream().filter(one -> one.day().getYear() == year).toList();
        List<CalendarDay> days = new ArrayList<>();
        WorkingCalendar.englandAndWales().holidaysBetween(LocalDate.of(year, 1, 1).minusDays(1), LocalDate.of(year, 12, 31)).stream()
                .filter(holiday -> corrections.stream().noneMatch(correction -> correction.day().equals(holiday.day())))
                .forEach(holiday -> days.add(new CalendarDay(holiday.day(), holiday.name(), false, false)));
        corrections.forEach(one -> days.add(new CalendarDay(one.day(), one.note(), one.working(), true)));
        days.sort(Comparator.comparing(CalendarDay::day));
        return days;
    }

    /**
     * Says that a day is a holiday, or a working day after all.
     *
     * @return how many open reviews got another due date
     */
    @Permit(Permission.SETTINGS_WRITE)
    public int correct(CalendarCorrection correction) {
        refuseFaults(correction);
        CalendarCorrections.record(database.sql(), correction, actor.actor().username());
        return redate((correction.working() ? "Working day after all: " : "Holiday: ") + correction.note().strip());
    }

    /**
     * Takes a correction back, so that the library's calendar holds again.
     *
     * @return how many open reviews got another due date
     */
    @Permit(Permission.SETTINGS_WRITE)
    public int takeBack(LocalDate day) {
        if (!CalendarCorrections.remove(database.sql(), day)) {
            throw new ProblemException(Problem.notFound("REV-081", "There is no correction for that day, so nothing was changed."));
        }
        return redate("A correction of the calendar was taken back");
    }

    private int redate(String because) {
        WorkingCalendar calendar = CalendarCorrections.calendar(database.sql());
        return new Redating(database, settings.versions(ReviewsSettings.class), calendar, clock).redateOpen(because);
    }

    private static void refuseFaults(CalendarCorrection correction) {
        List<Problem> faults = new ArrayList<>();
        if (correction.day() == null) {
            faults.add(Problem.invalid("REV-080", "day", "Enter the day, such as 8 May 2023."));
        } else if (outOfRange(correction.day().getYear())) {
            faults.add(yearOutOfRange("day"));
        }
        if (correction.note() == null || correction.note().isBlank() || correction.note().length() > LONGEST_NOTE) {
            faults.add(Problem.invalid("REV-080", "note", "Say what the day is called, in up to %d characters. It is shown in the sum of a due date.".formatted(LONGEST_NOTE)));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
    }

    private static void inRange(int year) {
        if (outOfRange(year)) {
            throw new ProblemException(yearOutOfRange("year"));
        }
    }

    private static boolean outOfRange(int year) {
        return year < WorkingCalendar.FIRST_YEAR || year > WorkingCalendar.LAST_YEAR;
    }

    private static Problem yearOutOfRange(String field) {
        return Problem.invalid("REV-080", field, "The calendar runs from %d to %d. Check the year.".formatted(WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR));
    }
}
