package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.archive.ArchiveLimits;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.CouncilBackups;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.MigrationScript;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.SchemaFingerprints;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveTest {

    private static final MigrationScripts NOW = MigrationScripts.onClassPath();
    @TempDir
    private static Path folder;
    private static Installed installed;
    private static CouncilCode council;
    private static Path whole;
    private static Manifest manifest;

    @BeforeAll
    static void start() throws IOException {
        installed = Installed.start();
        council = installed.demonstrated();
        whole = folder.resolve("whole.zip");
        try (OutputStream out = Files.newOutputStream(whole)) {
            manifest = archive(installed).write(council, out);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        installed.close();
    }

    @Test
    void every_table_of_the_schema_is_in_it_and_nobody_listed_them() {
        Set<String> inSchema = Jdbi.create(installed.owner()).withHandle(handle -> handle.createQuery(
                "select tablename from pg_tables where schemaname = :schema and tablename <> 'flyway_schema_history'")
                .bind("schema", CouncilSchema.nameFor(council)).mapTo(String.class).set());
        assertEquals(new TreeSet<>(inSchema), new TreeSet<>(manifest.tables().stream().map(Manifest.Table::name).toList()));
        assertTrue(manifest.rows() > 5_000, manifest.rows() + " rows are no demonstration");
        assertEquals(NOW.inOrder().size(), manifest.scripts().size());
        assertTrue(manifest.files().stream().anyMatch(file -> file.path().equals("settings/escalation.json")), manifest.files().toString());
    }

    @Test
    void another_installation_loads_it_and_has_the_same_rows_and_goes_on_numbering() throws IOException {
        try (Installed other = Installed.start()) {
            Manifest loaded = archive(other).load(whole, council, null, "first");
            assertEquals(manifest.rows(), loaded.rows());
            Manifest again = again(other, council);
            assertEquals(manifest.tables(), again.tables());
            assertEquals(manifest.sequences(), again.sequences());
            assertEquals(manifest.files(), again.files());
            assertEquals("open", state(other, council));
            assertEquals(specimen(other), fingerprint(other, council));
            long next = other.application().call(council, sql -> sql.createQuery(
                    "insert into child (number, date_of_birth) values ('NEXT', '2015-01-01') returning id").mapTo(Long.class).one());
            Manifest.Sequence numbering = manifest.sequences().stream().filter(one -> one.name().equals("child_id_seq")).findFirst().orElseThrow();
            assertEquals(numbering.called() ? numbering.last() + 1 : numbering.last(), next);
        }
    }

    @Test
    void a_rehearsal_council_of_another_code_has_the_same_rows_and_the_first_one_stays_untouched() {
        CouncilCode rehearsal = new CouncilCode("rehearsal");
        archive(installed).load(whole, rehearsal, "Rehearsal", "first");
        assertEquals(manifest.tables(), again(installed, rehearsal).tables());
        installed.application().run(rehearsal, sql -> sql.execute("delete from role_holding"));
        assertEquals(manifest.tables(), again(installed, council).tables());
        ProblemException taken = assertThrows(ProblemException.class, () -> archive(installed).load(whole, rehearsal, null, "first"));
        assertEquals("TEN-115", taken.problems().getFirst().code());
        assertEquals("open", state(installed, rehearsal));
    }

    /** Somebody writes pairs of rows in one transaction each; an archive that saw one row of a pair without the other was not of one moment. */
    @Test
    void it_is_of_one_moment_while_people_work_on() throws Exception {
        CouncilCode busy = installed.councils("busy", 1, NOW).getFirst();
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int number = 0; !stop.get(); number++) {
                String name = "P" + number;
                installed.application().run(busy, sql -> {
                    sql.execute("insert into team (code, name, from_date) values (?, 'Pair', '2020-01-01')", name);
                    sql.execute("insert into person (username, full_name) values (?, 'Pair')", name);
                });
            }
        });
        try {
            long most = 0;
            for (int round = 0; round < 12; round++) {
                Manifest seen = again(installed, busy);
                long teams = rows(seen, "team");
                assertEquals(teams, rows(seen, "person"));
                assertTrue(teams >= most, "an archive went back in time");
                most = teams;
            }
            assertTrue(most > 0, "nobody wrote");
        } finally {
            stop.set(true);
            writer.join();
        }
    }

    @Test
    void texts_that_a_csv_finds_hard_come_back_as_they_were() throws IOException {
        CouncilCode odd = installed.councils("odd", 1, NOW).getFirst();
        List<String> texts = List.of("", " ", "\"", "a,b", "line\nline\r\nline", "\\N", "\\.", "NULL", "Zoë — “quoted”", "\t", "👪", "'; drop table child; --");
        installed.application().run(odd, sql -> {
            for (int i = 0; i < texts.size(); i++) {
                sql.execute("insert into person (username, full_name, email) values (?, ?, ?)", "u" + i, texts.get(i), i % 2 == 0 ? null : "");
            }
        });
        Path file = folder.resolve("odd.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            archive(installed).write(odd, out);
        }
        CouncilCode copy = new CouncilCode("oddcopy");
        archive(installed).load(file, copy, null, "first");
        assertEquals(texts, installed.application().call(copy, sql -> sql.createQuery("select full_name from person order by id").mapTo(String.class).list()));
        long silent = installed.application().call(copy, sql -> sql.createQuery("select count(*) from person where email is null").mapTo(Long.class).one());
        assertEquals(texts.size() / 2, silent);
    }

    @Test
    void an_archive_of_an_older_version_is_loaded_and_then_migrated() {
        MigrationScripts newer = NOW.plus(MigrationScript.of("later/V99_1__later.sql",
                "alter table child add column preferred_language text not null default 'English'; create table later (id bigint primary key);"));
        CouncilCode migrated = new CouncilCode("migrated");
        new CouncilArchive(installed.servers(), newer, Clock.systemUTC(), ArchiveLimits.USUAL).load(whole, migrated, null, "first");
        String schema = CouncilSchema.nameFor(migrated);
        Jdbi.create(installed.owner()).useHandle(handle -> {
            assertEquals(SchemaFingerprints.fingerprint(SchemaFingerprints.specimen(handle, newer)), SchemaFingerprints.of(handle, List.of(schema)).get(schema));
            assertEquals(newer.fingerprint(), handle.createQuery("select schema_version from registry.council where code = 'migrated'").mapTo(String.class).one());
            assertEquals(rows(manifest, "child"), handle.createQuery("select count(*) from " + schema + ".child where preferred_language = 'English'").mapTo(Long.class).one());
        });
    }

    @Test
    void what_is_wrong_with_an_archive_is_said_in_one_sentence_and_nothing_is_changed() throws IOException {
        String before = everything();
        byte[] bytes = Files.readAllBytes(whole);
        refused("TEN-110", Files.writeString(folder.resolve("text.zip"), "no zip at all"));
        refused("TEN-110", Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2)));
        refused("TEN-110", folder.resolve("absent.zip"));
        Rezipped none = Rezipped.of(whole);
        none.entries.remove("manifest.json");
        refused("TEN-110", none.to(folder.resolve("none.zip")));
        refused("TEN-110", Rezipped.of(whole).manifest(text -> "{\"format\": 1}").to(folder.resolve("poor.zip")));
        refused("TEN-110", Rezipped.of(whole).manifest(text -> text.substring(0, 40)).to(folder.resolve("torn.zip")));
        Rezipped changed = Rezipped.of(whole);
        changed.entries.get("tables/child.csv")[200] ^= 1;
        refused("TEN-111", changed.to(folder.resolve("changed.zip")));
        Rezipped missing = Rezipped.of(whole);
        missing.entries.remove("tables/episode.csv");
        refused("TEN-112", missing.to(folder.resolve("missing.zip")));
        Rezipped surplus = Rezipped.of(whole);
        surplus.entries.put("../../../../tmp/slipped", new byte[] {1});
        refused("TEN-112", surplus.to(folder.resolve("slip.zip")));
        refused("TEN-112", Rezipped.of(whole).manifest(text -> text.replace("\"name\" : \"audit_entry\"", "\"name\" : \"audit_entry; drop table child\"")).to(folder.resolve("sql.zip")));
        refused("TEN-113", Rezipped.of(whole).manifest(text -> text.replace("\"format\" : 1", "\"format\" : 2")).to(folder.resolve("format.zip")));
        refused("TEN-113", Rezipped.of(whole).manifest(text -> text.replace("\"version\" : \"10.1\"", "\"version\" : \"10.999\"")).to(folder.resolve("newer.zip")));
        Rezipped bomb = Rezipped.of(whole);
        bomb.entries.put("tables/audit_entry.csv", new byte[50_000_000]);
        refused("TEN-111", bomb.to(folder.resolve("bomb.zip")));
        refused("TEN-114", Rezipped.of(whole).manifest(text -> text.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : 900000000000000")).to(folder.resolve("huge.zip")));
        Rezipped many = Rezipped.of(whole);
        for (int i = 0; i < 3_000; i++) {
            many.entries.put("x" + i, new byte[0]);
        }
        refused("TEN-114", many.to(folder.resolve("many.zip")));
        assertEquals(before, everything());
    }

    @Test
    void rows_that_do_not_fit_together_are_found_while_loading_and_nothing_is_kept() throws IOException {
        String before = everything();
        refused("TEN-116", Rezipped.of(whole).forge("child", text -> text.substring(0, text.indexOf('\n') + 1), Math.toIntExact(rows(manifest, "child"))).to(folder.resolve("orphans.zip")));
        refused("TEN-116", Rezipped.of(whole).forge("child", text -> text.replaceFirst("\n", "\nnonsense\n"), 0).to(folder.resolve("nonsense.zip")));
        refused("TEN-116", Rezipped.of(whole).forge("review", text -> text.replaceFirst("child_id", "wrong_id"), 0).to(folder.resolve("columns.zip")));
        refused("TEN-116", Rezipped.of(whole).forge("audit_entry", text -> text, 1).to(folder.resolve("count.zip")));
        Rezipped lacking = Rezipped.of(whole);
        lacking.entries.remove("tables/midway_check.csv");
        refused("TEN-116", lacking.manifest(text -> text.replaceFirst("(?s)\\{\\s*\"name\" : \"midway_check\".*?\\},", "")).to(folder.resolve("lacking.zip")));
        assertEquals(before, everything());
    }

    @Test
    void a_back_up_is_named_by_council_and_moment_and_only_its_owner_may_read_it() throws IOException {
        CouncilBackups backups = new CouncilBackups(archive(installed), folder.resolve("back-ups"), Clock.fixed(java.time.Instant.parse("2026-11-21T09:30:05Z"), java.time.ZoneOffset.UTC));
        Path file = backups.backUp(council);
        assertEquals(council + "-2026-11-21T09-30-05Z.zip", file.getFileName().toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(file), backups.of(council));
        assertEquals(manifest.tables(), archive(installed).check(file).tables());
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count(), "something unfinished was left");
        }
    }

    private static void refused(String code, Path file) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> archive(installed).load(file, new CouncilCode("refused"), null, "first"), file.toString());
        assertEquals(code, refusal.problems().getFirst().code(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(code.equals("TEN-116") ? "Nothing of it was kept." : "Nothing was changed."), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
        assertFalse(refusal.getMessage().contains("null"), refusal.getMessage());
    }

    /** The registry, every schema and every role of the server. */
    private static String everything() {
        return Jdbi.create(installed.owner()).withHandle(handle -> handle.createQuery("select (select string_agg(c::text, ' ' order by code) from registry.council c)"
                + " || (select string_agg(nspname, ' ' order by nspname) from pg_namespace where nspname not like 'pg_t%')"
                + " || (select string_agg(rolname, ' ' order by rolname) from pg_roles)").mapTo(String.class).one());
    }

    static Manifest again(Installed where, CouncilCode which) {
        return archive(where).write(which, OutputStream.nullOutputStream());
    }

    static CouncilArchive archive(Installed where) {
        return new CouncilArchive(where.servers(), Clock.systemUTC());
    }

    static long rows(Manifest manifest, String table) {
        return manifest.tables().stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow().rows();
    }

    private static String state(Installed where, CouncilCode which) {
        return Jdbi.create(where.owner()).withHandle(handle -> handle.createQuery("select state from registry.council where code = :code")
                .bind("code", which.value()).mapTo(String.class).one());
    }

    private static String specimen(Installed where) {
        return Jdbi.create(where.owner()).withHandle(handle -> SchemaFingerprints.fingerprint(SchemaFingerprints.specimen(handle, NOW)));
    }

    private static String fingerprint(Installed where, CouncilCode which) {
        return Jdbi.create(where.owner()).withHandle(handle -> SchemaFingerprints.of(handle, Set.of(CouncilSchema.nameFor(which)))).get(CouncilSchema.nameFor(which));
    }
}
