package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.demonstration.targets.YearTargets.Flow;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * From totals to spells in care: who came in which year and who of those looked after left in which. A closed year has
 * exactly the starts and ends of its targets; after the last one the numbers drift to those of today.
 */
final class CareFlows {

    private static final double LEFT_IN_THE_SAME_YEAR = 0.2;
    private static final int SHORTEST_STAY = 12;
    private static final double DRIFT = 0.55;

    private final CouncilTargets targets;
    private final LocalDate today;
    private final RandomGenerator random;
    private final List<Spell> all = new ArrayList<>();
    private List<Spell> looked = new ArrayList<>();
    private List<Spell> alone = new ArrayList<>();
    private boolean calm;

    CareFlows(CouncilTargets targets, LocalDate today, Chance chance) {
        this.targets = targets;
        this.today = today;
        this.random = chance.of("care");
    }

    List<Spell> spells() {
        YearTargets first = targets.years().getFirst();
        FinancialYear year = FinancialYear.parse(first.period());
        int opening = first.care().opening();
        int openingAlone = first.unaccompanied().opening() == null ? 0 : first.unaccompanied().opening();
        looked = before(year.firstDay(), opening - openingAlone, false);
        alone = before(year.firstDay(), openingAlone, true);
        for (YearTargets target : targets.years()) {
            year = FinancialYear.parse(target.period());
            Flow care = target.care();
            Flow unaccompanied = target.unaccompanied();
            looked = pass(year, looked, care.started() - unaccompanied.started(), care.ceased() - unaccompanied.ceased(), false, target);
            alone = pass(year, alone, unaccompanied.started(), unaccompanied.ceased(), true, target);
        }
        onward(year);
        return all;
    }

    private List<Spell> before(LocalDate firstDay, int count, boolean unaccompanied) {
        List<Spell> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int longest = unaccompanied ? 330 : 1500;
            int days = (int) Math.min(longest, 1 - Math.log(1 - random.nextDouble()) * (unaccompanied ? 200 : 480));
            result.add(add(unaccompanied, firstDay.minusDays(days)));
        }
        return result;
    }

    private Spell add(boolean unaccompanied, LocalDate start) {
        Spell spell = new Spell(unaccompanied, start);
        spell.number = all.size();
        all.add(spell);
        return spell;
    }

    private List<Spell> pass(FinancialYear year, List<Spell> pool, int started, int ceased, boolean unaccompanied, YearTargets target) {
        LocalDate last = year.lastDay().isAfter(today) ? today : year.lastDay();
        List<Spell> newcomers = newcomers(year.firstDay(), last, started, unaccompanied, target);
        int same = Math.max(ceased - pool.size(), (int) Math.min(ceased, started * LEFT_IN_THE_SAME_YEAR));
        List<Spell> stay = new ArrayList<>();
        List<Spell> order = unaccompanied ? longestFirst(pool) : Chance.shuffled(pool, random);
        calm = target != null && target.calm();
        leave(order, ceased - same, year.firstDay(), last, stay);
        leave(earlyOnesMixed(newcomers, same), same, year.firstDay(), last, stay);
        return stay;
    }

    private List<Spell> earlyOnesMixed(List<Spell> newcomers, int wanted) {
        int early = Math.max(wanted, newcomers.size() * 3 / 4);
        List<Spell> order = new ArrayList<>(Chance.shuffled(newcomers.subList(0, early), random));
        order.addAll(newcomers.subList(early, newcomers.size()));
        return order;
    }

    private LocalDate comingDay(LocalDate first, LocalDate last, YearTargets target) {
        LocalDate day = Chance.day(first, last, random);
        LocalDate other = target != null && target.calm() ? Chance.day(first, last, random) : day;
        return other.isAfter(day) ? other : day;
    }

    /** In order of coming, so that the first of them can leave within the year and the last stay. */
    private List<Spell> newcomers(LocalDate first, LocalDate last, int started, boolean unaccompanied, YearTargets target) {
        int late = target == null || target.reviews() == null || target.reviews().withoutReview() == null ? 0
                : target.reviews().withoutReview();
        boolean everyoneReviewed = target != null && target.reviews() != null && target.reviews().withoutReview() != null;
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < started; i++) {
            boolean without = !unaccompanied && i < late;
            days.add(without ? Chance.day(last.minusDays(20), last.minusDays(3), random)
                    : comingDay(first.plusDays(1), everyoneReviewed ? last.minusDays(40) : last.minusDays(2), target));
        }
        days.sort(Comparator.naturalOrder());
        List<Spell> result = new ArrayList<>();
        for (LocalDate day : days) {
            Spell spell = add(unaccompanied, Chance.weekday(day).isBefore(first) ? day : Chance.weekday(day));
            spell.withoutReview = everyoneReviewed && day.isAfter(last.minusDays(25));
            Spell before = result.isEmpty() ? null : result.getLast();
            if (!unaccompanied && !spell.withoutReview && before != null && before.sibling == null && random.nextInt(5) == 0) {
                spell.sibling = before;
                spell.start = before.start;
            }
            result.add(spell);
        }
        return result;
    }

    private List<Spell> longestFirst(List<Spell> pool) {
        record Dated(Spell spell, LocalDate day) {
        }
        return pool.stream().map(spell -> new Dated(spell, spell.start.plusDays(random.nextInt(150))))
                .sorted(Comparator.comparing(Dated::day)).map(Dated::spell).toList();
    }

    private void leave(List<Spell> order, int count, LocalDate first, LocalDate last, List<Spell> stay) {
        for (int i = 0; i < order.size(); i++) {
            Spell spell = order.get(i);
            if (i >= count) {
                stay.add(spell);
                continue;
            }
            LocalDate earliest = spell.start.plusDays(SHORTEST_STAY).isAfter(first) ? spell.start.plusDays(SHORTEST_STAY) : first.plusDays(1);
            spell.end = leavingDay(earliest, last.minusDays(2));
        }
    }

    /** A table of the children of 1 April may hold fewer than the stock of the day before. */
    private void leaveOnTheFirstDay(YearTargets target) {
        if (target.placements() == null) {
            return;
        }
        int there = target.placements().rows().stream().flatMap(row -> row.children().stream()).mapToInt(Integer::intValue).sum();
        for (int gone = looked.size() + alone.size() - there; gone > 0; gone--) {
            looked.remove(random.nextInt(looked.size())).end = target.placements().on();
        }
    }

    private LocalDate leavingDay(LocalDate earliest, LocalDate latest) {
        LocalDate day = earliest.isAfter(latest) ? earliest : Chance.day(earliest, latest, random);
        LocalDate other = calm && earliest.isBefore(latest) ? Chance.day(earliest, latest, random) : day;
        day = other.isBefore(day) ? other : day;
        return day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? day.minusDays(1) : day;
    }

    private void onward(FinancialYear closed) {
        leaveOnTheFirstDay(targets.years().getLast());
        CouncilTargets.Today aim = targets.world().today();
        FinancialYear year = new FinancialYear(closed.startYear() + 1);
        while (!year.firstDay().isAfter(today)) {
            boolean last = year.contains(today);
            double part = last ? Math.max(1, ChronoUnit.DAYS.between(year.firstDay(), today)) / 365.0 : 1;
            int total = looked.size() + alone.size();
            int wanted = last ? aim.lookedAfter() : (int) Math.round(aim.lookedAfter() + (total - aim.lookedAfter()) * DRIFT);
            int started = (int) Math.round(aim.started() * part);
            int startedAlone = (int) Math.round(aim.unaccompanied() * part);
            int wantedAlone = Math.min(alone.size() + startedAlone, Math.max(1, aim.unaccompanied()));
            int ceasedAlone = alone.size() + startedAlone - wantedAlone;
            int ceased = Math.max(0, total + started - wanted - ceasedAlone);
            looked = pass(year, looked, started - startedAlone, Math.min(ceased, looked.size() + started - startedAlone), false, null);
            alone = pass(year, alone, startedAlone, ceasedAlone, true, null);
            year = new FinancialYear(year.startYear() + 1);
        }
    }
}
