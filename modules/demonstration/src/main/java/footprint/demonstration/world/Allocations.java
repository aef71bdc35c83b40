package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Which reviewer is responsible for which child, from when to when. */
final class Allocations {

    /** One reviewer for one child. */
    record Allocation(Spell spell, int reviewer, LocalDate from, LocalDate to) {
    }

    private final Roster roster;
    private final LocalDate closed;
    private final LocalDate today;
    private final Chance chance;

    Allocations(CouncilTargets targets, Roster roster, LocalDate today, Chance chance) {
        this.roster = roster;
        this.closed = FinancialYear.parse(targets.years().getLast().period()).lastDay();
        this.today = today;
        this.chance = chance;
    }

    Map<Spell, List<Allocation>> of(List<Spell> spells) {
        RandomGenerator random = chance.of("allocation");
        Map<Spell, Integer> then = dealt(spells.stream().filter(spell -> spell.open(closed)).toList(), closed);
        Map<Spell, Integer> now = dealt(spells.stream().filter(spell -> spell.end == null).toList(), today);
        Map<Spell, List<Allocation>> result = new LinkedHashMap<>();
        for (Spell spell : spells) {
            int first = then.getOrDefault(spell, -1);
            int last = now.getOrDefault(spell, -1);
            LocalDate appointed = spell.start.plusDays(random.nextInt(4));
            List<Allocation> list = new ArrayList<>();
            if (first >= 0 && last >= 0 && first != last) {
                LocalDate handover = Chance.day(closed.plusDays(60), today.minusDays(40), random);
                list.add(new Allocation(spell, first, appointed, handover.minusDays(1)));
                list.add(new Allocation(spell, last, handover, null));
            } else {
                int only = last >= 0 ? last : first >= 0 ? first : random.nextInt(roster.reviewers());
                list.addAll(perhapsChanged(spell, only, appointed, first >= 0 ? closed : null, random));
            }
            result.put(spell, list);
        }
        return result;
    }

    private List<Allocation> perhapsChanged(Spell spell, int last, LocalDate appointed, LocalDate before, RandomGenerator random) {
        LocalDate until = before == null ? spell.end == null ? today : spell.end : before;
        if (random.nextInt(6) > 0 || !appointed.plusDays(200).isBefore(until)) {
            return List.of(new Allocation(spell, last, appointed, spell.end));
        }
        LocalDate handover = Chance.day(appointed.plusDays(60), until.minusDays(60), random);
        int earlier = (last + 1) % roster.reviewers();
        return List.of(new Allocation(spell, earlier, appointed, handover.minusDays(1)), new Allocation(spell, last, handover, spell.end));
    }

    private Map<Spell, Integer> dealt(List<Spell> spells, LocalDate day) {
        Map<Integer, Integer> wanted = shares(spells.size(), day);
        List<Integer> reviewers = Deal.of("allocations on " + day, spells, wanted, (spell, reviewer) -> true, chance.of("allocated" + day));
        Map<Spell, Integer> result = new LinkedHashMap<>();
        for (int i = 0; i < spells.size(); i++) {
            result.put(spells.get(i), reviewers.get(i));
        }
        return result;
    }

    private Map<Integer, Integer> shares(int children, LocalDate day) {
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        Map<Integer, Integer> hundredths = new LinkedHashMap<>();
        int left = children;
        for (Roster.Post post : roster.posts()) {
            boolean inForce = !post.from().isAfter(day) && (post.to() == null || !post.to().isBefore(day));
            if (inForce && post.children() != null) {
                wanted.put(post.reviewer(), Math.min(left, post.children()));
                left -= wanted.get(post.reviewer());
            } else if (inForce) {
                hundredths.put(post.reviewer(), (int) Math.round(post.fte() * 100));
            }
        }
        if (hundredths.isEmpty()) {
            hundredths.put(0, 1);
            left += wanted.getOrDefault(0, 0);
        }
        Chance.shares(left, hundredths).forEach(wanted::put);
        return wanted;
    }
}
