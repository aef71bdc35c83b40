package footprint.identity.guard;

import footprint.kernel.Role;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * One role that a person holds in this council today.
 *
 * @param id            key of the holding
 * @param personId      key of the person
 * @param name          the person's name
 * @param role          the role
 * @param team          code of the team it is limited to; null if not limited
 * @param area          the area whose teams it is limited to; null if not limited
 * @param answeringRole the title on the ladder; null if none
 * @param agency        the partner agency answered for; null inside the council
 */
public record Holding(long id, long personId, String name, Role role, String team, String area, String answeringRole, String agency) {

    /** How the choice reads: the role, and what narrows it. */
    public String title() {
        return Stream.of(agency, answeringRole, area, team).filter(Objects::nonNull).findFirst()
                .map(narrower -> role.title() + " (" + narrower + ")").orElse(role.title());
    }
}
