package footprint.identity;

import footprint.kernel.Role;

import java.time.LocalDate;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param id            its key
 * @param role          its code
 * @param team          code of the team it is limited to; null if not limited
 * @param teamName      that team's name
 * @param area          the area whose teams it is limited to; null if not limited
 * @param answeringRole the title on the ladder; null if none
 * @param agency        the partner agency answered for; null inside the council
 * @param from          first day
 * @param to            last day; null: until it is ended
 * @param state         today, later or over
 */
public record HeldRole(long id, String role, String team, String teamName, String area, String answeringRole, String agency, LocalDate from,
                       LocalDate to, String state) {

    /** The role in plain words. */
    public String title() {
        return Role.of(role).title();
    }

    /** What limits it, in words; empty when nothing does. */
    public String limits() {
        return RoleChange.limits(teamName, area, answeringRole, agency);
    }

    /** Whether it can still be ended. */
    public boolean isEndable() {
        return !state.equals("over");
    }
}
