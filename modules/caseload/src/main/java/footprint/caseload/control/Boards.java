package footprint.caseload.control;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.HandoverPreview;
import footprint.caseload.ReviewerLoad;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lays the loads of a day out as a board: each reviewer, each team, the service (R098 to R101). Pure. */
public final class Boards {

    private Boards() {
    }

    /**
     * The board of a day.
     *
     * @param loads what every reviewer of the service carried on the day
     * @param rules the council's weights and band on that day
     * @param seen  whose own line may be shown; teams and service count everybody all the same
     */
    public static CaseloadBoard of(LocalDate day, List<ReviewerLoad> loads, int unallocated, CaseloadSettings rules, Predicate<ReviewerLoad> seen) {
        Map<String, List<ReviewerLoad>> teams = new TreeMap<>();
        loads.forEach(load -> teams.computeIfAbsent(load.team() == null ? CaseloadBoard.NO_TEAM : load.team(), any -> new ArrayList<>()).add(load));
        return new CaseloadBoard(day, rules.weights(), rules.band(), unallocated,
                loads.stream().filter(seen).map(load -> line(load.reviewerId(), load, rules)).toList(),
                teams.entrySet().stream().map(team -> line(null, together(team.getKey(), team.getValue()), rules)).toList(),
                line(null, together("The whole service", loads), rules));
    }

    /**
     * The lines of both reviewers before and after a handover, the new one last.
     *
     * @param loads    what everybody carries on the first day
     * @param from     who hands over; null if nobody does
     * @param to       who takes over, with the name, in case nothing is on record for this reviewer
     * @param going    what goes, as {@link ReviewerLoad#weighing} counts it
     */
    public static List<HandoverPreview.Load> moved(List<ReviewerLoad> loads, Long from, ReviewerLoad to, Map<String, Integer> going, CaseloadSettings rules) {
        List<HandoverPreview.Load> lines = new ArrayList<>();
        loads.stream().filter(load -> from != null && load.reviewerId() == from).forEach(load -> lines.add(changed(load, going, -1, rules)));
        lines.add(changed(loads.stream().filter(load -> load.reviewerId() == to.reviewerId()).findFirst().orElse(to), going, 1, rules));
        return lines;
    }

    private static HandoverPreview.Load changed(ReviewerLoad load, Map<String, Integer> going, int sign, CaseloadSettings rules) {
        return new HandoverPreview.Load(line(load.reviewerId(), load, rules), with(load, going, sign, rules));
    }

    /** A reviewer's line with so many cases and circumstances more, counted as {@link ReviewerLoad#weighing} does. */
    public static CaseloadBoard.Line with(ReviewerLoad load, Map<String, Integer> more, int sign, CaseloadSettings rules) {
        Map<String, Integer> cases = new LinkedHashMap<>(load.cases());
        Map<String, Integer> circumstances = new LinkedHashMap<>(load.circumstances());
        more.forEach((what, count) -> {
            if (what.startsWith(ReviewerLoad.CIRCUMSTANCE)) {
                circumstances.merge(what.substring(ReviewerLoad.CIRCUMSTANCE.length()), sign * count, Integer::sum);
            } else {
                cases.merge(what, sign * count, Integer::sum);
            }
        });
        return line(load.reviewerId(), new ReviewerLoad(load.reviewerId(), load.name(), load.team(), load.fte(), cases, circumstances), rules);
    }

    private static CaseloadBoard.Line line(Long reviewer, ReviewerLoad load, CaseloadSettings rules) {
        BigDecimal weighted = Weighing.weighted(load.weighing(), rules.weighing()).setScale(1, RoundingMode.HALF_UP);
        String standing = switch (Weighing.standing(load, rules.weighing(), rules.band().lowest(), rules.band().highest())) {
            case BELOW -> "below";
            case INSIDE -> "inside";
            case ABOVE -> "above";
            case UNKNOWN -> "hours not recorded";
        };
        return new CaseloadBoard.Line(reviewer, load.name(), load.team(), load.fte(), load.cases(), load.raw(), weighted,
                Weighing.perFullTime(BigDecimal.valueOf(load.raw()), load.fte()),
                Weighing.perFullTime(Weighing.weighted(load.weighing(), rules.weighing()), load.fte()), standing);
    }

    /** Several loads as one. Where somebody carries cases and has no hours on record, the hours of all together are not known. */
    private static ReviewerLoad together(String name, List<ReviewerLoad> loads) {
        Map<String, Integer> cases = new LinkedHashMap<>();
        Map<String, Integer> circumstances = new LinkedHashMap<>();
        loads.forEach(load -> {
            load.cases().forEach((kind, count) -> cases.merge(kind, count, Integer::sum));
            load.circumstances().forEach((circumstance, count) -> circumstances.merge(circumstance, count, Integer::sum));
        });
        boolean unknown = loads.stream().anyMatch(load -> load.fte() == null && load.raw() > 0);
        BigDecimal fte = unknown ? null : loads.stream().map(ReviewerLoad::fte).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ReviewerLoad(0, name, null, fte, cases, circumstances);
    }
}
