package footprint.caseload.control;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.HoursSpell;
import footprint.caseload.TeamMoves;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Teams before and after several reviewers go to others on a day (R101). Pure. */
public final class Splits {

    private Splits() {
    }

    /**
     * The day laid out.
     *
     * @param held   the hours of that day
     * @param moves  the new team's code for each reviewer who goes
     * @param names  the names of teams by their codes
     * @param inPast whether days that have passed would change
     */
    public static TeamMoves of(LocalDate first, List<HoursSpell> held, Map<Long, String> moves, Map<String, String> names, boolean inPast) {
        List<TeamMoves.Person> people = held.stream().map(spell -> {
            String to = moves.getOrDefault(spell.reviewerId(), spell.team());
            return new TeamMoves.Person(spell.reviewerId(), spell.reviewer(), spell.fte(), spell.team(), spell.teamName(), to, to == null ? null : names.getOrDefault(to, to));
        }).toList();
        Map<String, TeamMoves.Posts> teams = new TreeMap<>();
        people.forEach(one -> {
            teams.merge(name(one.fromName()), new TeamMoves.Posts(name(one.fromName()), 1, one.fte(), 0, BigDecimal.ZERO), Splits::together);
            teams.merge(name(one.toName()), new TeamMoves.Posts(name(one.toName()), 0, BigDecimal.ZERO, 1, one.fte()), Splits::together);
        });
        return new TeamMoves(first, people, List.copyOf(teams.values()), inPast, seen(held));
    }

    private static String name(String team) {
        return team == null ? CaseloadBoard.NO_TEAM : team;
    }

    private static TeamMoves.Posts together(TeamMoves.Posts one, TeamMoves.Posts other) {
        return new TeamMoves.Posts(one.team(), one.reviewersBefore() + other.reviewersBefore(), one.fteBefore().add(other.fteBefore()),
                one.reviewersAfter() + other.reviewersAfter(), one.fteAfter().add(other.fteAfter()));
    }

    /** The same for the same hours under the same versions, and for no others. */
    private static String seen(List<HoursSpell> held) {
        return held.stream().sorted(java.util.Comparator.comparing(HoursSpell::id)).map(spell -> spell.id() + "." + spell.version()).collect(Collectors.joining("-"));
    }
}
