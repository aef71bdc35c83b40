package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Gives each spell a child: birthday, sex, ethnicity, name, team. Some children come into care twice; some have siblings. */
final class Children {

    private static final Set<String> MAY_RETURN = Set.of("E4A", "E4B", "E13", "E8");
    private static final int APART = 25;

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final Chance chance;
    private final List<Child> children = new ArrayList<>();

    Children(CouncilTargets targets, List<Spell> spells, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.chance = chance;
    }

    List<Child> make() {
        for (YearTargets target : targets.years()) {
            if (target.distinctChildren() != null) {
                FinancialYear year = FinancialYear.parse(target.period());
                long there = spells.stream().filter(spell -> spell.open(year.firstDay().minusDays(1)) || spell.startedIn(year)).count();
                returns((int) there - target.distinctChildren(), year, year);
            }
        }
        FinancialYear last = FinancialYear.parse(targets.years().getLast().period());
        returns(8, null, new FinancialYear(last.startYear() + 2));
        born();
        attributes();
        return children;
    }

    /** Children who left in one year (or in any before the other) and came back in the other. */
    private void returns(int wanted, FinancialYear left, FinancialYear back) {
        RandomGenerator random = chance.of("returns" + back);
        List<Spell> came = Chance.shuffled(spells.stream().filter(spell -> spell.startedIn(back) && spell.child == null
                && !spell.unaccompanied && spell.sibling == null && !spell.withoutReview).toList(), random);
        int made = 0;
        for (Spell second : came) {
            for (Spell first : made < wanted ? spells : List.<Spell>of()) {
                if (first.child == null && first != second && !first.unaccompanied && first.end != null && MAY_RETURN.contains(first.reasonCeased)
                        && (left == null ? first.endedIn(new FinancialYear(back.startYear() - 1)) : first.endedIn(left))
                        && first.end.plusDays(APART).isBefore(second.start) && first.couldBe(second.born)) {
                    Child child = child(first);
                    second.child = child;
                    child.spells.add(second);
                    first.narrow(second.born);
                    second.narrow(first.born);
                    made++;
                    break;
                }
            }
        }
        if (left != null && made < wanted) {
            throw new IllegalStateException("Only " + made + " of " + wanted + " children could come back in " + back);
        }
    }

    private Child child(Spell spell) {
        Child child = new Child();
        child.spells.add(spell);
        spell.child = child;
        return child;
    }

    private void born() {
        RandomGenerator random = chance.of("birthdays");
        for (Spell spell : spells) {
            if (spell.child == null) {
                child(spell);
            }
            if (spell.child.born == null) {
                spell.child.born = spell.born.one(random);
                children.add(spell.child);
            }
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).id = i + 1L;
        }
    }

    private void attributes() {
        RandomGenerator random = chance.of("names");
        List<String> teams = List.copyOf(targets.world().people().teams().keySet());
        for (Child child : children) {
            Spell first = child.spells.getFirst();
            child.given = Names.given(random);
            Child elder = first.sibling == null ? null : first.sibling.child;
            boolean siblings = elder != null && elder.family != null && Math.abs(ChronoUnit.DAYS.between(elder.born, child.born)) > 300;
            child.family = siblings ? elder.family : Names.family(random);
            child.team = siblings ? elder.team : Chance.one(teams, random);
        }
        dealAmongClosing("sex", YearTargets::closingSexes, (child, code) -> child.sex = code);
        dealAmongClosing("ethnicity", YearTargets::closingEthnicities, (child, code) -> child.ethnicity = code);
        Map<String, Integer> sexes = new LinkedHashMap<>(Map.of());
        sexes.put("M", 55);
        sexes.put("F", 45);
        Map<String, Integer> ethnicities = new LinkedHashMap<>();
        ethnicities.put("WBRI", 70);
        ethnicities.put("MOTH", 10);
        ethnicities.put("AOTH", 7);
        ethnicities.put("OOTH", 6);
        ethnicities.put("BAFR", 7);
        for (Child child : children) {
            child.sex = child.sex == null ? Chance.weighted(sexes, random) : child.sex;
            child.ethnicity = child.ethnicity == null ? Chance.weighted(ethnicities, random) : child.ethnicity;
        }
        notifications(random);
    }

    private void dealAmongClosing(String what, java.util.function.Function<YearTargets, Map<String, Integer>> table,
                                  java.util.function.BiConsumer<Child, String> take) {
        for (YearTargets target : targets.years()) {
            Map<String, Integer> wanted = table.apply(target);
            if (wanted != null) {
                LocalDate last = FinancialYear.parse(target.period()).lastDay();
                List<Child> there = spells.stream().filter(spell -> spell.open(last)).map(spell -> spell.child).toList();
                List<String> codes = Deal.of(what, there, wanted, (child, code) -> true, chance.of(what + last));
                for (int i = 0; i < there.size(); i++) {
                    take.accept(there.get(i), codes.get(i));
                }
            }
        }
    }

    private void notifications(RandomGenerator random) {
        for (YearTargets target : targets.years()) {
            FinancialYear year = FinancialYear.parse(target.period());
            int late = target.lateNotifications() == null ? 0 : target.lateNotifications();
            List<Spell> starters = spells.stream().filter(spell -> spell.startedIn(year) && spell.child.spells.size() == 1
                    && spell.start.isBefore(year.lastDay().minusDays(60))
                    && (spell.end == null || spell.end.isAfter(spell.start.plusDays(70)))).toList();
            for (Spell spell : Chance.shuffled(starters, random).subList(0, late)) {
                spell.notifiedLate = true;
                spell.child.notified = spell.start.plusDays(7 + random.nextInt(10));
            }
        }
        for (Child child : children) {
            child.notified = child.notified == null ? child.spells.getLast().start : child.notified;
        }
    }
}
