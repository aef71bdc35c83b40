package footprint.reviews.control;

import footprint.reviews.Kind;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The reviews, midway checks and conferences to come, each on the day it is due (R017 to R020, R045). Pure. */
public final class Foreseeing {

    private final DueDates dates;
    private final RulesInForce rules;
    private final LocalDate from;
    private final LocalDate until;

    /**
     * @param from  the first day foreseen: what was due before and is not held counts on it
     * @param until the day after the last
     */
    public Foreseeing(RulesInForce rules, WorkingCalendar calendar, LocalDate from, LocalDate until) {
        this.dates = new DueDates(rules, calendar);
        this.rules = rules;
        this.from = from;
        this.until = until;
    }

    /**
     * A child whose next review is awaited.
     *
     * @param dueOn  when it is due
     * @param last   when the one before was held; null before the first
     * @param leaves the day from which the child is looked after no more, at the latest the 18th birthday
     */
    public record Awaited(LocalDate dueOn, Kind kind, boolean shortBreaks, LocalDate last, LocalDate leaves) {
    }

    /** Days of reviews and of midway checks. */
    public record Days(List<LocalDate> reviews, List<LocalDate> midways) {
    }

    /** The child's reviews and midway checks, as if each review were held on its day. */
    public Days of(Awaited child) {
        List<LocalDate> reviews = new ArrayList<>();
        List<LocalDate> midways = new ArrayList<>();
        LocalDate end = child.leaves().isBefore(until) ? child.leaves() : until;
        LocalDate last = child.last();
        Kind kind = child.kind();
        LocalDate due = later(child.dueOn());
        while (due.isBefore(end)) {
            midway(last, due, end, midways);
            reviews.add(due);
            last = due;
            kind = kind == Kind.FIRST ? Kind.SECOND : Kind.SUBSEQUENT;
            due = dates.later(kind, last, child.shortBreaks()).dueOn();
        }
        midway(last, due, end, midways);
        return new Days(reviews, midways);
    }

    /** A child who becomes looked after on the first day. */
    public Days ofOneMore() {
        return of(new Awaited(dates.first(from, false).dueOn(), Kind.FIRST, false, null, LocalDate.MAX));
    }

    /** The conferences of a case that was taken on on a day. @param first months to the first; later months from one to the next, both above zero */
    public List<LocalDate> conferences(LocalDate taken, int first, int later) {
        List<LocalDate> days = new ArrayList<>();
        for (int months = first; taken.plusMonths(months).isBefore(until); months += later) {
            if (!taken.plusMonths(months).isBefore(from)) {
                days.add(taken.plusMonths(months));
            }
        }
        return days;
    }

    private void midway(LocalDate last, LocalDate due, LocalDate end, List<LocalDate> midways) {
        if (last == null || !rules.on(last).midway().kept()) {
            return;
        }
        LocalDate day = last.plusDays(ChronoUnit.DAYS.between(last, due) / 2);
        if (!day.isBefore(from) && day.isBefore(end)) {
            midways.add(day);
        }
    }

    private LocalDate later(LocalDate due) {
        return due.isBefore(from) ? from : due;
    }
}
