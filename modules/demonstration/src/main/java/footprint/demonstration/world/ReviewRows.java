package footprint.demonstration.world;

import footprint.demonstration.rows.Rows;
import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.kernel.FinancialYear;
import footprint.reviews.ReviewDates;
import footprint.timetable.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.HashSet;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Reviews as rows, with the due dates that the product computes from those same rows, and the sums behind them. */
final class ReviewRows {

    private static final String ANY_CAUSE = "any";
    private static final List<String> VENUES = List.of("home", "home", "home", "school", "office");
    private static final LocalDate MEETINGS_MOVED = LocalDate.of(2020, 3, 23);
    private static final LocalDate MEETINGS_MIXED = LocalDate.of(2021, 7, 19);

    private final Rows rows;
    private final Timetable timetable;
    private final LocalDate today;
    private final BiFunction<Spell, LocalDate, Long> reviewer;
    private final RandomGenerator random;

    ReviewRows(Rows rows, Timetable timetable, LocalDate today, BiFunction<Spell, LocalDate, Long> reviewer, Chance chance) {
        this.rows = rows;
        this.timetable = timetable;
        this.today = today;
        this.reviewer = reviewer;
        this.random = chance.of("review rows");
    }

    void add(Spell spell) {
        ReviewDates dates = timetable.dated(spell);
        for (int i = 0; i < spell.reviews.size(); i++) {
            held(spell, spell.reviews.get(i), dates.held().get(i));
        }
        if (spell.end == null) {
            open(spell, dates.next());
        }
    }

    private void held(Spell spell, Held held, ReviewDates.Dated dated) {
        if (dated.late() != held.late() || dated.periodId() == null) {
            throw new IllegalStateException("A review of %s due %s was to be %s".formatted(held.day, dated.dueOn(), held.late() ? "late" : "in time"));
        }
        long id = rows.reviews.size() + 1L;
        Long by = reviewer.apply(spell, held.day);
        String cause = ANY_CAUSE.equals(held.lateCause) ? Chance.one(timetable.lateReasons(held.day), random) : held.lateCause;
        LocalDate distributed = held.completed == null || held.completed.plusDays(3).isAfter(today) ? null : held.completed.plusDays(1 + random.nextInt(3));
        rows.reviews.add(new Rows.ReviewRow(id, spell.child.id, spell.id, dated.kind().code(), "held", dated.dueOn(), held.day, held.first, held.day,
                held.participation, held.cause, cause, held.agreed, dated.afterMove(), Chance.one(VENUES, random), format(held.day), held.completed,
                distributed, at(held.day, 16), by, null));
        held.meetings.forEach(meeting -> rows.meetings.add(new Rows.MeetingRow(id, meeting.day, meeting.participation)));
        dueDate(id, dated.deadline());
    }

    private String format(LocalDate day) {
        if (day.isBefore(MEETINGS_MOVED)) {
            return "face-to-face";
        }
        return day.isBefore(MEETINGS_MIXED) ? random.nextInt(8) == 0 ? "hybrid" : "virtual" : random.nextInt(5) == 0 ? "hybrid" : "face-to-face";
    }

    private void open(Spell spell, ReviewDates.Next next) {
        long id = rows.reviews.size() + 1L;
        boolean arranged = next.dueOn().isBefore(today.plusDays(42));
        LocalDate wished = timetable.workingDayUpTo(next.dueOn().minusDays(random.nextInt(6)));
        LocalDate day = wished.isAfter(today) ? wished : timetable.workingDayFrom(today.plusDays(2 + random.nextInt(8)));
        rows.reviews.add(new Rows.ReviewRow(id, spell.child.id, spell.id, next.kind().code(), arranged ? "arranged" : "due", next.dueOn(),
                arranged ? day : null, null, null, null, null, null, false, next.afterMove(), null, null, null, null, null, null, null));
        dueDate(id, next.deadline());
    }

    private void dueDate(long review, Deadline deadline) {
        rows.dueDates.add(new Rows.DueDateRow(review, deadline.dueOn(), deadline.rule().name(), deadline.sentence(), "The record of care", at(deadline.startedOn(), 9)));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    /** Reviews that were arranged and not held because the child had left (R033, R034). */
    void cancelled(CouncilTargets targets, List<Spell> spells) {
        for (YearTargets target : targets.years()) {
            if (target.reviews() != null && target.reviews().cancelled() > 0) {
                cancelled(FinancialYear.parse(target.period()), target.reviews().cancelled(), spells);
            }
        }
    }

    private void cancelled(FinancialYear year, int wanted, List<Spell> spells) {
        int made = 0;
        Set<Child> seen = new HashSet<>();
        for (Spell spell : Chance.shuffled(spells.stream().filter(spell -> spell.endedIn(year)).toList(), random)) {
            LocalDate from = spell.end.plusDays(1);
            LocalDate to = year.lastDay();
            if (made == wanted || from.isAfter(to) || !seen.add(spell.child)) {
                continue;
            }
            ReviewDates.Next next = timetable.unheld(spell);
            to = next.dueOn().isBefore(to) ? next.dueOn() : to;
            LocalDate day = timetable.workingDayUpTo(to);
            if (!day.isBefore(from) && !next.dueOn().isBefore(from)) {
                long id = rows.reviews.size() + 1L;
                rows.reviews.add(new Rows.ReviewRow(id, spell.child.id, spell.id, next.kind().code(), "cancelled", next.dueOn(), day, null, null, null,
                        null, null, false, next.afterMove(), null, null, null, null, null, null, "The child ceased to be looked after."));
                dueDate(id, next.deadline());
                made++;
            }
        }
        if (made < wanted) {
            throw new IllegalStateException("Only %d of %d reviews can be cancelled in %s".formatted(made, wanted, year));
        }
    }
}
