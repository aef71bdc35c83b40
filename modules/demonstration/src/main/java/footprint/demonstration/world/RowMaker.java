package footprint.demonstration.world;

import footprint.demonstration.rows.Rows;
import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.demonstration.world.Spell.Stay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;

/** Turns the world into rows. */
public final class RowMaker {

    private final CouncilTargets targets;
    private final Roster roster;
    private final ToLongFunction<String> person;
    private final Rows rows = new Rows();
    private World world;
    private AlertRows alerts;

    /** @param person the key of a person by user name */
    public RowMaker(CouncilTargets targets, Roster roster, ToLongFunction<String> person) {
        this.targets = targets;
        this.roster = roster;
        this.person = person;
    }

    /** The whole world of a council as rows: the same for the same seed and day. */
    public Rows make(Ladder ladder, Timetable timetable, String council, long seed, LocalDate today) {
        Chance chance = new Chance(seed, council);
        world = new World(targets, roster, ladder, timetable, today, chance);
        ReviewRows reviews = new ReviewRows(rows, timetable, today, this::reviewerOf, chance);
        alerts = new AlertRows(rows, ladder);
        world.children.forEach(this::child);
        long id = 0;
        for (Spell spell : world.spells) {
            spell.id = ++id;
            period(spell);
            episodes(spell);
            allocations(world.allocations.get(spell));
            reviews.add(spell);
        }
        reviews.cancelled(targets, world.spells);
        hours();
        world.alerts.forEach(alert -> alerts.add(alert, alert.spell == null ? null : reviewerOf(alert.spell, alert.day)));
        totals();
        return rows;
    }

    private void child(Child child) {
        Spell last = child.spells.getLast();
        boolean alone = last.unaccompanied;
        rows.children.add(new Rows.ChildRow(child.id, "F%06d".formatted(child.id * 7 + 100_003), child.given, child.family, child.born, child.sex,
                child.ethnicity, alone, alone ? last.end : null, child.team, child.notified));
    }

    private void period(Spell spell) {
        rows.periods.add(new Rows.PeriodRow(spell.id, spell.child.id, spell.start, spell.end, spell.reasonCeased));
    }

    private void episodes(Spell spell) {
        for (int i = 0; i < spell.stays.size(); i++) {
            Stay stay = spell.stays.get(i);
            Stay next = i + 1 < spell.stays.size() ? spell.stays.get(i + 1) : null;
            rows.episodes.add(new Rows.EpisodeRow(rows.episodes.size() + 1L, spell.child.id, spell.id, stay.start, stay.why, stay.legal, spell.need,
                    stay.placement, stay.provider, next == null ? spell.end : next.start, next == null ? spell.reasonCeased : "X1",
                    stay.reasonChange, stay.planned));
        }
    }

    private void allocations(List<Allocations.Allocation> list) {
        list.forEach(one -> rows.allocations.add(new Rows.AllocationRow(one.spell().child.id, reviewer(one.reviewer()), one.from(), one.to())));
    }

    private void hours() {
        for (Roster.Post post : roster.posts()) {
            rows.hours.add(new Rows.HoursRow(reviewer(post.reviewer()), post.from(), post.to(), BigDecimal.valueOf(post.fte()), roster.team(post.reviewer())));
        }
    }

    private long reviewer(int number) {
        return person.applyAsLong(roster.reviewer(number));
    }

    private Long reviewerOf(Spell spell, LocalDate day) {
        Allocations.Allocation found = null;
        for (Allocations.Allocation one : world.allocations.get(spell)) {
            found = found == null || !one.from().isAfter(day) ? one : found;
        }
        return found == null ? null : reviewer(found.reviewer());
    }

    private void totals() {
        for (YearTargets target : targets.years()) {
            target.historicTotals().forEach(total -> rows.historicTotals.add(new Rows.HistoricRow(target.period(), total.figure(), total.value(),
                    total.unit(), total.source() == null ? target.source() : total.source(), total.note())));
        }
    }
}
