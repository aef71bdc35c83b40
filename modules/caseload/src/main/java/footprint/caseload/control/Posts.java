package footprint.caseload.control;

import footprint.caseload.control.Handing.Span;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The spells of one reviewer's hours: one at a time, cut on a day, and what a change means for days that have passed. Pure. */
public final class Posts {

    private Posts() {
    }

    /** Hours from one day to another. @param id the row's key; 0 for none yet @param to last day; null while they go on */
    public record Spell(long id, LocalDate from, LocalDate to, BigDecimal fte, String team) {

        /** Whether the day lies in it. */
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /** Whether any day lies in both. */
        public boolean meets(Spell other) {
            return has(other.from) || other.has(from);
        }

        private boolean saysAs(Spell other) {
            return other != null && fte.compareTo(other.fte) == 0 && Objects.equals(team, other.team);
        }

        Spell until(LocalDate last) {
            return new Spell(id, from, last, fte, team);
        }
    }

    /** The first of the others that shares a day with this one. */
    public static Optional<Spell> inTheWay(List<Spell> others, Spell one) {
        return others.stream().filter(other -> (other.id() == 0 || other.id() != one.id()) && other.meets(one)).min(Comparator.comparing(Spell::from));
    }

    /** The days between spells that no hours cover. */
    public static List<Span> gaps(List<Spell> spells) {
        List<Spell> ordered = ordered(spells);
        List<Span> gaps = new ArrayList<>();
        for (int next = 1; next < ordered.size(); next++) {
            LocalDate ended = ordered.get(next - 1).to();
            if (ended != null && ended.plusDays(1).isBefore(ordered.get(next).from())) {
                gaps.add(new Span(ended.plusDays(1), ordered.get(next).from().minusDays(1)));
            }
        }
        return gaps;
    }

    /** The spell that goes on without an end and began before the day ends on the day before it; the others stay. */
    public static List<Spell> endedBefore(List<Spell> spells, LocalDate first) {
        return spells.stream().map(spell -> spell.to() == null && spell.from().isBefore(first) ? spell.until(first.minusDays(1)) : spell).toList();
    }

    /**
     * Another team from a day on. The spell of that day is cut, and what is planned after it for the same team goes along; what was
     * planned for yet another team stays, since somebody said so on purpose. Hours and earlier days stay as they are (R101).
     */
    public static List<Spell> moved(List<Spell> spells, LocalDate first, String team) {
        Optional<Spell> held = spells.stream().filter(spell -> spell.has(first)).findFirst();
        if (held.isEmpty() || Objects.equals(held.get().team(), team)) {
            return ordered(spells);
        }
        String before = held.get().team();
        List<Spell> after = new ArrayList<>();
        for (Spell spell : ordered(spells)) {
            if ((spell.to() != null && spell.to().isBefore(first)) || !Objects.equals(spell.team(), before)) {
                after.add(spell);
            } else if (spell.from().isBefore(first)) {
                after.add(spell.until(first.minusDays(1)));
                after.add(new Spell(0, first, spell.to(), spell.fte(), team));
            } else {
                after.add(new Spell(spell.id(), spell.from(), spell.to(), spell.fte(), team));
            }
        }
        return after;
    }

    /** From the first to the last day before today whose hours or team a change would alter; empty when history stays as it is. */
    public static Optional<Span> changedBefore(LocalDate today, List<Spell> before, List<Spell> after) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (List<Spell> spells : List.of(before, after)) {
            spells.forEach(spell -> {
                turns.add(spell.from());
                if (spell.to() != null) {
                    turns.add(spell.to().plusDays(1));
                }
            });
        }
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate day : turns.headSet(today)) {
            Spell stood = on(before, day);
            Spell stands = on(after, day);
            if (stood == null ? stands != null : !stood.saysAs(stands)) {
                LocalDate next = turns.higher(day);
                first = first == null ? day : first;
                last = next == null || next.isAfter(today) ? today.minusDays(1) : next.minusDays(1);
            }
        }
        return first == null ? Optional.empty() : Optional.of(new Span(first, last));
    }

    private static Spell on(List<Spell> spells, LocalDate day) {
        return spells.stream().filter(spell -> spell.has(day)).findFirst().orElse(null);
    }

    /** By their first days. */
    public static List<Spell> ordered(List<Spell> spells) {
        return spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
    }
}
