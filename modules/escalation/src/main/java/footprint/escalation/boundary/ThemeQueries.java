package footprint.escalation.boundary;

import footprint.caseload.CodeLists;
import footprint.escalation.EscalationSettings;
import footprint.escalation.GatheredBy;
import footprint.escalation.GatheredChild;
import footprint.escalation.Gathering;
import footprint.escalation.ThemeLink;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What gathers, counted in the database; a count and the list behind it read the same rows. A restricted child's alerts gather
 * nowhere: where the child lives would be told by it.
 */
final class ThemeQueries {

    /**
     * Concerns that are open or recent, once for each thing in which they may be alike; those that a living theme of the same thing
     * holds already are left out, so that it is not proposed again.
     */
    private static final String GATHERED = """
            with counted as (
                select a.id, a.child_id, a.team, a.raised_on from alert a join child_named c on c.id = a.child_id
                where a.kind = 'concern' and a.state <> 'withdrawn' and (a.state = 'open' or a.raised_on >= :since) and not c.restricted and""" + AlertQueries.SEEN + """
            ), alike as (
                select 'team' as gathered_by, k.team as gathered_on, k.id, k.child_id, k.raised_on from counted k where k.team is not null
                union all
                select 'reason', r.reason, k.id, k.child_id, k.raised_on from counted k join alert_reason r on r.alert_id = k.id
                union all
                select 'provider', coalesce(e.urn, e.placement_provider), k.id, k.child_id, k.raised_on
                from counted k join lateral (select urn, placement_provider from episode where child_id = k.child_id and started_on <= k.raised_on
                                             and (ended_on is null or ended_on >= k.raised_on) order by started_on desc limit 1) e on true
                where coalesce(e.urn, e.placement_provider) is not null
            ), gathered as (
                select l.* from alike l
                where not exists (select 1 from alert_theme t join alert x on x.id = t.theme_id
                                  where t.alert_id = l.id and x.state <> 'withdrawn' and t.gathered_by = l.gathered_by and t.gathered_on = l.gathered_on)
            )
            """;
    private static final String ONE = " from gathered where gathered_by = :by and gathered_on = :on";

    private final Handle handle;
    private final LocalDate since;
    private final EscalationSettings settings;

    /** @param since closed alerts count from this day on */
    ThemeQueries(Handle handle, LocalDate since, EscalationSettings settings) {
        this.handle = handle;
        this.since = since;
        this.settings = settings;
    }

    /** Everything that gathers, however little; at most as many rows as there are teams, providers and reasons. */
    List<Gathering> counted() {
        return counted("", null, null);
    }

    /** One of them; none where nothing gathers there. */
    List<Gathering> counted(GatheredBy by, String on) {
        return counted(" where g.gathered_by = :by and g.gathered_on = :on", by, on);
    }

    private List<Gathering> counted(String where, GatheredBy by, String on) {
        Query query = handle.createQuery(GATHERED + """
                select g.gathered_by, g.gathered_on, count(*) as alerts, count(distinct g.child_id) as children,
                       count(*) filter (where g.id > coalesce(x.last_alert, 0)) as newer, x.alerts as then, x.because, x.set_aside_on, p.full_name as aside_by,
                       (select t.name from team t where g.gathered_by = 'team' and t.code = g.gathered_on) as team_name
                from gathered g
                left join lateral (select * from theme_set_aside s where s.gathered_by = g.gathered_by and s.gathered_on = g.gathered_on order by s.id desc limit 1) x on true
                left join person p on p.id = x.set_aside_by
                """ + where + " group by g.gathered_by, g.gathered_on, x.alerts, x.because, x.set_aside_on, p.full_name").bind("since", since);
        if (by != null) {
            query.bind("by", by.code()).bind("on", on);
        }
        return query.map((row, context) -> gathering(row)).list();
    }

    /** The condition under which an alert "a" is one of a gathering; {@link #values} binds what it asks. */
    static String isOne() {
        return "a.id in (" + GATHERED + "select id" + ONE + ")";
    }

    /** What {@link #isOne} asks. */
    Query values(Query query, GatheredBy by, String on) {
        return query.bind("since", since).bind("by", by.code()).bind("on", on);
    }

    /** The children behind a count of children. */
    Slice<GatheredChild> children(GatheredBy by, String on, PageRequest page) {
        long total = values(handle.createQuery(GATHERED + "select count(distinct child_id)" + ONE), by, on).mapTo(Long.class).one();
        List<GatheredChild> rows = values(handle.createQuery(GATHERED + "select c.id, c.number, c.called, max(g.raised_on) as newest" + ONE.replace("gathered where", "gathered g join child_named c on c.id = g.child_id where")
                        + " group by c.id, c.number, c.called order by newest desc, c.id limit :size offset :offset"), by, on)
                .bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new GatheredChild(row.getLong("id"), row.getString("number"), row.getString("called"), row.getObject("newest", LocalDate.class))).list();
        return new Slice<>(rows, total, page);
    }

    /** Links a challenge to every alert that gathers now. @return to how many */
    int link(long theme, GatheredBy by, String on) {
        return handle.createUpdate("insert into alert_theme (theme_id, alert_id, gathered_by, gathered_on) " + GATHERED + "select :theme, id, gathered_by, gathered_on" + ONE)
                .bind("theme", theme).bind("since", since).bind("by", by.code()).bind("on", on).execute();
    }

    /** Keeps that a gathering is no theme, and how large it is. @return its key */
    long setAside(Gathering gathering, String because, LocalDate today, long person) {
        return handle.createQuery(GATHERED + """
                        , kept as (insert into theme_set_aside (gathered_by, gathered_on, alerts, children, last_alert, because, set_aside_on, set_aside_by)
                                   select :by, :on, count(*), count(distinct child_id), max(id), :because, :today, :person""" + ONE + " returning id) select id from kept")
                .bind("since", since).bind("by", gathering.by().code()).bind("on", gathering.on()).bind("because", because).bind("today", today).bind("person", person)
                .mapTo(Long.class).one();
    }

    /** The challenges of which an alert is part, the newest first; those taken back are none. */
    List<ThemeLink> themesOf(long alert) {
        return handle.createQuery("select a.id, a.addressee, a.raised_on, a.state, " + AlertQueries.SEEN + """
                         as seen from alert_theme t join alert a on a.id = t.theme_id where t.alert_id = :alert and a.state <> 'withdrawn' order by a.raised_on desc, a.id desc""")
                .bind("alert", alert).map((row, context) -> new ThemeLink(row.getLong("id"), row.getString("addressee"), row.getObject("raised_on", LocalDate.class),
                        row.getString("state"), row.getBoolean("seen"))).list();
    }

    private Gathering gathering(ResultSet row) throws SQLException {
        GatheredBy by = GatheredBy.of(row.getString("gathered_by"));
        String on = row.getString("gathered_on");
        String because = row.getString("because");
        return new Gathering(by, on, label(by, on, row.getString("team_name")), row.getInt("alerts"), row.getInt("children"), row.getInt("newer"),
                because == null ? null : new Gathering.Aside(row.getInt("then"), because, row.getObject("set_aside_on", LocalDate.class), row.getString("aside_by")));
    }

    private String label(GatheredBy by, String on, String team) {
        return switch (by) {
            case TEAM -> team == null ? on : team;
            case REASON -> settings.reason(on).map(reason -> on + " " + reason.label()).orElse(on);
            case PROVIDER -> CodeLists.list("PLACE_PROVIDER").getOrDefault(on, "Provider " + on); // only what it is, where the return named no home or agency
        };
    }
}
