package footprint.identity.boundary;

import footprint.identity.HeldRole;
import footprint.identity.PersonLine;
import footprint.identity.RoleChange;
import footprint.identity.RoleLimits;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The questions put to the tables of people and roles. Filters and pages are worked out in the database. */
final class PeopleRows {

    private static final String TODAY = "h.from_date <= :today and (h.to_date is null or h.to_date >= :today)";
    private static final String LIST = """
             from person p
             where (cast(:words as text) is null or strpos(lower(p.full_name), :words) > 0 or strpos(lower(p.username), :words) > 0)
               and (cast(:role as text) is null or exists (select 1 from role_holding h where h.person_id = p.id and h.role = :role and %s))
            """.formatted(TODAY);
    private static final String LINE = """
            select p.id, p.username, p.full_name, p.email,
                   (select string_agg(distinct h.role, ', ' order by h.role) from role_holding h where h.person_id = p.id and %s) as roles
            """.formatted(TODAY);
    private static final String STATE = """
            case when h.to_date < :today then 'over' when h.from_date > :today then 'later' else 'today' end""";

    private final Handle handle;
    private final LocalDate today;

    PeopleRows(Handle handle, LocalDate today) {
        this.handle = handle;
        this.today = today;
    }

    Slice<PersonLine> find(String words, String role, PageRequest page) {
        long total = asked(handle.createQuery("select count(*)" + LIST), words, role).mapTo(Long.class).one();
        List<PersonLine> rows = asked(handle.createQuery(LINE + LIST + " order by p.full_name, p.id limit :size offset :offset"), words, role)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> line(row)).list();
        return new Slice<>(rows, total, page);
    }

    PersonLine one(long id) {
        return handle.createQuery(LINE + " from person p where p.id = :id").bind("id", id).bind("today", today).map((row, context) -> line(row)).findOne()
                .orElseThrow(() -> new ProblemException(Problem.notFound("IDE-049", "There is nobody with this key here. Start from the list of people.")));
    }

    /**
     * Whether somebody has done one of these for a person, and the council has another administrator today: then the other one goes on,
     * so that nobody comes in alone as a person they invented.
     */
    boolean isForAnother(long by, long person, String... whats) {
        return handle.createQuery("""
                        select exists (select 1 from role_change where by_person = :by and person_id = :person and what = any(string_to_array(:whats, ',')))
                           and exists (select 1 from role_holding h where h.role = 'administrator' and h.person_id not in (:by, :person) and %s)""".formatted(TODAY))
                .bind("by", by).bind("person", person).bind("whats", String.join(",", whats)).bind("today", today).mapTo(Boolean.class).one();
    }

    List<HeldRole> roles(long person) {
        return handle.createQuery("select h.*, t.name as team_name, " + STATE + " as state from role_holding h left join team t on t.code = h.team "
                        + "where h.person_id = :person order by array_position(array['today', 'later', 'over'], " + STATE + "), h.from_date desc, h.id desc")
                .bind("person", person).bind("today", today)
                .map((row, context) -> new HeldRole(row.getLong("id"), row.getString("role"), row.getString("team"), row.getString("team_name"),
                        row.getString("area"), row.getString("answering_role"), row.getString("agency"), row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class), row.getString("state"))).list();
    }

    Slice<RoleChange> history(Long person, PageRequest page) {
        String where = " from role_change c join person p on p.id = c.person_id left join team t on t.code = c.team"
                + " where (cast(:person as bigint) is null or c.person_id = :person)";
        long total = handle.createQuery("select count(*)" + where).bind("person", person).mapTo(Long.class).one();
        List<RoleChange> rows = handle.createQuery("select c.*, p.full_name, coalesce(t.name, c.team) as team_name" + where
                        + " order by c.id desc limit :size offset :offset")
                .bind("person", person).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> RoleChange.of(row.getTimestamp("at").toInstant(), row.getString("by_name"), row.getLong("person_id"),
                        row.getString("full_name"), row.getString("what"), row.getString("role"),
                        Arrays.asList(row.getString("team_name"), row.getString("area"), row.getString("answering_role"), row.getString("agency")),
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class))).list();
        return new Slice<>(rows, total, page);
    }

    RoleLimits limits(Settings settings) {
        Map<String, String> teams = new LinkedHashMap<>();
        handle.createQuery("select code, name from team where from_date <= :today and (to_date is null or to_date >= :today) order by name, code")
                .bind("today", today).map((row, context) -> teams.put(row.getString("code"), row.getString("name"))).list();
        List<String> areas = handle.createQuery("select distinct area from team where area is not null and (to_date is null or to_date >= :today) order by area")
                .bind("today", today).mapTo(String.class).list();
        List<SettingOrigin> ladder = settings.origins("escalation", today);
        return new RoleLimits(teams, areas, values(ladder, path -> path.startsWith("ladder.stages") && path.contains("answering-roles")),
                values(ladder, path -> path.startsWith("partner-agencies")));
    }

    /** Plain lists stand as one value with commas between, as on the ladder's own steps. */
    private static List<String> values(List<SettingOrigin> origins, Predicate<String> path) {
        return origins.stream().filter(origin -> path.test(origin.path()) && origin.value() != null && !origin.value().isBlank())
                .flatMap(origin -> Arrays.stream(origin.value().split(", "))).distinct().toList();
    }

    private Query asked(Query query, String words, String role) {
        return query.bind("words", words == null || words.isBlank() ? null : words.strip().toLowerCase(Locale.ROOT))
                .bind("role", role == null || role.isBlank() ? null : role).bind("today", today);
    }

    private static PersonLine line(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        return new PersonLine(row.getLong("id"), row.getString("username"), row.getString("full_name"), row.getString("email"), roles == null ? "" : roles);
    }
}
