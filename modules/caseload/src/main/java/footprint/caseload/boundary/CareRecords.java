package footprint.caseload.boundary;

import footprint.caseload.Episode;
import footprint.caseload.PeriodOfCare;
import footprint.caseload.control.PeriodsOfCare;
import footprint.tenancy.CouncilDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Episodes read, and periods of care rebuilt, for many children at once. Made for imports and loaders: it needs no
 * container, runs in the caller's transaction and leaves the permission to the caller's door.
 */
public final class CareRecords {

    private static final String EPISODES = """
            select child_id, id, started_on, reason_started, legal_status, category_of_need, placement_type, placement_provider,
                   ended_on, reason_ended, reason_placement_change, planned_move, placement_postcode, urn
              from episode where child_id = any(?) order by child_id, started_on""";

    private static final String WANTED = """
            with wanted as (select * from unnest(?, ?, ?, ?, ?) as w (child_id, started_on, ended_on, reason_ceased, short_breaks))
            """;

    private final CouncilDatabase database;

    public CareRecords(CouncilDatabase database) {
        this.database = database;
    }

    /** The episodes of these children, by child and in order. A child without episodes is not in the map. */
    public Map<Long, List<Episode>> episodes(Collection<Long> children) {
        Map<Long, List<Episode>> found = new LinkedHashMap<>();
        Handle sql = database.sql();
        sql.createQuery(EPISODES).bind(0, Columns.bigints(children)).setFetchSize(5000)
                .map((row, context) -> found.computeIfAbsent(row.getLong(1), child -> new ArrayList<>()).add(episode(row)))
                .list();
        return found;
    }

    /**
     * Makes the periods of care of these children follow from their episodes, and points each episode at its period. A
     * period keeps its key for as long as it starts on the same day. Periods without episodes go.
     */
    public void rebuildPeriods(Collection<Long> children) {
        if (children.isEmpty()) {
            return;
        }
        Wanted wanted = new Wanted();
        episodes(children).forEach((child, episodes) -> PeriodsOfCare.of(episodes).forEach(period -> wanted.add(child, period)));
        Handle sql = database.sql();
        Argument ids = Columns.bigints(children);
        wanted.execute(sql, WANTED + """
                delete from period_of_care p where p.child_id = any(?)
                   and not exists (select 1 from wanted w where w.child_id = p.child_id and w.started_on = p.started_on)""", ids);
        wanted.execute(sql, WANTED + """
                insert into period_of_care (child_id, started_on, ended_on, reason_ceased, short_breaks)
                select child_id, started_on, ended_on, reason_ceased, short_breaks from wanted
                on conflict (child_id, started_on) do update
                   set ended_on = excluded.ended_on, reason_ceased = excluded.reason_ceased, short_breaks = excluded.short_breaks
                 where (period_of_care.ended_on, period_of_care.reason_ceased, period_of_care.short_breaks)
                       is distinct from (excluded.ended_on, excluded.reason_ceased, excluded.short_breaks)""");
        sql.createUpdate("""
                with latest as (
                    select e.id, (select p.id from period_of_care p where p.child_id = e.child_id and p.started_on <= e.started_on
                                   order by p.started_on desc limit 1) as period
                      from episode e where e.child_id = any(?))
                update episode e set period_of_care_id = latest.period from latest
                 where latest.id = e.id and e.period_of_care_id is distinct from latest.period""").bind(0, ids).execute();
    }

    private static Episode episode(ResultSet row) throws SQLException {
        Object planned = row.getObject(12);
        return new Episode(row.getLong(2), row.getObject(3, LocalDate.class), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getString(8), row.getObject(9, LocalDate.class), row.getString(10), row.getString(11),
                (Boolean) planned, row.getString(13), row.getString(14));
    }

    /** The columns of the periods as they should be. */
    private static final class Wanted {
        private final List<Long> child = new ArrayList<>();
        private final List<LocalDate> started = new ArrayList<>();
        private final List<LocalDate> ended = new ArrayList<>();
        private final List<String> reason = new ArrayList<>();
        private final List<Boolean> shortBreaks = new ArrayList<>();

        void add(long childId, PeriodOfCare period) {
            child.add(childId);
            started.add(period.startedOn());
            ended.add(period.endedOn());
            reason.add(period.reasonCeased());
            shortBreaks.add(period.shortBreaks());
        }

        void execute(Handle sql, String text, Argument... more) {
            var update = sql.createUpdate(text).bind(0, Columns.bigints(child)).bind(1, Columns.dates(started))
                    .bind(2, Columns.dates(ended)).bind(3, Columns.texts(reason)).bind(4, Columns.booleans(shortBreaks));
            for (int index = 0; index < more.length; index++) {
                update.bind(5 + index, more[index]);
            }
            update.execute();
        }
    }
}
