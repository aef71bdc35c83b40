package footprint.demonstration.targets;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the alerts raised in one year shall add up to.
 *
 * @param highestStages for each stage (0 is informal) the alerts raised in each month, April to March
 * @param reasons       for each code the alerts that carry it, by month raised; null for one reason each, from {@code reasonWeights}
 * @param groups        alerts with no table by month
 * @param children      distinct children with an alert; null leaves it to chance
 * @param resolved      resolved in the year, whatever year they were raised; null for all that were raised
 * @param open          alerts raised in the year before and open on 1 April
 */
public record AlertTargets(Map<Integer, List<Integer>> highestStages, Map<String, List<Integer>> reasons, List<Group> groups,
                           Integer children, Integer resolved, Integer open) {

    public AlertTargets {
        highestStages = highestStages == null ? Map.of() : Collections.unmodifiableMap(highestStages);
        reasons = reasons == null ? Map.of() : Collections.unmodifiableMap(reasons);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /**
     * Alerts of one kind that reached one stage.
     *
     * @param kind    concern, good-practice, themed
     * @param stage   highest stage
     * @param reasons weights by code
     * @param reasonsFrom first month from which a code may be used, where it is later than the year's beginning
     */
    public record Group(int count, String kind, int stage, Map<String, Integer> reasons, Map<String, java.time.LocalDate> reasonsFrom) {

        public Group {
            reasonsFrom = reasonsFrom == null ? Map.of() : Collections.unmodifiableMap(reasonsFrom);
        }
    }
}
