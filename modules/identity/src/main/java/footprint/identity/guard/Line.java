package footprint.identity.guard;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.Objects;

/** What will be appended: the columns of an entry as append_audit reads them. A missing one is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(long at, Long person, String username, String role, Long child, String door, String how, String asked, Long counted,
            String address, String via, String page, String why, Object before, Object after) {

    /** Whether this says of the same child, door and manner what another line says already. */
    boolean says(Line other) {
        return Objects.equals(child, other.child) && door.equals(other.door) && how.equals(other.how);
    }

    /** The same about a child, whom a parameter did not name: a list becomes a read. */
    Line of(Long key) {
        return new Line(at, person, username, role, key, door, key != null && how.equals("list") ? "read" : how, null, null, address, via, page, why, null, null);
    }

    Line changed(Object was, Object is) {
        return new Line(at, person, username, role, child, door, "write", asked, counted, address, via, page, why, was, is);
    }

    Line read() {
        return new Line(at, person, username, role, child, door, "read", asked, counted, address, via, page, why, before, after);
    }

    Line because(String reason) {
        return new Line(at, person, username, role, child, door, how, asked, counted, address, via, page, reason, before, after);
    }

    Line counted(Long rows) {
        return new Line(at, person, username, role, child, door, how, asked, rows, address, via, page, why, before, after);
    }
}
