package footprint.e2e.look;

import footprint.kernel.Role;

/**
 * One page to look at.
 *
 * @param view    the file under META-INF/resources that draws it, such as alerts/alert.xhtml; null where a servlet does
 * @param address where it is; {child}, {alert}, {upload} and {held} stand for the first that a list shows
 * @param role    a role that may see it
 */
public record PageToSee(String view, String address, Role role) {

    /** A name for its pictures. */
    String name() {
        String path = address.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (path.isEmpty() ? "today" : path) + "-as-" + role.code();
    }
}
