package footprint.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of the teams when reviewers go to others on a day (R101); nothing is written yet.
 *
 * @param first   the first day in the new teams
 * @param people  everybody with hours on that day whom the caller may move, by name
 * @param teams   each team with its posts on that day, before and after
 * @param inPast  whether days that have passed would change, so that a reason is needed
 * @param seen    a mark of the hours that were looked at; the move is refused when they have changed meanwhile
 */
public record TeamMoves(LocalDate first, List<Person> people, List<Posts> teams, boolean inPast, String seen) {

    public TeamMoves {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** One reviewer. @param to the team's code after; the same as from for somebody who stays */
    public record Person(long reviewerId, String reviewer, BigDecimal fte, String from, String fromName, String to, String toName) {

        public boolean moves() {
            return to != null && !to.equals(from);
        }
    }

    /** One team on the day: how many reviewers with how many full-time posts, before and after. */
    public record Posts(String team, int reviewersBefore, BigDecimal fteBefore, int reviewersAfter, BigDecimal fteAfter) {
    }
}
