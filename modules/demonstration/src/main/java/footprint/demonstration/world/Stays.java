package footprint.demonstration.world;

import footprint.demonstration.targets.YearTargets.PlacementCounts;
import footprint.demonstration.world.Spell.Stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Divides each spell into placements and legal statuses, end to end. */
final class Stays {

    private static final double MOVES_A_YEAR = 0.38;
    private static final int APART = 14;
    private static final int SETTLING = 25;
    private static final Set<String> BY_THE_COURT = Set.of("C1", "L1", "L2");

    private final PlacementCounts table;
    private final int planned;
    private final LocalDate today;
    private final RandomGenerator random;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Stays(PlacementCounts table, int planned, LocalDate today, Chance chance) {
        this.table = table;
        this.planned = planned;
        this.today = today;
        this.random = chance.of("stays");
        places.put("U6/PR1", 40);
        places.put("U6/PR4", 30);
        places.put("K2/PR4", 18);
        places.put("U3/PR1", 12);
    }

    void divide(Spell spell) {
        Stay first = new Stay(spell.start, "S");
        first.legal = spell.legal;
        place(first, spell.placement);
        spell.stays.add(first);
        List<LocalDate> moves = new ArrayList<>(spell.placements > 0 ? movesWithin(spell) : List.of());
        moves.addAll(movesByChance(spell));
        moves.sort(Comparator.naturalOrder());
        LocalDate order = orderMade(spell);
        for (LocalDate day : moves) {
            if (order != null && order.isBefore(day.minusDays(3))) {
                spell.stays.add(legal(spell, order));
                order = null;
            }
            if (order != null && !order.isAfter(day.plusDays(3))) {
                order = day.plusDays(APART / 2);
            }
            spell.stays.add(move(spell, day));
        }
        if (order != null && order.isBefore(lastDay(spell).minusDays(5))) {
            spell.stays.add(legal(spell, order));
        }
    }

    private LocalDate lastDay(Spell spell) {
        return spell.end == null ? today : spell.end;
    }

    private LocalDate windowStart() {
        return table.on().minusMonths(12).minusDays(2);
    }

    private List<LocalDate> movesWithin(Spell spell) {
        LocalDate from = spell.start.isAfter(windowStart().plusDays(SETTLING)) ? spell.start : windowStart().plusDays(SETTLING);
        long room = table.on().minusDays(8).toEpochDay() - from.toEpochDay();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 1; i < spell.placements; i++) {
            long step = room / spell.placements;
            days.add(from.plusDays(i * step - random.nextLong(Math.max(1, step / 3))));
        }
        return days;
    }

    private List<LocalDate> movesByChance(Spell spell) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = spell.start.plusDays(SETTLING);
        LocalDate last = lastDay(spell).minusDays(SETTLING);
        while (true) {
            day = day.plusDays(APART + (long) (-Math.log(1 - random.nextDouble()) * 365 / MOVES_A_YEAR));
            if (!day.isBefore(last)) {
                return days;
            }
            boolean counted = spell.placements > 0 && day.isAfter(windowStart().minusDays(APART)) && day.isBefore(table.on().plusDays(APART));
            if (!counted) {
                days.add(day);
            }
        }
    }

    /** An interim order becomes a full one, or the court steps in after all. */
    private LocalDate orderMade(Spell spell) {
        boolean likely = BY_THE_COURT.contains(spell.legal) || spell.legal.equals("V2") && !spell.unaccompanied && random.nextInt(8) == 0;
        return likely ? spell.start.plusDays(spell.legal.startsWith("L") ? 3 + random.nextInt(5) : 150 + random.nextInt(90)) : null;
    }

    private Stay legal(Spell spell, LocalDate day) {
        Stay before = spell.stays.getLast();
        Stay stay = new Stay(day, "L");
        stay.legal = before.legal.equals("C1") ? "C2" : "C1";
        stay.placement = before.placement;
        stay.provider = before.provider;
        return stay;
    }

    private Stay move(Spell spell, LocalDate day) {
        Stay before = spell.stays.getLast();
        Stay stay = new Stay(day, "P");
        stay.legal = before.legal;
        String chosen = Chance.weighted(places, random);
        boolean little = spell.child.ageOn(day) < 6 && chosen.startsWith("K");
        place(stay, spell.unaccompanied ? "K3/PR4" : little ? "U6/PR1" : chosen);
        stay.planned = random.nextInt(100) < planned;
        before.reasonChange = stay.planned ? "CARPL" : random.nextBoolean() ? "CREQB" : "CHILD";
        return stay;
    }

    private static void place(Stay stay, String typeAndProvider) {
        String[] parts = typeAndProvider.split("/");
        stay.placement = parts[0];
        stay.provider = parts[1];
    }
}
