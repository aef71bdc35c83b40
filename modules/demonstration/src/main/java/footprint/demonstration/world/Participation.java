package footprint.demonstration.world;

import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.ReviewTargets;
import footprint.demonstration.targets.ReviewTargets.Participants;
import footprint.demonstration.targets.YearTargets;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Who took part in which review, and how; and which reviews took two meetings, where meetings are what is counted. */
final class Participation {

    private static final String UNDER_AGE = "PN0";
    private static final String SILENT = "PN7";
    private static final int AGE = 4;
    private static final Map<String, Integer> USUAL = new TreeMap<>(Map.of("PN1", 56, "PN2", 4, "PN3", 2, "PN4", 1, "PN5", 6, "PN6", 21, SILENT, 10));
    private static final Map<String, Integer> CAUSES = new TreeMap<>(Map.of("chose-not-to", 7, "missing", 2, "severely-disabled", 1));

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final Timetable timetable;
    private final Chance chance;

    Participation(CouncilTargets targets, List<Spell> spells, Timetable timetable, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.timetable = timetable;
        this.chance = chance;
    }

    /** One sitting of one review of one child. */
    private record Item(Spell spell, Held held, Held.Meeting meeting) {
        boolean under() {
            return spell.child.ageOn(meeting.day) < AGE;
        }
    }

    void record() {
        for (Spell spell : spells) {
            for (Held held : spell.reviews) {
                if (held.first != null) {
                    held.meetings.add(new Held.Meeting(held.first));
                }
                held.meetings.add(new Held.Meeting(held.day));
            }
        }
        for (YearTargets target : targets.years()) {
            if (target.reviews() != null) {
                FinancialYear year = FinancialYear.parse(target.period());
                byCodes(target.reviews(), year);
                byChildren(target.reviews().participants(), year);
            }
        }
        byHabit();
    }

    private void byCodes(ReviewTargets target, FinancialYear year) {
        if (target.participation().isEmpty()) {
            return;
        }
        RandomGenerator random = chance.of("participation" + year);
        if (target.perMeeting()) {
            int under = target.participation().get(UNDER_AGE);
            int all = target.participation().values().stream().mapToInt(Integer::intValue).sum();
            addMeetings(year, true, under, random);
            addMeetings(year, false, all - under, random);
        }
        List<Item> items = items(year);
        List<String> codes = Deal.of("participation " + year, items, new TreeMap<>(target.participation()),
                (item, code) -> item.under() == code.equals(UNDER_AGE), random);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).meeting.participation = codes.get(i);
        }
        spells.forEach(spell -> spell.reviews.stream().filter(held -> year.contains(held.day))
                .forEach(held -> held.participation = held.meetings.getLast().participation));
    }

    private List<Item> items(FinancialYear year) {
        List<Item> items = new ArrayList<>();
        for (Spell spell : spells) {
            for (Held held : spell.reviews) {
                held.meetings.stream().filter(meeting -> year.contains(meeting.day)).forEach(meeting -> items.add(new Item(spell, held, meeting)));
            }
        }
        return items;
    }

    /** An earlier sitting for as many reviews as it takes. */
    private void addMeetings(FinancialYear year, boolean under, int wanted, RandomGenerator random) {
        List<Item> items = items(year).stream().filter(item -> item.under() == under).toList();
        int missing = wanted - items.size();
        for (Item item : Chance.shuffled(items, random)) {
            if (missing > 0 && item.held.first == null && addMeeting(item, year, random)) {
                missing--;
            }
        }
        if (missing != 0) {
            throw new IllegalStateException("%s: %d meetings of %s cannot be found".formatted(year, missing, under ? "young children" : "older children"));
        }
    }

    private boolean addMeeting(Item item, FinancialYear year, RandomGenerator random) {
        int index = item.spell.reviews.indexOf(item.held);
        LocalDate after = index == 0 ? item.spell.start : item.spell.reviews.get(index - 1).day;
        LocalDate first = timetable.workingDayUpTo(item.held.day.minusDays(2 + random.nextInt(10)));
        boolean sameAge = item.spell.child.ageOn(first) < AGE == item.under();
        if (!first.isAfter(after.plusDays(1)) || first.isBefore(year.firstDay()) || !sameAge) {
            return false;
        }
        item.held.first = first;
        item.held.meetings.addFirst(new Held.Meeting(first));
        return true;
    }

    /** Children of the year end who took part in every review of the year at the age for it, and children who took part in none. */
    private void byChildren(Participants target, FinancialYear year) {
        if (target == null) {
            return;
        }
        RandomGenerator random = chance.of("participants" + year);
        List<Spell> older = spells.stream().filter(spell -> spell.open(year.lastDay()) && spell.child.ageOn(year.lastDay()) >= AGE
                && spell.reviews.stream().anyMatch(held -> year.contains(held.day))).toList();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("took", target.took());
        wanted.put("unrecorded", target.unrecorded());
        wanted.put("silent", older.size() - target.took() - target.unrecorded());
        List<String> parts = Deal.of("participants " + year, older, wanted,
                (spell, part) -> spell.child.ageOn(lastReview(spell, year).day) >= AGE || part.equals("silent"), random);
        Map<String, Integer> taking = new TreeMap<>(USUAL);
        taking.remove(SILENT);
        for (int i = 0; i < older.size(); i++) {
            for (Held held : older.get(i).reviews) {
                if (year.contains(held.day) && older.get(i).child.ageOn(held.day) >= AGE) {
                    held.participation = switch (parts.get(i)) {
                        case "took" -> Chance.weighted(taking, random);
                        case "silent" -> SILENT;
                        default -> null;
                    };
                    held.notRecorded = held.participation == null;
                    held.meetings.getLast().participation = held.participation;
                }
            }
        }
    }

    private static Held lastReview(Spell spell, FinancialYear year) {
        return spell.reviews.stream().filter(held -> year.contains(held.day)).reduce((one, two) -> two).orElseThrow();
    }

    private void byHabit() {
        RandomGenerator random = chance.of("participation");
        for (Spell spell : spells) {
            for (Held held : spell.reviews) {
                for (Held.Meeting meeting : held.meetings) {
                    boolean under = spell.child.ageOn(meeting.day) < AGE;
                    if (meeting.participation == null && !held.notRecorded) {
                        meeting.participation = under ? UNDER_AGE : Chance.weighted(USUAL, random);
                    }
                }
                held.participation = held.meetings.getLast().participation;
                held.cause = held.notRecorded ? "not-recorded" : SILENT.equals(held.participation) ? Chance.weighted(CAUSES, random) : null;
            }
        }
    }
}
