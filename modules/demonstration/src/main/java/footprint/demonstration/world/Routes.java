package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.demonstration.targets.YearTargets.AgeCodes;
import footprint.kernel.FinancialYear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** How each child came into care and left it: category of need, legal status, first placement, reason for ceasing. */
final class Routes {

    private static final String ALONE = "N8";
    private static final String TURNED_18 = "E17";
    private static final String AGE_ASSESSED = "E15";
    private static final String REMAND_ENDED = "E14";
    private static final String REMAND = "J1";
    private static final Set<String> ADOPTED = Set.of("E11", "E12");
    private static final Set<String> FORMER_CARER = Set.of("E45", "E46");
    private static final Set<String> INDEPENDENT = Set.of("E5", "E6", "E7");
    private static final Map<String, Integer> NEEDS = ordered("N1", 60, "N5", 14, "N4", 10, "N2", 4, "N3", 3, "N6", 2, "N8", 5);
    private static final Map<String, Integer> LEGAL = ordered("V2", 50, "C1", 34, "L1", 8, "C2", 5, "L2", 3);
    private static final Map<String, Integer> PLACEMENTS = ordered("U6/PR1", 40, "U6/PR4", 25, "U3/PR1", 12, "K2/PR4", 12, "U4/PR1", 6, "P1/PR0", 5);
    private static final Map<String, Integer> OLDER = ordered("K3/PR4", 30, "U6/PR1", 30, "K2/PR4", 22, "U6/PR4", 18);

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final Chance chance;

    Routes(CouncilTargets targets, List<Spell> spells, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.chance = chance;
    }

    private static Map<String, Integer> ordered(Object... pairs) {
        Map<String, Integer> result = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            result.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return result;
    }

    /** Why each child left. Turning eighteen fixes the birthday, so this comes before birthdays are chosen. */
    void leaving() {
        for (YearTargets target : targets.years()) {
            FinancialYear year = FinancialYear.parse(target.period());
            List<Spell> leavers = spells.stream().filter(spell -> spell.endedIn(year)).toList();
            if (target.reasonsCeased() != null) {
                List<String> reasons = Deal.of("reasons ceased " + year, leavers, target.reasonsCeased(), Routes::couldLeave, chance.of("ceased" + year));
                for (int i = 0; i < leavers.size(); i++) {
                    leave(leavers.get(i), reasons.get(i));
                }
            }
        }
        RandomGenerator random = chance.of("ceased");
        for (Spell spell : spells) {
            for (int tries = 0; spell.end != null && spell.reasonCeased == null; tries++) {
                String reason = tries == 20 ? TURNED_18 : tries > 20 ? "E8" : Chance.weighted(targets.world().leaving(), random);
                if (couldLeave(spell, reason)) {
                    leave(spell, reason);
                }
            }
        }
    }

    private static boolean couldLeave(Spell spell, String reason) {
        if (TURNED_18.equals(reason)) {
            return spell.couldBe(eighteenAtTheEnd(spell));
        }
        if (!spell.couldBe(underEighteenAtTheEnd(spell))) {
            return false;
        }
        if (AGE_ASSESSED.equals(reason)) {
            return spell.unaccompanied;
        }
        if (spell.unaccompanied) {
            return INDEPENDENT.contains(reason) || reason.equals("E8") || reason.equals("E3") || reason.equals("E13") || reason.equals("E16");
        }
        if (REMAND_ENDED.equals(reason)) {
            return spell.couldBe(Born.aged(spell.start, 12, 17)) && spell.start.plusMonths(9).isAfter(spell.end);
        }
        if (ADOPTED.contains(reason)) {
            return spell.couldBe(Born.aged(spell.end, 1, 7)) && spell.start.plusMonths(7).isBefore(spell.end);
        }
        if (INDEPENDENT.contains(reason)) {
            return spell.couldBe(Born.aged(spell.end, 16, 17));
        }
        return !FORMER_CARER.contains(reason) || spell.start.plusMonths(5).isBefore(spell.end);
    }

    private static Born eighteenAtTheEnd(Spell spell) {
        return new Born(spell.end.minusYears(Born.ADULT), spell.end.minusYears(Born.ADULT));
    }

    private static Born underEighteenAtTheEnd(Spell spell) {
        return new Born(spell.end.minusYears(Born.ADULT).plusDays(1), spell.end);
    }

    private static void leave(Spell spell, String reason) {
        spell.reasonCeased = reason;
        if (!TURNED_18.equals(reason)) {
            spell.narrow(underEighteenAtTheEnd(spell));
        }
        switch (reason) {
            case TURNED_18 -> spell.narrow(eighteenAtTheEnd(spell));
            case REMAND_ENDED -> {
                spell.narrow(Born.aged(spell.start, 12, 17));
                spell.legal = REMAND;
            }
            case "E11", "E12" -> spell.narrow(Born.aged(spell.end, 1, 7));
            case "E5", "E6", "E7" -> {
                if (spell.couldBe(Born.aged(spell.end, 16, 17))) {
                    spell.narrow(Born.aged(spell.end, 16, 17));
                }
            }
            default -> {
            }
        }
    }

    /** How each child came. Ages at the start are known by now. */
    void coming() {
        for (YearTargets target : targets.years()) {
            FinancialYear year = FinancialYear.parse(target.period());
            for (AgeCodes codes : target.needs()) {
                List<Spell> these = starters(year, codes);
                deal("needs " + year, these, codes.counts(), (spell, need) -> !spell.unaccompanied || need.equals(ALONE), (spell, need) -> spell.need = need);
            }
            for (AgeCodes codes : target.firstPlacements()) {
                deal("first placements " + year, starters(year, codes), codes.counts(), Routes::couldLive, (spell, place) -> spell.placement = place);
            }
            if (target.legalRoutes() != null) {
                deal("legal routes " + year, spells.stream().filter(spell -> spell.startedIn(year)).toList(), target.legalRoutes(),
                        Routes::couldHold, (spell, legal) -> spell.legal = legal);
            }
        }
        RandomGenerator random = chance.of("coming");
        spells.forEach(spell -> byHabit(spell, random));
    }

    private List<Spell> starters(FinancialYear year, AgeCodes ages) {
        return spells.stream().filter(spell -> spell.startedIn(year))
                .filter(spell -> spell.child.ageOn(spell.start) >= ages.from() && spell.child.ageOn(spell.start) <= ages.to()).toList();
    }

    private void deal(String what, List<Spell> these, Map<String, Integer> wanted, java.util.function.BiPredicate<Spell, String> allowed,
                      java.util.function.BiConsumer<Spell, String> take) {
        List<String> codes = Deal.of(what, these, wanted, allowed, chance.of(what));
        for (int i = 0; i < these.size(); i++) {
            take.accept(these.get(i), codes.get(i));
        }
    }

    private static boolean couldLive(Spell spell, String placement) {
        boolean family = placement.startsWith("U3") || placement.startsWith("U1") || placement.startsWith("P1");
        int age = spell.child.ageOn(spell.start);
        return !(spell.unaccompanied && family) && !(placement.startsWith("K") && age < 5) && !(placement.startsWith("K3") && age < 14);
    }

    private static boolean couldHold(Spell spell, String legal) {
        int age = spell.child.ageOn(spell.start);
        return switch (legal) {
            case REMAND -> spell.legal != null ? spell.legal.equals(REMAND) : age >= 12 && !spell.unaccompanied;
            case "E1" -> age < 6 && spell.legal == null;
            case "V2" -> spell.legal == null;
            default -> !spell.unaccompanied && spell.legal == null;
        };
    }

    private void byHabit(Spell spell, RandomGenerator random) {
        if (spell.need == null) {
            spell.need = spell.unaccompanied ? ALONE : Chance.weighted(NEEDS, random);
        }
        if (spell.legal == null) {
            spell.legal = spell.unaccompanied ? "V2" : Chance.weighted(LEGAL, random);
        }
        Map<String, Integer> places = spell.child.ageOn(spell.start) >= 16 ? OLDER : PLACEMENTS;
        for (int tries = 0; spell.placement == null; tries++) {
            String place = tries > 15 ? "U6/PR1" : Chance.weighted(places, random);
            spell.placement = couldLive(spell, place) ? place : null;
        }
    }
}
