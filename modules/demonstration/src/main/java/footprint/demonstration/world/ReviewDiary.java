package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.ReviewTargets;
import footprint.demonstration.targets.ReviewTargets.Late;
import footprint.demonstration.targets.YearTargets;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Holds reviews year by year. Each child keeps its own pace; in a year with a total, paces are quickened one child at a
 * time until the total is met. Late reviews are held by the children chosen for it and by nobody else.
 */
final class ReviewDiary {

    private static final int PARTICIPATION_AGE = 4;

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final Sittings sittings;
    private final LocalDate today;
    private final RandomGenerator random;

    ReviewDiary(CouncilTargets targets, List<Spell> spells, Timetable timetable, LocalDate today, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.today = today;
        this.random = chance.of("diary");
        this.sittings = new Sittings(timetable, today, random.nextLong());
    }

    /** One child in one year. */
    private static final class Plan {
        final Spell spell;
        int pace;
        Late late;
        List<Held> held;

        Plan(Spell spell) {
            this.spell = spell;
        }

        int under() {
            return (int) held.stream().filter(one -> spell.child.ageOn(one.day) < PARTICIPATION_AGE).count();
        }

        long lateOnes() {
            return held.stream().filter(Held::late).count();
        }
    }

    void fill() {
        spells.forEach(spell -> spell.mayBeOverdue = spell.end == null && spell.start.isBefore(today.minusMonths(8)) && random.nextBoolean());
        LocalDate first = spells.stream().map(spell -> spell.start).min(LocalDate::compareTo).orElseThrow();
        for (FinancialYear year = FinancialYear.of(first); !year.firstDay().isAfter(today); year = new FinancialYear(year.startYear() + 1)) {
            String period = year.label();
            ReviewTargets target = targets.years().stream().filter(candidate -> candidate.period().equals(period))
                    .map(YearTargets::reviews).filter(java.util.Objects::nonNull).findFirst().orElse(null);
            hold(year, target);
        }
    }

    private void hold(FinancialYear year, ReviewTargets target) {
        List<Plan> plans = new ArrayList<>();
        for (Spell spell : spells) {
            if (!spell.start.isAfter(year.lastDay()) && (spell.end == null || spell.end.isAfter(year.firstDay()))) {
                plans.add(new Plan(spell));
            }
        }
        boolean counted = target != null && target.held() != null;
        for (Plan plan : plans) {
            int roll = random.nextInt(10);
            plan.pace = counted || roll < 6 ? 0 : roll < 9 ? 1 : 2;
            plan.held = sittings.of(plan.spell, year, plan.pace, null);
        }
        if (target != null) {
            chooseLate(plans, year, target);
        }
        if (target != null && target.childrenReviewed() != null) {
            reach(plans, year, target.childrenReviewed());
        }
        if (counted) {
            meet(plans, year, target);
        }
        plans.forEach(plan -> plan.spell.reviews.addAll(plan.held));
    }

    private void chooseLate(List<Plan> plans, FinancialYear year, ReviewTargets target) {
        for (Late late : target.late()) {
            chooseLate(plans, year, late, late.count(), false);
        }
        chooseLate(plans, year, new Late(0, "any", null, false, false, false), target.lateChildren(), true);
    }

    private void chooseLate(List<Plan> plans, FinancialYear year, Late late, int wanted, boolean atYearEnd) {
        int chosen = 0;
        for (Plan plan : Chance.shuffled(plans, random)) {
            if (chosen == wanted) {
                return;
            }
            boolean may = plan.late == null && (!atYearEnd || plan.spell.open(year.lastDay()))
                    && (!late.toldLate() || plan.spell.notifiedLate && plan.spell.startedIn(year));
            List<Held> tried = may ? sittings.of(plan.spell, year, plan.pace, late) : List.of();
            if (tried.stream().filter(Held::late).count() == 1) {
                plan.late = late;
                plan.held = tried;
                chosen++;
            }
        }
        if (chosen < wanted) {
            throw new IllegalStateException("Only " + chosen + " of " + wanted + " late reviews can be placed in " + year);
        }
    }

    /** Children who would leave unreviewed are seen sooner, until as many as wanted have had a review. */
    private void reach(List<Plan> plans, FinancialYear year, int wanted) {
        long reviewed = plans.stream().filter(plan -> !plan.held.isEmpty()).count();
        for (Plan plan : Chance.shuffled(plans, random)) {
            for (int pace = 1; reviewed < wanted && plan.held.isEmpty() && pace < Sittings.PACES.length; pace++) {
                plan.pace = pace;
                plan.held = sittings.of(plan.spell, year, pace, null);
                reviewed += plan.held.isEmpty() ? 0 : 1;
            }
        }
        if (reviewed != wanted) {
            throw new IllegalStateException("%s: %d children reviewed instead of %d".formatted(year, reviewed, wanted));
        }
    }

    private void meet(List<Plan> plans, FinancialYear year, ReviewTargets target) {
        int underWanted = target.underAge();
        int total = plans.stream().mapToInt(plan -> plan.held.size()).sum();
        int under = plans.stream().mapToInt(Plan::under).sum();
        List<Plan> order = Chance.shuffled(plans, random);
        for (int round = 0; round < 3 * Sittings.PACES.length; round++) {
            for (Plan plan : order) {
                boolean met = total == target.held() && (underWanted < 0 || under == underWanted);
                if (met) {
                    return;
                }
                if (plan.late != null || plan.held.isEmpty() || plan.pace + 1 >= Sittings.PACES.length) {
                    continue;
                }
                Plan faster = new Plan(plan.spell);
                faster.held = sittings.of(plan.spell, year, plan.pace + 1, null);
                int more = faster.held.size() - plan.held.size();
                int moreUnder = faster.under() - plan.under();
                boolean fits = more >= 0 && moreUnder >= 0 && total + more <= target.held()
                        && (underWanted < 0 || under + moreUnder <= underWanted && total - under + more - moreUnder <= target.held() - underWanted);
                if (fits) {
                    plan.pace++;
                    plan.held = faster.held;
                    total += more;
                    under += moreUnder;
                }
            }
            order = new ArrayList<>(order);
            Collections.reverse(order);
        }
        throw new IllegalStateException("%s: %d reviews wanted (%d under age), %d (%d) found".formatted(year, target.held(), underWanted, total, under));
    }
}
