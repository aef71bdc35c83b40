package footprint.demonstration.world;

import footprint.demonstration.targets.AlertTargets;
import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.YearTargets;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Alerts that add up to the tables of each closed year, and those that stand open today. */
final class Alerts {

    private static final int MONTHS = 12;
    private static final int OPEN_TODAY = 14;

    private final CouncilTargets targets;
    private final List<Spell> spells;
    private final Ladder ladder;
    private final LocalDate today;
    private final RandomGenerator random;
    private final List<Raised> all = new ArrayList<>();

    Alerts(CouncilTargets targets, List<Spell> spells, Ladder ladder, LocalDate today, Chance chance) {
        this.targets = targets;
        this.spells = spells;
        this.ladder = ladder;
        this.today = today;
        this.random = chance.of("alerts");
    }

    List<Raised> make() {
        for (YearTargets target : targets.years()) {
            if (target.alerts() != null) {
                FinancialYear year = FinancialYear.parse(target.period());
                List<Raised> raised = new ArrayList<>(byMonth(target.alerts(), year));
                target.alerts().groups().forEach(group -> raised.addAll(group(group, year)));
                giveChildren(raised, year, target.alerts().children());
                carried(target.alerts(), year, raised);
                all.addAll(raised);
            }
        }
        since();
        standing();
        return all;
    }

    private List<Raised> byMonth(AlertTargets target, FinancialYear year) {
        List<Raised> raised = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            List<Raised> ofMonth = new ArrayList<>();
            LocalDate first = year.firstDay().plusMonths(month);
            for (int stage : target.highestStages().keySet().stream().sorted().toList()) {
                for (int i = 0; i < target.highestStages().get(stage).get(month); i++) {
                    ofMonth.add(new Raised("concern", raisedIn(first, stage, month == MONTHS - 1), stage));
                }
            }
            dealReasons(Chance.shuffled(ofMonth, random), target.reasons(), month);
            raised.addAll(ofMonth);
        }
        raised.forEach(alert -> climb(alert, year.lastDay()));
        return raised;
    }

    /** Early enough that every rung is entered before the year ends: the highest stage is that of the year end. */
    private LocalDate raisedIn(LocalDate firstOfMonth, int stage, boolean lastMonth) {
        LocalDate last = firstOfMonth.plusMonths(1).minusDays(lastMonth ? 3 + 6L * stage : 1);
        LocalDate day = Chance.weekday(Chance.day(firstOfMonth.plusDays(2), last, random));
        return day.isBefore(firstOfMonth) ? firstOfMonth : day;
    }

    /** Goes round the alerts, so that each gets at least one reason and none gets one twice. */
    private static void dealReasons(List<Raised> alerts, Map<String, List<Integer>> reasons, int month) {
        int next = 0;
        for (Map.Entry<String, List<Integer>> reason : reasons.entrySet()) {
            for (int i = 0; i < reason.getValue().get(month); i++) {
                alerts.get(next++ % alerts.size()).reasons.add(reason.getKey());
            }
        }
    }

    private List<Raised> group(AlertTargets.Group group, FinancialYear year) {
        List<Raised> raised = new ArrayList<>();
        for (int i = 0; i < group.count(); i++) {
            LocalDate day = Chance.weekday(Chance.day(year.firstDay().plusDays(3), year.lastDay().minusDays(5 + 8L * group.stage()), random));
            Raised alert = new Raised(group.kind(), day, group.stage());
            Map<String, Integer> weights = new LinkedHashMap<>(group.reasons());
            weights.keySet().removeIf(code -> group.reasonsFrom().containsKey(code) && group.reasonsFrom().get(code).isAfter(day));
            alert.reasons.add(Chance.weighted(weights, random));
            if (weights.size() > 1 && random.nextInt(3) == 0) {
                String second = Chance.weighted(weights, random);
                if (!alert.reasons.contains(second)) {
                    alert.reasons.add(second);
                }
            }
            climb(alert, year.lastDay());
            raised.add(alert);
        }
        return raised;
    }

    /** Up the ladder from the informal rung, or past it, answered at every rung and accepted at the last. */
    private void climb(Raised alert, LocalDate within) {
        LocalDate day = alert.day;
        int from = alert.highest > 0 && (alert.highest > 2 || random.nextInt(4) == 0) ? 1 : 0;
        for (int stage = Math.min(from, alert.highest); stage <= alert.highest; stage++) {
            int most = within.minusDays(16).isAfter(day) ? 9 : 2;
            LocalDate answered = Chance.weekday(day.plusDays(2 + random.nextInt(most)));
            answered = answered.isBefore(day) ? day : answered;
            alert.steps.add(new Raised.Step(stage, day, answered, stage == alert.highest));
            day = answered.plusDays(1);
            day = stage < alert.highest && day.isAfter(within) ? within : day;
        }
        alert.resolved = alert.steps.getLast().responded().plusDays(random.nextInt(4));
    }

    private void giveChildren(List<Raised> raised, FinancialYear year, Integer children) {
        List<Spell> there = spells.stream().filter(spell -> spell.start.isBefore(year.lastDay().minusDays(30)) && (spell.end == null || spell.end.isAfter(year.firstDay().plusDays(30)))).toList();
        List<Spell> known = Chance.shuffled(there, random).subList(0, Math.min(there.size(), children == null ? Math.max(1, raised.size() * 4 / 5) : children));
        for (Raised alert : raised) {
            if (!alert.kind.equals("themed") && !alert.kind.equals("collective")) {
                List<Spell> able = known.stream().filter(spell -> spell.open(alert.day)).toList();
                alert.spell = Chance.one(able.isEmpty() ? spells.stream().filter(spell -> spell.open(alert.day)).toList() : able, random);
            }
        }
    }

    /** Some alerts of the year before are still open on 1 April, and some of the year's are resolved in the next (R070, R071). */
    private void carried(AlertTargets target, FinancialYear year, List<Raised> raised) {
        if (target.open() == null) {
            return;
        }
        List<Raised> open = new ArrayList<>();
        AlertTargets.Group like = target.groups().getFirst();
        for (int i = 0; i < target.open(); i++) {
            Raised alert = new Raised(like.kind(), Chance.weekday(year.firstDay().minusDays(6 + random.nextInt(30))), like.stage());
            alert.reasons.add(like.reasons().keySet().iterator().next());
            climb(alert, year.firstDay().minusDays(1));
            alert.resolved = year.firstDay().plusDays(5 + random.nextInt(40));
            open.add(alert);
        }
        giveChildren(open, new FinancialYear(year.startYear() - 1), null);
        int later = raised.size() + target.open() - target.resolved();
        for (int i = 0; i < raised.size(); i++) {
            Raised alert = raised.get(i);
            boolean next = i < later;
            alert.resolved = next ? year.lastDay().plusDays(4 + random.nextInt(40))
                    : alert.resolved.isAfter(year.lastDay()) ? year.lastDay() : alert.resolved;
        }
        all.addAll(open);
    }

    /** The years after the last report: a steady number, all resolved. */
    private void since() {
        FinancialYear year = new FinancialYear(FinancialYear.parse(targets.years().getLast().period()).startYear() + 1);
        while (!year.firstDay().isAfter(today.minusDays(60))) {
            List<Raised> raised = new ArrayList<>();
            for (int i = 0; i < targets.world().today().alerts(); i++) {
                LocalDate day = Chance.weekday(Chance.day(year.firstDay().plusDays(2), year.lastDay().minusDays(40), random));
                if (day.isBefore(today.minusDays(60))) {
                    raised.add(one(day, random.nextInt(100) < 55 ? 0 : random.nextInt(100) < 70 ? 1 : 2));
                }
            }
            raised.forEach(alert -> climb(alert, today.minusDays(5)));
            giveChildren(raised, year, null);
            all.addAll(raised);
            year = new FinancialYear(year.startYear() + 1);
        }
    }

    private Raised one(LocalDate day, int stage) {
        Raised alert = new Raised("concern", day, Math.min(stage, ladder.highest(day)));
        alert.reasons.add(Chance.weighted(targets.world().reasons(), random));
        return alert;
    }

    /** Open today: waiting, overdue, answered and not yet judged, answered and not accepted, on different rungs. */
    private void standing() {
        List<Spell> there = Chance.shuffled(spells.stream().filter(spell -> spell.end == null && spell.start.isBefore(today.minusDays(60))).toList(), random);
        for (int i = 0; i < OPEN_TODAY && i < there.size(); i++) {
            int stage = Math.min(i % 4, Math.max(0, ladder.highest(today) - 1));
            int state = i / 3 % 4;
            Raised alert = one(Chance.weekday(today.minusDays(6L * stage + (state == 1 ? 24 : 4))), stage);
            alert.spell = there.get(i);
            LocalDate day = alert.day;
            for (int below = 0; below < alert.highest; below++) {
                alert.steps.add(new Raised.Step(below, day, day.plusDays(4), false));
                day = day.plusDays(5);
            }
            LocalDate answered = state < 2 ? null : day.isBefore(today) ? day.plusDays(1) : day;
            alert.steps.add(new Raised.Step(alert.highest, day, answered, state == 3 ? Boolean.FALSE : null));
            all.add(alert);
        }
    }
}
