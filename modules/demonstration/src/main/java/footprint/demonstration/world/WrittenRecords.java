package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/** When the record of each review was written: a clock of its own, which never makes a review late (R041). */
final class WrittenRecords {

    private static final int LATE_IN_A_HUNDRED = 3;

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final Timetable timetable;
    private final LocalDate today;
    private final RandomGenerator random;

    WrittenRecords(CouncilTargets targets, List<Spell> spells, Timetable timetable, LocalDate today, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.timetable = timetable;
        this.today = today;
        this.random = chance.of("records");
    }

    void write() {
        for (YearTargets target : targets.years()) {
            if (target.reviews() != null && target.reviews().recordsNotWritten() > 0) {
                leaveUnwritten(FinancialYear.parse(target.period()), target.reviews().recordsNotWritten());
            }
        }
        for (Spell spell : spells) {
            spell.reviews.stream().filter(held -> held.written).forEach(held -> held.completed = completed(held));
        }
    }

    private void leaveUnwritten(FinancialYear year, int wanted) {
        List<Held> able = spells.stream().filter(spell -> spell.open(year.lastDay())).map(spell -> spell.reviews.stream()
                        .filter(held -> year.contains(held.day)).reduce((one, two) -> two).orElse(null))
                .filter(held -> held != null && !timetable.recordDue(held.day).isAfter(year.lastDay())).toList();
        Chance.shuffled(able, random).subList(0, wanted).forEach(held -> held.written = false);
    }

    private LocalDate completed(Held held) {
        LocalDate due = timetable.recordDue(held.day);
        String period = FinancialYear.of(held.day).label();
        boolean exact = targets.years().stream().anyMatch(target -> target.period().equals(period) && target.reviews() != null
                && target.reviews().recordsNotWritten() > 0);
        boolean late = !exact && random.nextInt(100) < LATE_IN_A_HUNDRED;
        long room = ChronoUnit.DAYS.between(held.day, due);
        LocalDate day = late ? due.plusDays(3 + random.nextInt(12)) : timetable.workingDayUpTo(held.day.plusDays(4 + random.nextLong(Math.max(1, room - 4))));
        day = day.isBefore(held.day) ? held.day : day;
        return day.isAfter(today) ? null : day;
    }
}
