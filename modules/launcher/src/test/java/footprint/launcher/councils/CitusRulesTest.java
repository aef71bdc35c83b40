package footprint.launcher.councils;

import footprint.tenancy.onboarding.MigrationScript;
import footprint.tenancy.onboarding.MigrationScripts;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What lets the same application run where each council's schema is a shard of its own (docs/runbooks/citus.md). Each rule
 * is read from the catalogue of a council that the scripts have made, or from the sources; Citus itself is not run here.
 */
class CitusRulesTest {

    private static final Path MODULES = Path.of("..");
    private static final String SCHEMA = "council_citus1";
    /** Each is written down, with why it is bearable, in docs/runbooks/citus.md. */
    private static final Set<String> EXCEPTIONS = Set.of("OrderQueue.java", "CouncilCopy.java", "CouncilSchema.java", "Staging.java", "Target.java");
    /** Locks of a transaction are none of these: they end with it, on whichever node. */
    private static final Pattern BOUND_TO_A_SESSION = Pattern.compile(
            "pg_(try_)?advisory_(lock|unlock)|\"\\s*(un)?listen |\"\\s*notify |pg_notify|create\\s+(local\\s+|global\\s+)?temp|pg_temp|with\\s+hold", Pattern.CASE_INSENSITIVE);
    private static Installed installed;

    @BeforeAll
    static void start() throws IOException {
        installed = Installed.start();
        installed.councils("citus", 2, MigrationScripts.onClassPath());
    }

    @AfterAll
    static void stop() throws IOException {
        installed.close();
    }

    @Test
    void keys_stay_inside_the_schema() {
        assertTrue(count("select count(*) from pg_constraint where contype = 'f' and connamespace = :schema::regnamespace") > 5, "the catalogue was not read");
        assertNone("""
                select conrelid::regclass || ' points to ' || confrelid::regclass from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid where k.contype = 'f' and c.relnamespace <> t.relnamespace""");
    }

    @Test
    void nothing_that_a_council_has_depends_on_another_schema() {
        // Views, rules, defaults and functions with a parsed body leave their dependencies in the catalogue.
        assertNone("""
                select pg_describe_object(d.classid, d.objid, d.objsubid) || ' needs ' || pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)
                from pg_depend d join pg_class mine on d.classid = 'pg_rewrite'::regclass and d.objid in (select oid from pg_rewrite where ev_class = mine.oid)
                join pg_class other on d.refclassid = 'pg_class'::regclass and d.refobjid = other.oid
                where mine.relnamespace = :schema::regnamespace and other.relnamespace not in (:schema::regnamespace, 'pg_catalog'::regnamespace)""");
        assertNone("select proname from pg_proc where pronamespace = :schema::regnamespace and prosrc ~* '\\m(registry|public|council_\\w+)\\.'");
        assertNone("select relname from pg_class where relnamespace = :schema::regnamespace and relkind = 'm'");
        // Views are few and known: what is shown of a child to whom, and when an alert stood open.
        assertNone("select relname from pg_class where relnamespace = :schema::regnamespace and relkind = 'v' and relname not like 'child\\_%' and relname <> 'alert_stretch'");
    }

    @Test
    void nothing_is_in_public_and_nothing_belongs_to_an_extension() {
        assertNone("select relname from pg_class where relnamespace = 'public'::regnamespace");
        assertNone("select proname from pg_proc where pronamespace = 'public'::regnamespace");
        assertNone("""
                select pg_describe_object(d.classid, d.objid, 0) from pg_depend d left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
                left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
                where d.deptype = 'e' and :schema::regnamespace in (c.relnamespace, p.pronamespace)""");
    }

    @Test
    void no_inheritance_no_foreign_tables_and_partitions_beside_their_parent() {
        assertNone("select inhrelid::regclass::text from pg_inherits join pg_class c on c.oid = inhrelid where c.relnamespace = :schema::regnamespace and not c.relispartition");
        assertNone("""
                select inhrelid::regclass::text from pg_inherits join pg_class c on c.oid = inhrelid join pg_class p on p.oid = inhparent
                where c.relnamespace = :schema::regnamespace and p.relnamespace <> c.relnamespace""");
        assertNone("select relname from pg_class where relkind = 'f'");
        assertNone("select relname from pg_class where relnamespace = :schema::regnamespace and relpersistence <> 'p'");
    }

    @Test
    void no_trigger_stands_on_what_councils_share_and_no_rule_of_a_row_asks_a_setting() {
        assertNone("select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relnamespace = 'registry'::regnamespace");
        assertNone("select polname from pg_policy");
        assertNone("select p.proname from pg_proc p where pronamespace = :schema::regnamespace and prosrc ~* 'current_setting'");
    }

    @Test
    void scripts_make_no_schema_no_extension_and_name_no_schema() {
        Pattern forbidden = Pattern.compile("\\b(create|drop|alter)\\s+(schema|extension|role|publication|subscription|server|event\\s+trigger)\\b|\\binherits\\s*\\(|"
                + "\\bset\\s+(search_path|role)\\b|\\b(references|on|table|into|from|join)\\s+(public|registry|council_\\w+)\\.", Pattern.CASE_INSENSITIVE);
        for (MigrationScript script : MigrationScripts.onClassPath().inOrder()) {
            var found = forbidden.matcher(script.sql().replaceAll("--.*", ""));
            assertTrue(!found.find(), () -> script.path() + ": " + found.group());
        }
    }

    @Test
    void no_request_leaves_anything_in_a_session_but_for_the_exceptions_that_are_written_down() throws IOException {
        Set<String> bound = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(MODULES)) {
            for (Path source : sources.filter(file -> file.toString().contains("/src/main/java/") && file.toString().endsWith(".java")
                    && !file.toString().contains("perf-tests")).toList()) {
                if (BOUND_TO_A_SESSION.matcher(Files.readString(source)).find()) {
                    bound.add(source.getFileName().toString());
                }
            }
        }
        assertTrue(bound.contains("Staging.java"), "the sources were not read");
        bound.removeAll(EXCEPTIONS);
        assertEquals(Set.of(), bound);
    }

    @Test
    void a_councils_place_and_role_are_said_for_one_transaction_only() throws IOException {
        String wall = Files.readString(MODULES.resolve("tenancy/src/main/java/footprint/tenancy/wall/CouncilSchema.java"));
        assertTrue(wall.contains("set_config('search_path', ?, true), set_config('role', ?, true)"), wall);
    }

    @Test
    void tables_can_be_filled_one_after_the_other_since_no_keys_go_in_a_circle() {
        ArchiveTest.again(installed, new footprint.kernel.CouncilCode("citus1"));
    }

    private static void assertNone(String question) {
        List<String> found = Jdbi.create(installed.owner()).withHandle(handle -> handle.createQuery(sql(question)).mapTo(String.class).list());
        assertEquals(List.of(), found);
    }

    private static long count(String question) {
        return Jdbi.create(installed.owner()).withHandle(handle -> handle.createQuery(sql(question)).mapTo(Long.class).one());
    }

    /** The schema's name in its place; a double colon is a cast and no named value. */
    private static String sql(String question) {
        return question.replace(":schema", "'" + SCHEMA + "'").replace("::", "\\:\\:");
    }
}
