package footprint.caseload.boundary;

import footprint.caseload.ChildFile;
import footprint.caseload.ChildQuery;
import footprint.caseload.ChildRow;
import footprint.caseload.Choice;
import footprint.caseload.Episode;
import footprint.caseload.PeriodOfCare;
import footprint.caseload.Placement;
import footprint.caseload.control.Ages;
import footprint.caseload.control.Placements;
import footprint.caseload.sight.ChildrenDoor;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finding children, and one child's file. Everybody finds the children of their own sight; a restricted child among them is
 * a row without a name for those who are not on its list.
 */
@ApplicationScoped
@Transactional
public class Children {

    /** What the list can be sorted by, and the column behind it. */
    private static final Map<String, String> SORTS = Map.of("name", "lower(name)", "number", "number", "age", "date_of_birth",
            "since", "since", "team", "team_name", "reviewer", "lower(reviewer)", "legal-status", "legal_status");

    private static final String FOUND = """
            with found as (
              select c.id, c.number, c.date_of_birth, c.team, t.name as team_name, a.reviewer_id, a.full_name as reviewer,
                     coalesce(c.called, 'Child ' || c.number) as name, c.restricted,
                     c.given_name, c.sex, c.ethnicity, c.uasc, c.notified_on, p.started_on is not null as in_care,
                     case when not c.restricted then p.started_on end as since,
                     case when p.started_on is not null and not c.restricted then e.legal_status end as legal_status,
                     case when p.started_on is not null and not c.restricted then e.placement_type end as placement
                from child_shown c
                join child_in_scope o on o.child_id = c.id
                left join team t on t.code = c.team
                left join lateral (select started_on from period_of_care where child_id = c.id and started_on <= :today
                                      and (ended_on is null or ended_on > :today) order by started_on desc limit 1) p on true
                left join lateral (select legal_status, placement_type from episode where child_id = c.id and started_on <= :today
                                    order by started_on desc limit 1) e on true
                left join lateral (select reviewer_id, full_name from allocation join person on person.id = reviewer_id where child_id = c.id
                                      and from_date <= :today and (to_date is null or to_date >= :today) order by from_date desc limit 1) a on true
            )
            """;

    private static final String WHERE = """
             where (:everyone or in_care)
               and (:text::text is null or name ilike :text or given_name ilike :text or number ilike :text)
               and (:reviewer::bigint is null or reviewer_id = :reviewer)
               and (:team::text is null or team = :team)
               and (:status::text is null or legal_status = :status)
            """;

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public Children(CouncilDatabase database, CurrentActor actors, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Children() {
        this(null, null, null);
    }

    /** The columns that {@link #find} can sort by. */
    @Permit(Permission.SIGNED_IN)
    public Set<String> sortable() {
        return SORTS.keySet();
    }

    /** The children that fit, by name unless another sort is asked for. */
    @Permit(Permission.CHILDREN_READ)
    public Slice<ChildRow> find(ChildQuery asked, PageRequest page) {
        String team = actors.actor().team();
        ChildQuery query = team == null ? asked : asked.inTeam(team);
        Handle sql = database.sql();
        long total = bind(sql.createQuery(FOUND + "select count(*) from found" + WHERE), query).mapTo(Long.class).one();
        String order = SORTS.getOrDefault(page.sort() == null ? "name" : page.sort(), SORTS.get("name")) + (page.descending() ? " desc" : "") + " nulls last, id";
        List<ChildRow> rows = bind(sql.createQuery(FOUND + "select * from found" + WHERE + " order by " + order + " limit :size offset :offset"), query)
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> row(row)).list();
        return new Slice<>(rows, total, page);
    }

    /** Everything that the caseload knows of one child. A child of another team is not found. */
    @Permit(Permission.FILE_READ)
    public ChildFile file(ChildId child) {
        Handle sql = database.sql();
        String team = actors.actor().team();
        List<Episode> episodes = new CareRecords(database).episodes(List.of(child.value())).getOrDefault(child.value(), List.of());
        List<Placement> placements = Placements.of(episodes);
        List<PeriodOfCare> periods = sql.createQuery("""
                        select id, started_on, ended_on, reason_ceased, short_breaks from period_of_care where child_id = ? order by started_on desc""")
                .bind(0, child.value()).map((row, context) -> new PeriodOfCare(row.getLong(1), row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class), row.getString(4), row.getBoolean(5))).list();
        List<ChildFile.Allocation> allocations = sql.createQuery("""
                        select a.reviewer_id, p.full_name, a.from_date, a.to_date from allocation a join person p on p.id = a.reviewer_id
                         where a.child_id = ? order by a.from_date desc, a.id desc""")
                .bind(0, child.value()).map((row, context) -> new ChildFile.Allocation(row.getLong(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))).list();
        return sql.createQuery(FOUND + "select * from found where id = :id and not restricted and (:team::text is null or team = :team)")
                .bind("today", today()).bind("id", child.value()).bind("team", team)
                .map((row, context) -> new ChildFile(row(row), row.getString("sex"), row.getString("ethnicity"), row.getBoolean("uasc"),
                        row.getObject("notified_on", LocalDate.class), periods, placements.reversed(), episodes.reversed(), allocations))
                .findOne().orElseThrow(() -> new ProblemException(ChildrenDoor.notHere()));
    }

    /** The reviewers with a child today, for a filter. */
    @Permit(Permission.DIARY_READ)
    @ShowsNobody
    public List<Choice> reviewers() {
        return database.sql().createQuery("""
                        select p.id::text, p.full_name from person p where exists (select 1 from allocation a where a.reviewer_id = p.id
                           and a.from_date <= :today and (a.to_date is null or a.to_date >= :today)) order by lower(p.full_name), p.id""")
                .bind("today", today()).map((row, context) -> new Choice(row.getString(1), row.getString(2))).list();
    }

    /** The teams of today, for a filter. */
    @Permit(Permission.DIARY_READ)
    @ShowsNobody
    public List<Choice> teams() {
        return database.sql().createQuery("select code, name from team where from_date <= :today and (to_date is null or to_date >= :today) order by name")
                .bind("today", today()).map((row, context) -> new Choice(row.getString(1), row.getString(2))).list();
    }

    private Query bind(Query query, ChildQuery asked) {
        return query.bind("today", today()).bind("everyone", asked.everyone()).bind("text", pattern(asked.text()))
                .bind("reviewer", asked.reviewerId()).bind("team", asked.team()).bind("status", asked.legalStatus());
    }

    private static String pattern(String text) {
        return text == null ? null : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replaceAll("\\s+", "%") + "%";
    }

    private ChildRow row(ResultSet row) throws SQLException {
        LocalDate birth = row.getObject("date_of_birth", LocalDate.class);
        return new ChildRow(row.getLong("id"), row.getString("number"), row.getString("name"), row.getBoolean("restricted"), birth,
                birth == null ? null : Ages.on(today(), birth),
                row.getObject("since", LocalDate.class), row.getString("legal_status"), row.getString("placement"), row.getString("team_name"),
                row.getObject("reviewer_id", Long.class), row.getString("reviewer"));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
