package footprint.demonstration.world;

import footprint.demonstration.rows.RoleRow;
import footprint.demonstration.rows.PersonRow;
import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.CouncilTargets.Hours;
import footprint.kernel.CouncilCode;
import footprint.kernel.FinancialYear;
import footprint.kernel.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The invented people of a council: one for each role, and the reviewers of its teams. */
public final class Roster {

    /** The agency that the demonstration's contact answers for; alerts reach it where the council has it among its partners. */
    private static final String AGENCY = "Health";

    /** The title by which ladders call social workers, where they answer at all. */
    private static final String SOCIAL_WORKER = "Social Worker";

    private final CouncilCode council;
    private final CouncilTargets targets;

    public Roster(CouncilCode council, CouncilTargets targets) {
        this.council = council;
        this.targets = targets;
    }

    /** One reviewer's hours from one day to another. */
    record Post(int reviewer, double fte, Integer children, LocalDate from, LocalDate to) {
    }

    /** Everyone, the people of the roles first. */
    public List<PersonRow> people() {
        List<PersonRow> people = new ArrayList<>();
        for (Role role : Role.inCouncils()) {
            people.add(person(council + "." + role.code(), offset() + role.ordinal()));
        }
        for (int i = 1; i < reviewers(); i++) {
            people.add(person(reviewer(i), offset() + Role.inCouncils().size() + i));
        }
        return people;
    }

    private int offset() {
        return Math.floorMod(council.value().hashCode(), 19);
    }

    private static PersonRow person(String username, int number) {
        return new PersonRow(username, Names.staff(number), username + "@footprint.example");
    }

    /** What each of them does. */
    public List<RoleRow> roles() {
        LocalDate from = FinancialYear.parse(targets.years().getFirst().period()).firstDay();
        List<RoleRow> roles = new ArrayList<>();
        String team = targets.world().people().teams().keySet().iterator().next();
        for (Role role : Role.inCouncils()) {
            String answering = role == Role.RESPONDING_MANAGER ? targets.world().people().answering() : role == Role.SOCIAL_WORKER ? SOCIAL_WORKER : null;
            roles.add(new RoleRow(council + "." + role.code(), role.code(), role == Role.TEAM_COORDINATOR ? team : null, answering,
                    role == Role.PARTNER_AGENCY ? AGENCY : null, from));
        }
        for (int i = 1; i < reviewers(); i++) {
            roles.add(new RoleRow(reviewer(i), Role.REVIEWER.code(), null, null, null, from));
        }
        return roles;
    }

    String reviewer(int number) {
        return council + "." + Role.REVIEWER.code() + (number == 0 ? "" : "-%02d".formatted(number + 1));
    }

    int reviewers() {
        int most = targets.world().today().reviewers();
        for (List<Hours> hours : targets.world().people().reviewers().values()) {
            most = Math.max(most, hours.stream().mapToInt(Hours::reviewers).sum());
        }
        return most;
    }

    /** Hours in force, from the first year that gives them until today's team takes over. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        List<String> periods = targets.world().people().reviewers().keySet().stream().sorted().toList();
        LocalDate changed = todaysTeamFrom();
        for (int p = 0; p < periods.size(); p++) {
            LocalDate from = FinancialYear.parse(periods.get(p)).firstDay();
            LocalDate to = p + 1 < periods.size() ? FinancialYear.parse(periods.get(p + 1)).firstDay().minusDays(1) : changed.minusDays(1);
            int reviewer = 0;
            for (Hours hours : targets.world().people().reviewers().get(periods.get(p))) {
                for (int i = 0; i < hours.reviewers(); i++) {
                    posts.add(new Post(reviewer++, hours.fte(), hours.children(), from, to));
                }
            }
        }
        for (int i = 0; i < targets.world().today().reviewers(); i++) {
            posts.add(new Post(i, i % 4 == 3 ? 0.6 : 1, i == 0 ? targets.world().today().ownChildren() : null, changed, null));
        }
        return posts;
    }

    LocalDate todaysTeamFrom() {
        return FinancialYear.parse(targets.years().getLast().period()).lastDay().plusDays(1).plusYears(1);
    }

    /** Reviewers take the teams in turn. */
    String team(int reviewer) {
        List<String> teams = List.copyOf(targets.world().people().teams().keySet());
        return teams.get(reviewer % teams.size());
    }
}
