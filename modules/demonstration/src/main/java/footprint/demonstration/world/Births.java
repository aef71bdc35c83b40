package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.demonstration.targets.YearTargets.AgeCount;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Narrows when each child may have been born, until every table by age comes out. */
final class Births {

    private static final int YOUNGEST_ALONE = 14;

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final LocalDate today;
    private final Chance chance;

    Births(CouncilTargets targets, List<Spell> spells, LocalDate today, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.today = today;
        this.chance = chance;
    }

    /** What care itself says: born before it began, not yet eighteen while it lasted; eighteen, at most, on the day it ended. */
    void fromCare() {
        for (Spell spell : spells) {
            LocalDate last = spell.end == null ? today.plusDays(10) : spell.end;
            Born child = new Born(last.minusYears(Born.ADULT).plusDays(spell.end == null ? 1 : 0), spell.start.minusDays(2));
            spell.born = spell.unaccompanied ? child.and(Born.aged(spell.start, YOUNGEST_ALONE, Born.ADULT - 1)) : child;
            if (!spell.born.possible()) {
                throw new IllegalStateException("A stay from " + spell.start + " to " + last + " is too long for a childhood");
            }
        }
    }

    /** Tables of starters by age. */
    void fromStarts() {
        for (YearTargets target : targets.years()) {
            FinancialYear year = FinancialYear.parse(target.period());
            List<Spell> starters = spells.stream().filter(spell -> !spell.unaccompanied && spell.startedIn(year)).toList();
            if (!target.starts().isEmpty()) {
                narrow("ages at the start " + year, starters, target.starts(), spell -> spell.start);
            }
        }
    }

    /** Tables of the children of 31 March by age, and by age and number of placements. */
    void fromClosings() {
        for (int i = targets.years().size() - 1; i >= 0; i--) {
            YearTargets target = targets.years().get(i);
            LocalDate last = FinancialYear.parse(target.period()).lastDay();
            List<Spell> there = spells.stream().filter(spell -> spell.open(last)).toList();
            if (!target.closingAges().isEmpty()) {
                narrow("ages on " + last, there, target.closingAges(), spell -> last);
            }
            if (target.placements() != null) {
                byPlacements(target.placements());
            }
            participants(target, there, last);
        }
    }

    private void participants(YearTargets target, List<Spell> there, LocalDate last) {
        if (target.reviews() == null || target.reviews().participants() == null || target.reviews().participants().children() == null) {
            return;
        }
        List<Spell> reviewed = there.stream().filter(spell -> !(spell.withoutReview && spell.startedIn(FinancialYear.of(last)))).toList();
        int older = target.reviews().participants().children();
        narrow("participation ages on " + last, reviewed,
                List.of(new AgeCount(0, 3, reviewed.size() - older), new AgeCount(4, Born.ADULT - 1, older)), spell -> last);
    }

    private void byPlacements(YearTargets.PlacementCounts table) {
        record Cell(AgeCount ages, int placements) {
        }
        Map<Cell, Integer> wanted = new LinkedHashMap<>();
        for (YearTargets.PlacementRow row : table.rows()) {
            for (int i = 0; i < row.children().size(); i++) {
                wanted.put(new Cell(new AgeCount(row.from(), row.to(), 0), i + 1), row.children().get(i));
            }
        }
        List<Spell> there = spells.stream().filter(spell -> spell.open(table.on())).toList();
        List<Cell> cells = Deal.of("placements on " + table.on(), there, wanted, (spell, cell) ->
                spell.couldBe(Born.aged(table.on(), cell.ages.from(), cell.ages.to()))
                        && (cell.placements == 1 || spell.start.isBefore(table.on().minusDays(30L * cell.placements))),
                chance.of("placements"));
        for (int i = 0; i < there.size(); i++) {
            there.get(i).narrow(Born.aged(table.on(), cells.get(i).ages.from(), cells.get(i).ages.to()));
            there.get(i).placements = cells.get(i).placements;
        }
    }

    /** The others come at the council's usual ages, as far as all else allows. */
    void byHabit() {
        RandomGenerator random = chance.of("usual ages");
        Map<AgeCount, Integer> weights = new LinkedHashMap<>();
        targets.world().startAges().forEach(band -> weights.put(band, band.count()));
        for (Spell spell : spells) {
            for (int tries = 0; tries < 12 && !spell.unaccompanied; tries++) {
                AgeCount band = Chance.weighted(weights, random);
                Born born = Born.aged(spell.start, band.from(), band.to());
                if (spell.couldBe(born)) {
                    spell.narrow(born);
                    break;
                }
            }
        }
    }

    private void narrow(String what, List<Spell> these, List<AgeCount> table, java.util.function.Function<Spell, LocalDate> on) {
        Map<AgeCount, Integer> wanted = new LinkedHashMap<>();
        table.forEach(band -> wanted.put(band, band.count()));
        List<AgeCount> bands = Deal.of(what, new ArrayList<>(these), wanted,
                (spell, band) -> spell.couldBe(Born.aged(on.apply(spell), band.from(), band.to())), chance.of(what));
        for (int i = 0; i < these.size(); i++) {
            these.get(i).narrow(Born.aged(on.apply(these.get(i)), bands.get(i).from(), bands.get(i).to()));
        }
    }
}
