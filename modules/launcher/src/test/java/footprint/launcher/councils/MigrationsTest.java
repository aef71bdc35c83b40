package footprint.launcher.councils;

import org.junit.jupiter.api.io.TempDir;
import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.CouncilMigrations;
import footprint.tenancy.onboarding.MigrationReport;
import footprint.tenancy.onboarding.MigrationScript;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.SchemaFingerprints;
import footprint.tenancy.wall.CouncilSchema;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MigrationsTest {

    private static final int COUNCILS = 6;
    private static final int WORKERS = 3;
    private static final MigrationScripts NOW = MigrationScripts.onClassPath();
    /** The shape of a real change: a column with a check, a table, two indexes, a comment. */
    private static final List<String> CHANGE = List.of(
            "alter table child add column preferred_language text check (length(preferred_language) <= 40)",
            "alter table review alter column venue set default ''",
            "create table visit (id bigint generated always as identity primary key, child_id bigint not null references child, seen_on date not null)",
            "create index visit_child on visit (child_id, seen_on)",
            "create index review_venue on review (venue)",
            "alter table outcome add column noted_by text");
    private static Installed installed;

    @BeforeAll
    static void start() throws IOException {
        installed = Installed.start();
    }

    @AfterAll
    static void stop() throws IOException {
        installed.close();
    }

    @Test
    void every_rooms_scripts_are_on_the_class_path_of_those_who_migrate() throws IOException {
        Set<String> onDisk = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            files.filter(file -> file.toString().contains("src/main/resources/db/") && file.toString().endsWith(".sql"))
                    .forEach(file -> onDisk.add(file.getParent().getFileName() + "/" + file.getFileName()));
        }
        assertEquals(onDisk, NOW.inOrder().stream().map(MigrationScript::path).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void flyway_can_read_the_history_and_finds_nothing_to_do() {
        CouncilCode council = installed.councils("flyway", 1, NOW).getFirst();
        String schema = CouncilSchema.nameFor(council);
        Flyway flyway = Flyway.configure().dataSource(installed.owner()).schemas(schema).defaultSchema(schema).locations("classpath:db")
                .initSql("set role " + schema).outOfOrder(true).load();
        flyway.validate();
        assertEquals(0, flyway.info().pending().length);
        assertEquals(NOW.inOrder().size(), flyway.info().applied().length);
        assertEquals(0, flyway.migrate().migrationsExecuted);
    }

    @Test
    void tables_made_by_flyway_are_the_same_tables_and_their_schema_is_taken_over(@TempDir Path folder) throws IOException {
        CouncilCode council = installed.councils("older", 1, NOW).getFirst();
        String schema = CouncilSchema.nameFor(council);
        Jdbi.create(installed.owner()).useHandle(handle -> {
            handle.execute("drop schema " + schema + " cascade");
            handle.execute("create schema " + schema + " authorization " + schema);
        });
        Flyway.configure().dataSource(installed.owner()).schemas(schema).defaultSchema(schema).locations("filesystem:" + withoutKeeper(folder))
                .createSchemas(false).initSql("set role " + schema).outOfOrder(true).load().migrate();
        migrations(NOW).migrate(council);
        assertEquals(specimen(NOW), fingerprints(List.of(council)).get(schema));
    }

    /** The scripts of the days when each council's role owned its schema and everything in it. */
    private static Path withoutKeeper(Path folder) throws IOException {
        for (MigrationScript script : NOW.inOrder()) {
            if (!script.sql().startsWith("-- keeper") && !script.sql().contains("append_audit")) {
                Path file = folder.resolve(script.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, script.sql());
            }
        }
        return folder;
    }

    /** Whatever statement dies, in whichever council: that one keeps its version whole, the others go on, and asking again ends it. */
    @Test
    void a_failure_in_the_middle_leaves_one_council_at_a_whole_version_and_the_others_go_on() {
        List<CouncilCode> councils = installed.councils("half", COUNCILS, NOW);
        Random random = new Random(20261121);
        MigrationScripts before = NOW;
        for (int dying = 0; dying < CHANGE.size(); dying++) {
            CouncilCode unlucky = councils.get(random.nextInt(COUNCILS));
            MigrationScripts after = before.plus(script(dying));
            String schema = CouncilSchema.nameFor(unlucky);
            String old = fingerprints(councils).get(schema);
            assertEquals(specimen(before), old);
            obstruct(schema, dying);
            String obstructed = fingerprints(councils).get(schema);

            MigrationReport report = migrations(after).migrateAll(WORKERS);
            MigrationReport.Line failed = line(report, unlucky);
            assertEquals("failed", failed.standing(), report.table());
            assertEquals("failed", failed.state());
            assertTrue(failed.fault().startsWith("TEN-101 It could not be brought to this version: script half/V99_" + dying), failed.fault());
            assertEquals(obstructed, fingerprints(councils).get(schema), "the failed council was left between two versions");
            councils.stream().filter(council -> !council.equals(unlucky)).forEach(council -> {
                assertEquals("migrated", line(report, council).standing());
                assertEquals("open", line(report, council).state());
                assertEquals(after.fingerprint(), line(report, council).version());
            });

            clear(schema, dying);
            assertEquals(old, fingerprints(councils).get(schema));
            MigrationReport again = migrations(after).migrateAll(WORKERS);
            assertEquals("migrated", line(again, unlucky).standing(), again.table());
            assertEquals("open", line(again, unlucky).state());
            assertEquals(Set.of(unlucky.value()), again.of("migrated").stream().map(MigrationReport.Line::code).filter(code -> code.startsWith("half")).collect(Collectors.toSet()));
            assertEquals(Set.of(specimen(after)), Set.copyOf(fingerprints(councils).values()));
            before = after;
        }
        MigrationReport nothing = migrations(before).migrateAll(WORKERS);
        assertEquals(0, nothing.millis());
        assertTrue(nothing.of("migrated").isEmpty());
        councils.forEach(MigrationsTest::forget);
    }

    @Test
    void a_council_whose_tables_were_changed_by_hand_is_found_though_it_had_every_script() {
        List<CouncilCode> councils = installed.councils("drift", 2, NOW);
        String schema = CouncilSchema.nameFor(councils.getFirst());
        Jdbi.create(installed.owner()).useHandle(handle -> {
            handle.execute("drop index " + schema + ".review_due");
            handle.execute("grant select on " + schema + ".child to public");
            handle.execute("update registry.council set schema_version = 'older' where code = any (array['drift1', 'drift2'])");
        });
        MigrationReport report = migrations(NOW).migrateAll(WORKERS);
        String fault = line(report, councils.getFirst()).fault();
        assertTrue(fault.startsWith("TEN-102") && fault.contains("review_due") && fault.contains("relation child"), fault);
        assertEquals("migrated", line(report, councils.getLast()).standing());
        assertFalse(report.allCurrent());
        councils.forEach(MigrationsTest::forget);
    }

    @Test
    void a_suspended_council_is_migrated_and_stays_suspended_and_one_that_fails_keeps_its_reason() {
        List<CouncilCode> councils = installed.councils("closed", 2, NOW);
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("update registry.council set state = 'suspended', state_reason = 'Unpaid',"
                + " schema_version = 'older' where code like 'closed%'"));
        String schema = CouncilSchema.nameFor(councils.getFirst());
        MigrationScripts after = NOW.plus(script(0));
        obstruct(schema, 0);
        MigrationReport report = migrations(after).migrateAll(1);
        assertEquals("failed", line(report, councils.getFirst()).standing());
        assertEquals("suspended", line(report, councils.getFirst()).state());
        assertNotEquals(after.fingerprint(), line(report, councils.getFirst()).version());
        assertEquals("suspended", line(report, councils.getLast()).state());
        assertEquals(after.fingerprint(), line(report, councils.getLast()).version());
        councils.forEach(MigrationsTest::forget);
    }

    @Test
    void a_schema_that_is_newer_than_the_application_is_refused() {
        CouncilCode council = installed.councils("newer", 1, NOW.plus(script(0))).getFirst();
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> migrations(NOW).migrate(council));
        assertEquals("the schema has had script 99.0, which this version of Footprint does not have", refused.getMessage());
        forget(council);
    }

    private static CouncilMigrations migrations(MigrationScripts scripts) {
        return new CouncilMigrations(installed.servers(), scripts, Clock.systemUTC());
    }

    /** All statements of one script run or none: the dying one stands last but one. */
    private static MigrationScript script(int number) {
        return MigrationScript.of("half/V99_" + number + "__change.sql", "create table note" + number + " (id bigint primary key);\n"
                + CHANGE.get(number) + ";\nalter table note" + number + " add column said text;\n");
    }

    /** Makes the change impossible in this council: something of the same name is already there. */
    private static void obstruct(String schema, int number) {
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("create table " + schema + ".obstacle (id int)"));
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("create function " + schema + ".refuse() returns event_trigger language plpgsql as"
                + " $$ begin if exists (select 1 from pg_event_trigger_ddl_commands() where schema_name = '" + schema + "' and object_identity not like '%note%')"
                + " then raise exception 'dies at statement " + number + "'; end if; end $$"));
        Jdbi.create(installed.owner()).useHandle(handle -> handle.execute("create event trigger obstacle on ddl_command_end execute function " + schema + ".refuse()"));
    }

    private static void clear(String schema, int number) {
        Jdbi.create(installed.owner()).useHandle(handle -> {
            handle.execute("drop event trigger obstacle");
            handle.execute("drop function " + schema + ".refuse()");
            handle.execute("drop table " + schema + ".obstacle");
        });
    }

    private static void forget(CouncilCode council) {
        Jdbi.create(installed.owner()).useHandle(handle -> {
            handle.execute("drop event trigger if exists obstacle");
            handle.execute("drop schema " + CouncilSchema.nameFor(council) + " cascade");
            handle.execute("delete from registry.council where code = ?", council.value());
        });
    }

    private static MigrationReport.Line line(MigrationReport report, CouncilCode council) {
        return report.councils().stream().filter(line -> line.code().equals(council.value())).findFirst().orElseThrow();
    }

    private static String specimen(MigrationScripts scripts) {
        return Jdbi.create(installed.owner()).withHandle(handle -> SchemaFingerprints.fingerprint(SchemaFingerprints.specimen(handle, scripts)));
    }

    private static Map<String, String> fingerprints(List<CouncilCode> councils) {
        return Jdbi.create(installed.owner()).withHandle(handle -> SchemaFingerprints.of(handle, councils.stream().map(CouncilSchema::nameFor).toList()));
    }
}
