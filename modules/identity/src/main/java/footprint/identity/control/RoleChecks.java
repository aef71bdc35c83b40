package footprint.identity.control;

import footprint.identity.NewHolding;
import footprint.identity.NewPerson;
import footprint.identity.RoleLimits;
import footprint.kernel.Problem;
import footprint.kernel.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is wrong with a person or a role that an administrator wants to enter. Pure. */
public final class RoleChecks {

    private static final int LONGEST = 100;

    private RoleChecks() {
    }

    /** What stands against adding somebody. */
    public static List<Problem> of(NewPerson person) {
        List<Problem> problems = new ArrayList<>();
        if (person.username() == null || !person.username().strip().matches("[^\\s\\p{Cntrl}]{1," + LONGEST + "}")) {
            problems.add(Problem.invalid("IDE-040", "username", "Enter the sign-in name as the sign-in service has it, without spaces. Nobody was added."));
        }
        if (person.name() == null || person.name().isBlank() || person.name().strip().length() > LONGEST) {
            problems.add(Problem.invalid("IDE-041", "name", "Enter the person's name, 100 letters at most. Nobody was added."));
        }
        if (person.email() != null && !person.email().isBlank() && !person.email().strip().matches("[^\\s@]+@[^\\s@]+")) {
            problems.add(Problem.invalid("IDE-042", "email", "Enter an e-mail address such as name@council.example, or leave it empty. Nobody was added."));
        }
        return problems;
    }

    /** What stands against giving a role on a day. */
    public static List<Problem> of(NewHolding wanted, RoleLimits limits, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Optional<Role> role = Role.inCouncils().stream().filter(one -> one.code().equals(wanted.role())).findFirst();
        if (role.isEmpty()) {
            problems.add(Problem.invalid("IDE-043", "role", "Choose one of the roles. Nothing was given."));
        }
        if (wanted.from() == null || wanted.from().isBefore(today)) {
            problems.add(Problem.invalid("IDE-044", "from", "Give the first day: today or later. Nothing was given."));
        } else if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            problems.add(Problem.invalid("IDE-044", "to", "The last day may not come before the first. Nothing was given."));
        }
        known(wanted.team(), limits.teams().keySet(), "team", "team").ifPresent(problems::add);
        known(wanted.area(), limits.areas(), "area", "area").ifPresent(problems::add);
        known(wanted.answeringRole(), limits.titles(), "answeringRole", "title of the ladder").ifPresent(problems::add);
        known(wanted.agency(), limits.agencies(), "agency", "partner agency").ifPresent(problems::add);
        role.ifPresent(one -> problems.addAll(fitting(one, wanted)));
        return problems;
    }

    private static Optional<Problem> known(String said, Collection<String> known, String field, String what) {
        return said == null || known.contains(said) ? Optional.empty()
                : Optional.of(Problem.invalid("IDE-045", field, "This council has no such " + what + " today. Choose one of the list. Nothing was given."));
    }

    private static List<Problem> fitting(Role role, NewHolding wanted) {
        List<Problem> problems = new ArrayList<>();
        if (wanted.team() != null && wanted.area() != null) {
            problems.add(Problem.invalid("IDE-046", "area", "Limit the role to a team or to an area, not to both. Nothing was given."));
        }
        if ((role == Role.PARTNER_AGENCY) != (wanted.agency() != null)) {
            problems.add(Problem.invalid("IDE-047", "agency", role == Role.PARTNER_AGENCY
                    ? "Choose the agency that this person answers for. Nothing was given." : "Only a partner agency's contact belongs to an agency. Nothing was given."));
        }
        if (role == Role.RESPONDING_MANAGER && wanted.answeringRole() == null) {
            problems.add(Problem.invalid("IDE-048", "answeringRole", "Choose the title at which this person answers. Nothing was given."));
        }
        if (role != Role.RESPONDING_MANAGER && role != Role.SOCIAL_WORKER && wanted.answeringRole() != null) {
            problems.add(Problem.invalid("IDE-048", "answeringRole", "Only those who answer on the ladder have a title there. Nothing was given."));
        }
        return problems;
    }
}
