package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.RunningTotal;
import footprint.escalation.Stretch;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The running total of the whole dispute: the Handbook's twenty working days in all. While an alert was closed nothing ran. Pure. */
public final class WholeClock {

    private WholeClock() {
    }

    /**
     * The total so far.
     *
     * @param stood every time that the alert stood open, oldest first
     * @param today counted up to this day while it is open
     * @return none for praise, and where the council does not watch it
     */
    public static Optional<RunningTotal> of(AlertKind kind, Ladder ladder, List<Stretch> stood, LocalDate today, WorkingCalendar calendar) {
        if (!kind.climbs() || ladder.totalWithin() == null) {
            return Optional.empty();
        }
        Interval within = ladder.totalWithin();
        int used = stood.stream().mapToInt(stretch -> days(within, stretch.begunOn(), end(stretch, today), calendar)).sum();
        LocalDate last = within.skipsHolidays() ? lastOfWorkingDays(within.number(), stood, calendar) : lastOfDays(within, stood, calendar);
        return Optional.of(new RunningTotal(used, within.skipsHolidays(), within.words(), last, end(stood.getLast(), today).isAfter(last)));
    }

    /** The day on which the last of the days is used up; days before a closing stay used. */
    private static LocalDate lastOfWorkingDays(int number, List<Stretch> stood, WorkingCalendar calendar) {
        int left = number;
        for (Stretch stretch : stood.subList(0, stood.size() - 1)) {
            int gone = calendar.workingDaysBetween(stretch.begunOn(), stretch.endedOn());
            if (gone >= left) {
                return calendar.plusWorkingDays(stretch.begunOn(), left);
            }
            left -= gone;
        }
        return calendar.plusWorkingDays(stood.getLast().begunOn(), left);
    }

    /** As it would have been, put off by the days between each closing and the reopening; a total that was over stays over. */
    private static LocalDate lastOfDays(Interval within, List<Stretch> stood, WorkingCalendar calendar) {
        LocalDate last = within.after(stood.getFirst().begunOn(), calendar);
        for (int i = 1; i < stood.size(); i++) {
            LocalDate closed = stood.get(i - 1).endedOn();
            if (!last.isBefore(closed)) {
                last = last.plusDays(ChronoUnit.DAYS.between(closed, stood.get(i).begunOn()));
            }
        }
        return last;
    }

    private static LocalDate end(Stretch stretch, LocalDate today) {
        return stretch.endedOn() == null ? today : stretch.endedOn();
    }

    private static int days(Interval within, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return !to.isAfter(from) ? 0 : within.skipsHolidays() ? calendar.workingDaysBetween(from, to) : (int) ChronoUnit.DAYS.between(from, to);
    }
}
