package footprint.identity.guard;

import footprint.kernel.Role;

/**
 * One role that a person holds in this council today.
 *
 * @param id            key of the holding
 * @param personId      key of the person
 * @param name          the person's name
 * @param role          the role
 * @param team          code of the team it is limited to; null if not limited
 * @param answeringRole the title on the ladder; null if none
 */
public record Holding(long id, long personId, String name, Role role, String team, String answeringRole) {

    /** How the choice reads: the role, and what narrows it. */
    public String title() {
        String title = role.code().replace('-', ' ');
        title = Character.toUpperCase(title.charAt(0)) + title.substring(1);
        String narrower = answeringRole == null ? team : answeringRole;
        return narrower == null ? title : title + " (" + narrower + ")";
    }
}
