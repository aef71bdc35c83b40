package footprint.demonstration.world;

import footprint.demonstration.targets.ReviewTargets.Late;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The reviews of one spell in one year, at a given pace: held in time, unless a late one is wanted. */
final class Sittings {

    /** How much of the time that the rules allow is used: from all of it to a quarter. */
    static final double[] PACES = {1, 0.85, 0.72, 0.61, 0.52, 0.44, 0.37, 0.31, 0.26, 0.22};
    private static final int CLOSEST = 12;
    private static final int OVERDUE_TODAY = 6;

    private final Timetable timetable;
    private final LocalDate today;
    private final long salt;
    private int undone;

    Sittings(Timetable timetable, LocalDate today, long salt) {
        this.timetable = timetable;
        this.today = today;
        this.salt = salt;
    }

    List<Held> of(Spell spell, FinancialYear year, int pace, Late late) {
        List<Held> added = new ArrayList<>();
        if (spell.withoutReview && spell.startedIn(year)) {
            return added;
        }
        List<Held> history = new ArrayList<>(spell.reviews);
        LocalDate first = timetable.workingDayFrom(year.firstDay());
        LocalDate last = lastDay(spell, year);
        Late wanted = late;
        while (true) {
            Held next = next(spell, history, pace, first, last, year);
            if (next == null) {
                return added;
            }
            if (wanted != null && kind(history.size()).matches(wanted.kind())) {
                Held delayed = delayed(spell, history, next, wanted, last);
                wanted = delayed == null ? wanted : null;
                next = delayed == null ? next : delayed;
            }
            added.add(next);
            history.add(next);
        }
    }

    private LocalDate lastDay(Spell spell, FinancialYear year) {
        LocalDate last = year.lastDay().isAfter(today) ? today.minusDays(1) : year.lastDay();
        return spell.end != null && !spell.end.isAfter(last) ? spell.end.minusDays(1) : last;
    }

    private Held next(Spell spell, List<Held> history, int pace, LocalDate first, LocalDate last, FinancialYear year) {
        LocalDate before = history.isEmpty() ? spell.start : history.getLast().day;
        LocalDate due = timetable.next(spell, history, before.plusDays(1));
        LocalDate day = chosen(spell, history.size(), before, due, pace);
        day = day.isBefore(first) ? first : day;
        for (int tries = 0; tries < 8 && movesBetween(spell, before, day); tries++) {
            due = timetable.next(spell, history, day);
            if (!day.isAfter(due)) {
                break;
            }
            day = timetable.workingDayUpTo(due.minusDays(jitter(spell, history.size(), 4)));
        }
        boolean mayNotWait = last.equals(year.lastDay()) && !due.isAfter(last.plusDays(7)) && day.isAfter(last);
        if (mayNotWait) {
            day = timetable.workingDayUpTo(last);
        }
        boolean leftUndone = spell.mayBeOverdue && undone < OVERDUE_TODAY && due.isAfter(today.minusDays(30)) && due.isBefore(today);
        undone += leftUndone ? 1 : 0;
        if (day.isAfter(last) || day.isBefore(first) || !day.isAfter(before) || leftUndone) {
            return null;
        }
        return held(day, due);
    }

    /** Without a move the date stands, and need not be asked for again. */
    private static boolean movesBetween(Spell spell, LocalDate from, LocalDate before) {
        for (Spell.Stay stay : spell.stays) {
            if (stay.isMove() && !stay.start.isBefore(from) && stay.start.isBefore(before)) {
                return true;
            }
        }
        return false;
    }

    private static Held held(LocalDate day, LocalDate due) {
        Held held = new Held();
        held.day = day;
        held.due = due;
        return held;
    }

    private LocalDate chosen(Spell spell, int number, LocalDate before, LocalDate due, int pace) {
        long room = ChronoUnit.DAYS.between(before, due);
        double part = number == 0 ? Math.max(0.6, PACES[pace]) : PACES[pace];
        long days = pace == 0 ? room - jitter(spell, number, number == 0 ? 6 : 4) : Math.round(room * part) - jitter(spell, number, 5);
        LocalDate day = timetable.workingDayUpTo(before.plusDays(Math.max(Math.min(CLOSEST, room), days)));
        return day.isAfter(before) ? day : due;
    }

    /** The same review some days after it was due; null where care or the year ends before that. */
    private Held delayed(Spell spell, List<Held> history, Held inTime, Late late, LocalDate last) {
        LocalDate day = timetable.workingDayFrom(inTime.due.plusDays(2 + jitter(spell, history.size() + 31, 12)));
        LocalDate due = timetable.next(spell, history, day);
        if (day.isAfter(last) || !day.isAfter(due)) {
            return null;
        }
        Held held = held(day, due);
        held.lateCause = late.cause();
        held.agreed = late.agreed();
        if (late.series()) {
            held.first = timetable.workingDayUpTo(due.minusDays(1));
            boolean fits = held.first.isAfter(history.isEmpty() ? spell.start : history.getLast().day);
            return fits ? held : null;
        }
        return held;
    }

    private long jitter(Spell spell, int number, int bound) {
        long mixed = (salt + spell.number * 1_000_003L + number * 7_919L) * 0x9E3779B97F4A7C15L;
        return Math.floorMod(mixed >>> 17, (long) bound);
    }

    private static Ordinal kind(int before) {
        return Ordinal.values()[Math.min(before, 2)];
    }

    private enum Ordinal {
        FIRST, SECOND, SUBSEQUENT;

        boolean matches(String kind) {
            return kind == null || kind.equalsIgnoreCase(name());
        }
    }
}
