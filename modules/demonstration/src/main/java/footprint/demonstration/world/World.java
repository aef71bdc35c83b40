package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One council's invented world, made step by step; each step knows only what came before it. */
final class World {

    final List<Spell> spells;
    final List<Child> children;
    final Map<Spell, List<Allocations.Allocation>> allocations;
    final List<Raised> alerts;

    World(CouncilTargets targets, Roster roster, Ladder ladder, Timetable timetable, LocalDate today, Chance chance) {
        spells = new CareFlows(targets, today, chance).spells();
        Births births = new Births(targets, spells, today, chance);
        births.fromCare();
        births.fromStarts();
        births.fromClosings();
        Routes routes = new Routes(targets, spells, chance);
        routes.leaving();
        births.byHabit();
        children = new Children(targets, spells, chance).make();
        routes.coming();
        Stays stays = new Stays(targets.years().stream().map(YearTargets::placements).filter(table -> table != null).findFirst().orElse(null),
                targets.world().planned(), today, chance);
        spells.forEach(stays::divide);
        allocations = new Allocations(targets, roster, today, chance).of(spells);
        new ReviewDiary(targets, spells, timetable, today, chance).fill();
        new Participation(targets, spells, timetable, chance).record();
        new WrittenRecords(targets, spells, timetable, today, chance).write();
        alerts = new Alerts(targets, spells, ladder, today, chance).make();
    }
}
