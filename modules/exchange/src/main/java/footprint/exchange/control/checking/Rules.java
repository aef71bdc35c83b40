package footprint.exchange.control.checking;

import footprint.exchange.RuleOutcome;
import footprint.exchange.control.format.FileKind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule, in the order in which they are run: first each cell, then rows, then files beside each other. */
public final class Rules {

    /** Found after the rows have met the records: a child whom neither the return nor the records have. */
    public static final String UNKNOWN_CHILD = "child-unknown";
    /** Found after the rows have met the records: a person recorded something else. */
    public static final String RECORDED_DIFFERS = "recorded-differs";
    /** Found after the due dates have been worked out by the council's timetable. */
    public static final String REVIEW_LATE = "review-late";

    private static final List<Rule> ALL = Stream.of(CellRules.all(), ReviewRules.all(), HeaderRules.all(), TwiceRules.all(), TimeRules.all())
            .flatMap(List::stream).toList();

    private Rules() {
    }

    public static List<Rule> all() {
        return ALL;
    }

    /** Runs what can be run and says of every rule whether it was. */
    public static List<RuleOutcome> run(ReturnUnderCheck all, Findings found) {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Rule rule : ALL) {
            List<FileKind> missing = rule.needs().stream().filter(kind -> !all.has(kind)).sorted().toList();
            if (missing.isEmpty()) {
                rule.check().accept(all, found);
                outcomes.add(new RuleOutcome(rule.code(), rule.title(), rule.official(), true, null, found.count(rule.code())));
            } else {
                outcomes.add(new RuleOutcome(rule.code(), rule.title(), rule.official(), false, "It needs "
                        + missing.stream().map(FileKind::title).collect(Collectors.joining(" and ")) + ", which was not sent.", 0));
            }
        }
        return outcomes;
    }
}
