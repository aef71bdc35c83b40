package footprint.app.wall;

import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the application's login may do by itself in a council's schema, asked of PostgreSQL's own catalogue: nothing. */
class PoolLoginTest {

    private static final String LOGIN = DatabaseSetup.APPLICATION_LOGIN;
    private static String schema;
    private static String otherSchema;

    @BeforeAll
    static void two_councils_with_every_rooms_tables() {
        schema = CouncilSchema.nameFor(TestCouncil.create("rights").code());
        otherSchema = CouncilSchema.nameFor(TestCouncil.create("rights").code());
    }

    @Test
    void the_login_may_not_enter_the_schema() {
        assertEquals(List.of(), named("""
                select nspname from pg_namespace where nspname like 'council\\_%' and (has_schema_privilege(:who, oid, 'USAGE')
                       or has_schema_privilege(:who, oid, 'CREATE'))""", LOGIN));
    }

    @Test
    void the_login_may_touch_no_table_and_no_sequence() {
        String things = """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname like 'council\\_%' and c.relkind in (""";
        assertTrue(named(things + "'r', 'p', 'v', 'm', 'f') and n.nspname = :who", schema).size() > 20, "there are tables to ask about");
        assertEquals(List.of(), named(things + "'r', 'p', 'v', 'm', 'f') and has_table_privilege(:who, c.oid, "
                + "'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')", LOGIN));
        assertTrue(named(things + "'S') and n.nspname = :who", schema).size() > 10, "there are sequences to ask about");
        assertEquals(List.of(), named(things + "'S') and case c.relkind when 'S' then has_sequence_privilege(:who, c.oid, 'USAGE, SELECT, UPDATE') end", LOGIN));
    }

    @Test
    void the_login_may_call_no_function_there() {
        assertEquals(List.of(), named("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname like 'council\\_%'
                and has_schema_privilege(:who, n.oid, 'USAGE') and has_function_privilege(:who, p.oid, 'EXECUTE')""", LOGIN));
    }

    @Test
    void the_login_owns_nothing_and_inherits_nothing_but_may_become_each_council() {
        assertEquals(List.of(), named("select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = :who", LOGIN));
        assertEquals(List.of(), named("select rolname from pg_roles where rolname like 'council\\_%' and pg_has_role(:who, oid, 'USAGE')", LOGIN));
        assertTrue(named("select rolname from pg_roles where pg_has_role(:who, oid, 'SET')", LOGIN).containsAll(List.of(schema, otherSchema)));
        assertEquals(List.of(), named("""
                select rolname from pg_roles where rolname = :who and (rolsuper or rolinherit or rolcreaterole or rolcreatedb or rolreplication
                or rolbypassrls)""", LOGIN));
    }

    @Test
    void a_councils_role_sees_no_other_council() {
        assertEquals(List.of(schema), named("""
                select nspname from pg_namespace where (nspname like 'council\\_%' or nspname = 'registry')
                and has_schema_privilege(:who, oid, 'USAGE')""", schema));
        assertEquals(List.of(), named("select rolname from pg_roles where rolname <> :who and pg_has_role(:who, oid, 'MEMBER')", schema));
    }

    private static List<String> named(String question, String who) {
        return Jdbi.create(Postgres.running().owner()).withHandle(handle -> handle.createQuery(question).bind("who", who).mapTo(String.class).list());
    }
}
