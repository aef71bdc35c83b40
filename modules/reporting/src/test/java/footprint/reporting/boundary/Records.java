package footprint.reporting.boundary;

import footprint.escalation.AlertKind;
import footprint.identity.control.Sight;
import footprint.kernel.Actor;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.Role;
import footprint.reporting.AlertNumberList;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AnnualReport;
import footprint.reporting.FactList;
import footprint.reporting.NumberAddress;
import footprint.harness.TestCouncil;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/** A small council whose records a test writes by hand. */
final class Records {

    static final ConfigurationFolder FOLDER = new ConfigurationFolder(Path.of("../../tenant-config"));

    private final TestCouncil council;
    private final Settings settings;
    private int number;
    private Role role = Role.SERVICE_LEAD;

    Records(String word, String rulesOf) {
        this(word, FOLDER.load(new CouncilCode(rulesOf)).settings());
    }

    Records(String word, Settings settings) {
        this.council = TestCouncil.create(word).sees("service", 1, null, Instant.parse("2021-03-31T23:30:00Z"));
        this.settings = settings;
    }

    TestCouncil council() {
        return council;
    }

    long child(String born) {
        return child(born, false);
    }

    long child(String born, boolean uasc) {
        return key("insert into child (number, given_name, family_name, date_of_birth, uasc) values (?, 'Testa', ?, ?, ?)",
                "T" + ++number, "Example" + number, date(born), uasc);
    }

    /** A period of care with one episode; no end for one that goes on. */
    long care(long child, String from, String to, String reason) {
        long period = key("insert into period_of_care (child_id, started_on, ended_on, reason_ceased) values (?, ?, ?, ?)",
                child, date(from), date(to), reason);
        episode(child, period, from, to, "S");
        return period;
    }

    void episode(long child, long period, String from, String to, String why) {
        key("insert into episode (child_id, period_of_care_id, started_on, ended_on, reason_started, legal_status, category_of_need, "
                + "placement_type, placement_provider) values (?, ?, ?, ?, ?, 'V2', 'N1', 'U4', 'PR1')", child, period, date(from), date(to), why);
    }

    long review(long child, String held, String due, String participation) {
        return key("insert into review (child_id, kind, state, due_on, held_on, participation) values (?, 'subsequent', 'held', ?, ?, ?)",
                child, date(due), date(held), participation);
    }

    long alert(long child, String raised, String resolved, int... stages) {
        long alert = key("insert into alert (kind, child_id, ladder_from, raised_on, state, stage, highest_stage, resolved_on, summary) "
                        + "values ('concern', ?, '2020-04-01', ?, ?, ?, ?, ?, 's')", child, date(raised), resolved == null ? "open" : "resolved",
                stages[stages.length - 1], Arrays.stream(stages).max().orElseThrow(), date(resolved));
        for (int stage : stages) {
            step(alert, stage, raised);
        }
        return alert;
    }

    void step(long alert, int stage, String entered) {
        key("insert into alert_step (alert_id, stage, answering_role, entered_on) values (?, ?, 'Team Manager', ?)", alert, stage, date(entered));
    }

    void reasons(long alert, String... reasons) {
        for (String reason : reasons) {
            change("insert into alert_reason values (?, ?)", alert, reason);
        }
    }

    void change(String text, Object... values) {
        council.run(database -> database.sql().execute(text, values));
    }

    AnnualReport report(String period) {
        return council.call(database -> reports(database).report(period));
    }

    FactList list(NumberAddress address, PageRequest page) {
        return council.call(database -> reports(database).list(address, page));
    }

    /** The numbers of alerts as somebody sees them who was named with {@link #seenBy}. */
    AlertNumbers numbers(String from, String to) {
        return council.call(database -> counting(database).numbers(date(from), date(to), AlertKind.CONCERN));
    }

    AlertNumberList numbered(AlertQuestion question, PageRequest page) {
        return council.call(database -> counting(database).list(question, page));
    }

    /** From now on somebody in this role looks; a reviewer sees the own children, a coordinator the team's. */
    void seenBy(Role seer, long person, String team) {
        role = seer;
        council.sees(Sight.of(seer, team).code(), person, team, Instant.parse("2021-03-31T23:30:00Z"));
    }

    private AlertCounting counting(footprint.tenancy.CouncilDatabase database) {
        return new AlertCounting(database, settings, () -> new Actor(1, "somebody", "Sam Somebody", council.code(), role, null, null),
                Clock.fixed(Instant.parse("2021-03-31T23:30:00Z"), ZoneOffset.UTC));
    }

    private AnnualReports reports(footprint.tenancy.CouncilDatabase database) {
        return new AnnualReports(database, settings, Clock.fixed(Instant.parse("2021-03-31T23:30:00Z"), ZoneOffset.UTC));
    }

    private long key(String text, Object... values) {
        return council.call(database -> {
            Handle sql = database.sql();
            var update = sql.createUpdate(text);
            for (int position = 0; position < values.length; position++) {
                update.bind(position, values[position]);
            }
            return update.executeAndReturnGeneratedKeys().map((row, ignored) -> row.getLong("id")).one();
        });
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Any figure of a report. */
    static AnnualReport.Figure figure(AnnualReport report, String code) {
        return report.sections().stream().flatMap(section -> section.figures().stream()).filter(one -> one.code().equals(code))
                .findFirst().orElseThrow(() -> new AssertionError("no figure " + code));
    }

    /** Any table of a report. */
    static AnnualReport.Table table(AnnualReport report, String code) {
        return report.sections().stream().flatMap(section -> section.tables().stream()).filter(one -> one.code().equals(code))
                .findFirst().orElseThrow(() -> new AssertionError("no table " + code));
    }

    /** The count at a row and column of a table. */
    static long cell(AnnualReport report, String table, String row, String column) {
        return table(report, table).rows().stream().filter(one -> one.key().equals(row)).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row)).cells().stream().filter(one -> one.column().equals(column))
                .findFirst().orElseThrow(() -> new AssertionError("no column " + column)).count();
    }
}
