package footprint.perf;

import footprint.documents.boundary.Press;
import footprint.demonstration.DemonstrationLoader;
import footprint.escalation.AlertKind;
import footprint.harness.Postgres;
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
import footprint.reporting.boundary.AlertCounting;
import footprint.reporting.boundary.AnnualReports;
import footprint.reporting.boundary.ReportPapers;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reports of a council's demonstration, loaded once for all tests of the JVM. */
final class DemonstratedReports {

    static final Path FOLDER = Path.of("../../tenant-config");
    private static final Map<String, DemonstratedReports> LOADED = new ConcurrentHashMap<>();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    private final CouncilCode code;
    private final CouncilTransactions transactions = new CouncilTransactions(Postgres.running().application());
    private final Settings settings;

    private DemonstratedReports(String council) {
        code = new CouncilCode(council);
        new DatabaseSetup(Postgres.running().owner()).councilSchema(code);
        new CouncilMigrations(Postgres.running().owner()).migrate(code);
        CouncilConfiguration configuration = new ConfigurationFolder(FOLDER).load(code);
        settings = configuration.settings();
        transactions.run(code, handle -> Publications.publish(handle, configuration, "test", "for the test", CLOCK.instant()));
        if (!new DemonstrationLoader(transactions, FOLDER).load(code, LocalDate.of(2026, 11, 20), 1)) {
            throw new IllegalStateException("There is no demonstration of " + council);
        }
    }

    static DemonstratedReports of(String council) {
        return LOADED.computeIfAbsent(council, DemonstratedReports::new);
    }

    AnnualReport report(String period) {
        return transactions.call(code, handle -> reports(handle).report(period));
    }

    FactList list(NumberAddress address) {
        return transactions.call(code, handle -> reports(handle).list(address, new PageRequest(1, PageRequest.LARGEST_SIZE, null, false)));
    }

    /** The numbers of alerts as the service sees them. */
    AlertNumbers numbers(LocalDate from, LocalDate to, AlertKind kind) {
        return transactions.call(code, handle -> counting(handle).numbers(from, to, kind));
    }

    AlertNumberList numbered(AlertQuestion question) {
        return transactions.call(code, handle -> counting(handle).list(question, new PageRequest(1, PageRequest.LARGEST_SIZE, null, false)));
    }

    List<String> periods() {
        return transactions.call(code, handle -> reports(handle).periods());
    }

    byte[] pdf(String period) {
        return transactions.call(code, handle -> new ReportPapers(reports(handle), settings, new Press()).pdf(period));
    }

    private AlertCounting counting(org.jdbi.v3.core.Handle handle) {
        handle.execute("select set_config('footprint.person', '1', true), set_config('footprint.sight', 'service', true), set_config('footprint.now', ?, true)",
                CLOCK.instant().toString());
        return new AlertCounting(new CouncilHandle(code, handle), settings, () -> new Actor(1, "lead", "Lena Lead", code, Role.SERVICE_LEAD, null, null), CLOCK);
    }

    private AnnualReports reports(org.jdbi.v3.core.Handle handle) {
        return new AnnualReports(new CouncilHandle(code, handle), settings, CLOCK);
    }
}
