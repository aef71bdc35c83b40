package footprint.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who carried what on a day, under the weights and the band of that day (R098 to R101).
 *
 * @param day         the day whose allocations, hours and weights count
 * @param weights     what one case of each kind counted on the day, in the council's order
 * @param band        cases for each full-time equivalent, both ends included
 * @param unallocated looked-after children who had no reviewer on the day, and stand in nobody's line
 * @param reviewers   one line for each reviewer with a case or hours on the day; only those that the caller may see
 * @param teams       one line for each team of the whole service
 * @param service     the whole service in one line
 */
public record CaseloadBoard(LocalDate day, Map<String, BigDecimal> weights, CaseloadSettings.Band band, int unallocated, List<Line> reviewers,
                            List<Line> teams, Line service) {

    /** Stands for the team of those of whom none is recorded. */
    public static final String NO_TEAM = "No team recorded";

    public CaseloadBoard {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        reviewers = List.copyOf(reviewers);
        teams = List.copyOf(teams);
    }

    /**
     * What one reviewer, team or service carried.
     *
     * @param reviewerId  the person; null for a team and the service
     * @param name        of the person, the team or the service
     * @param team        the team's name; null where none is recorded
     * @param fte         hours in force on the day, in full-time equivalents; null where none are recorded
     * @param cases       how many of each kind
     * @param raw         cases, each counted once
     * @param weighted    cases times weight, added up
     * @param rawPerFte   raw for each full-time equivalent, one decimal place; null without hours
     * @param perFte      weighted for each full-time equivalent, one decimal place; null without hours
     * @param standing    below, inside or above the band, or "hours not recorded"
     */
    public record Line(Long reviewerId, String name, String team, BigDecimal fte, Map<String, Integer> cases, int raw, BigDecimal weighted,
                       BigDecimal rawPerFte, BigDecimal perFte, String standing) {

        public Line {
            cases = Map.copyOf(cases);
        }

        /** How many of one kind. */
        public int of(String kind) {
            return cases.getOrDefault(kind, 0);
        }
    }
}
