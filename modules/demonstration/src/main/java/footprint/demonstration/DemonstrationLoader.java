package footprint.demonstration;

import footprint.demonstration.rows.Copy;
import footprint.demonstration.rows.Rows;
import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.targets.TargetFiles;
import footprint.demonstration.world.Roster;
import footprint.kernel.CouncilCode;
import footprint.kernel.FinancialYear;
import footprint.tenancy.wall.CouncilTransactions;
import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a council's demonstration into its schema: one transaction, once. */
public final class DemonstrationLoader {

    private static final List<String> KEYED = List.of("child", "period_of_care", "episode", "review", "alert");

    private final CouncilTransactions transactions;
    private final TargetFiles files;

    /** @param tenantConfig the folder with a folder for each council */
    public DemonstrationLoader(CouncilTransactions transactions, Path tenantConfig) {
        this.transactions = transactions;
        this.files = new TargetFiles(tenantConfig);
    }

    /**
     * Enters the invented people of a council, one for each role and the reviewers of its teams, with the user names that
     * the sign-in service vouches for. Who is there stays as they are.
     */
    public void people(CouncilCode council) {
        files.of(council).ifPresent(targets -> transactions.run(council, handle -> people(handle, council, targets)));
    }

    /**
     * Loads the demonstration, and the people if they are missing. Does nothing in a council that holds any child.
     *
     * @return whether it was loaded now
     */
    public boolean load(CouncilCode council, LocalDate today, long seed) {
        Optional<CouncilTargets> targets = files.of(council);
        return targets.isPresent() && transactions.call(council, handle -> {
            people(handle, council, targets.get());
            if (holdsChildren(handle)) {
                return false;
            }
            Map<String, Long> people = keys(handle);
            Rules rules = new Rules(handle);
            write(handle, new DemonstrationYears(council, targets.get(), rules.ladder(), rules.timetable()).records(seed, today, people::get), today);
            return true;
        });
    }

    private static boolean holdsChildren(Handle handle) {
        return handle.createQuery("select exists (select 1 from child)").mapTo(Boolean.class).one();
    }

    private static Map<String, Long> keys(Handle handle) {
        return handle.createQuery("select username, id from person").reduceRows(new java.util.HashMap<>(), (map, row) -> {
            map.put(row.getColumn("username", String.class), row.getColumn("id", Long.class));
            return map;
        });
    }

    private static void people(Handle handle, CouncilCode council, CouncilTargets targets) {
        Roster roster = new Roster(council, targets);
        var teams = handle.prepareBatch("""
                insert into team (code, name, area, from_date) values (:code, :name, :name, :from) on conflict (code) do nothing""");
        LocalDate from = FinancialYear.parse(targets.years().getFirst().period()).firstDay();
        targets.world().people().teams().forEach((code, name) -> teams.bind("code", code).bind("name", name).bind("from", from).add());
        teams.execute();
        var people = handle.prepareBatch("""
                insert into person (username, full_name, email) values (:username, :fullName, :email)
                on conflict (username) do nothing""");
        roster.people().forEach(person -> people.bindMethods(person).add());
        people.execute();
        var roles = handle.prepareBatch("""
                insert into role_holding (person_id, role, team, answering_role, agency, from_date)
                select p.id, :role, :team, :answeringRole, :agency, :fromDate from person p
                where p.username = :username and not exists (select 1 from role_holding h where h.person_id = p.id)""");
        roster.roles().forEach(role -> roles.bindMethods(role).add());
        roles.execute();
    }

    private static void write(Handle handle, Rows rows, LocalDate today) {
        Copy copy = new Copy(handle);
        copy.into("child", Rows.ChildRow.class, rows.children);
        copy.into("period_of_care", Rows.PeriodRow.class, rows.periods);
        copy.into("episode", Rows.EpisodeRow.class, rows.episodes);
        copy.into("allocation", Rows.AllocationRow.class, rows.allocations);
        copy.into("reviewer_hours", Rows.HoursRow.class, rows.hours);
        copy.into("review", Rows.ReviewRow.class, rows.reviews);
        copy.into("review_meeting", Rows.MeetingRow.class, rows.meetings);
        copy.into("due_date", Rows.DueDateRow.class, rows.dueDates);
        copy.into("alert", Rows.AlertRow.class, rows.alerts);
        copy.into("alert_reason", Rows.ReasonRow.class, rows.reasons);
        copy.into("alert_step", Rows.StepRow.class, rows.steps);
        handle.execute("""
                update alert a set ladder_publication = p.newest from (select max(publication) as newest from configuration where room = 'escalation') p
                where a.ladder_publication <> p.newest""");
        copy.into("historic_total", Rows.HistoricRow.class, rows.historicTotals);
        for (String table : KEYED) {
            handle.createQuery("select setval(pg_get_serial_sequence(:table, 'id'), coalesce((select max(id) from " + table + "), 0) + 1, false)")
                    .bind("table", table).mapTo(Long.class).one();
        }
        Outside.into(handle, today);
        handle.execute("analyze child, period_of_care, episode, review, alert");
    }
}
