package footprint.identity;

import footprint.kernel.Role;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the history of people and roles.
 *
 * @param at       when
 * @param by       the name of whoever did it, as it was then
 * @param personId whom it concerns
 * @param person   that person's name
 * @param what     added, given, ended, invited, dismissed, secret made, secret shown
 * @param role     the role's code; null where no role was given or ended
 * @param limits   what limits the role, in words
 * @param from     the role's first day
 * @param to       the role's last day, as this change left it
 */
public record RoleChange(Instant at, String by, long personId, String person, String what, String role, String limits, LocalDate from, LocalDate to) {

    /** The change as a sentence's end: "Reviewer given". */
    public String sentence() {
        return role != null ? Role.of(role).title() + " " + what : switch (what) {
            case "added" -> "Added";
            case "invited" -> "Invited";
            case "dismissed" -> "Left the council";
            case "secret made" -> "Secret made";
            default -> "Password or secret shown";
        };
    }

    /** @param limited team, area, title and agency, null where they do not limit it */
    public static RoleChange of(Instant at, String by, long personId, String person, String what, String role, List<String> limited, LocalDate from,
                                LocalDate to) {
        return new RoleChange(at, by, personId, person, what, role, limits(limited.get(0), limited.get(1), limited.get(2), limited.get(3)), from, to);
    }

    static String limits(String team, String area, String answeringRole, String agency) {
        return Stream.of(team == null ? null : "team " + team, area == null ? null : "area " + area,
                answeringRole == null ? null : "answers as " + answeringRole, agency).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
