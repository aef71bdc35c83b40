package footprint.launcher.councils;

import footprint.caseload.boundary.CareRecords;
import footprint.launcher.database.Database;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Redating;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OnboardingTest {

    private static final Path SHIPPED = Path.of("../../tenant-config");

    @TempDir
    private Path tenantConfig;

    @Test
    void a_rule_that_changes_in_the_files_redates_what_is_open_and_keeps_the_old_date() throws IOException {
        copyShipped();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Database owner = new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
            Database application = owner.as(DatabaseSetup.APPLICATION_LOGIN, "a-password-for-this-test");
            Onboarding onboarding = new Onboarding(owner, application);
            onboarding.applicationLogin();
            CouncilFolder silent = silentOnFirstReviews();
            onboarding.councils(List.of(silent));
            CouncilTransactions council = new CouncilTransactions(application.source());
            council.run(silent.code(), sql -> childInCare(silent, sql));
            assertEquals(LocalDate.of(2021, 1, 20), council.call(silent.code(), OnboardingTest::dueOn));

            Path defaults = tenantConfig.resolve("_default/reviews.yaml");
            Files.writeString(defaults, Files.readString(defaults).replaceFirst("first: ( *)\\{interval: 20 working days", "first: $1{interval: 10 working days"));
            onboarding.councils(List.of(silentOnFirstReviews()));
            assertEquals(LocalDate.of(2021, 1, 20), council.call(silent.code(), OnboardingTest::dueOn), "a default that changes leaves what has begun");

            Files.writeString(tenantConfig.resolve(silent.code().value()).resolve("reviews.yaml"), """
                    room: reviews
                    versions:
                      - from: 2016-04-01
                        source: A decision of the council
                        settings:
                          deadlines: {first: {interval: 10 working days}}
                    """);
            onboarding.councils(CouncilFolder.in(tenantConfig).stream().filter(folder -> folder.code().equals(silent.code())).toList());
            assertEquals(LocalDate.of(2021, 1, 6), council.call(silent.code(), OnboardingTest::dueOn));
            int dates = council.call(silent.code(), sql -> sql.createQuery("select count(*) from due_date").mapTo(Integer.class).one());
            assertEquals(2, dates);
        }
    }

    private static LocalDate dueOn(Handle sql) {
        return sql.createQuery("select due_on from review where state = 'due'").mapTo(LocalDate.class).one();
    }

    private static void childInCare(CouncilFolder council, Handle sql) {
        long child = sql.createQuery("insert into child (number, date_of_birth) values ('INV1', '2010-05-05') returning id").mapTo(Long.class).one();
        sql.execute("""
                insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type)
                values (?, '2020-12-18', 'S', 'V2', 'N1', 'U4')""", child);
        CouncilHandle records = new CouncilHandle(council.code(), sql);
        new CareRecords(records).rebuildPeriods(List.of(child));
        new Redating(records, council.configuration().settings().versions(ReviewsSettings.class), CalendarCorrections.calendar(sql), Clock.systemUTC())
                .redate(List.of(child), "Recorded");
    }

    /** A council whose own file says nothing of first reviews, so that the default stands. */
    private CouncilFolder silentOnFirstReviews() {
        return CouncilFolder.in(tenantConfig).stream().filter(council -> !text(council).contains("first:")).findFirst().orElseThrow();
    }

    private String text(CouncilFolder council) {
        try {
            return Files.readString(tenantConfig.resolve(council.code().value()).resolve("reviews.yaml"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void copyShipped() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path copy = tenantConfig.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
