package footprint.caseload.boundary;

import footprint.kernel.Role;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who holds a role on a day, to choose one of them. */
final class Holders {

    private Holders() {
    }

    /** Names by key, in the order of the names. */
    static Map<Long, String> of(Handle handle, Role role, LocalDate day) {
        Map<Long, String> people = new LinkedHashMap<>();
        handle.createQuery("""
                        select distinct p.id, p.full_name from person p join role_holding h on h.person_id = p.id
                        where h.role = :role and h.from_date <= :day and (h.to_date is null or h.to_date >= :day) order by p.full_name, p.id""")
                .bind("role", role.code()).bind("day", day).map((row, context) -> people.put(row.getLong("id"), row.getString("full_name"))).list();
        return people;
    }
}
