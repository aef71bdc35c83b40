package footprint.operations.boundary;

import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import footprint.kernel.PageRequest;
import footprint.tenancy.RegistryDatabase;
import footprint.tenancy.boundary.OperatorRegistry;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.House;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the operator's doors stand on cannot read one name in a council: asked of the database role itself, table by table. */
class OperatorSeesNoChildTest {

    private static TestCouncil council;

    @BeforeAll
    static void aCouncilWithANameInIt() {
        new RegistryMigrations(Postgres.running().owner()).migrate();
        council = TestCouncil.create("seen");
        council.run(database -> database.sql().execute("insert into person (username, full_name) values ('a', 'Somebody')"));
    }

    @Test
    void theRoleHasNoRightOnAnyTableOfAnyCouncil() {
        Jdbi.create(Postgres.running().owner()).useHandle(sql -> {
            List<String> tables = sql.createQuery("""
                    select format('%I.%I', schemaname, tablename) from pg_tables where schemaname like 'council\\_%'""").mapTo(String.class).list();
            assertTrue(tables.size() > 3, "there must be tables to ask about");
            for (String table : tables) {
                assertFalse(sql.createQuery("""
                        select has_table_privilege('registry_operator', :table, 'select, insert, update, delete, truncate, references, trigger')
                            or has_any_column_privilege('registry_operator', :table, 'select, insert, update, references')""")
                        .bind("table", table).mapTo(Boolean.class).one(), table);
            }
            assertEquals(List.of(), sql.createQuery("select nspname from pg_namespace where nspname like 'council\\_%'"
                    + " and has_schema_privilege('registry_operator', oid, 'usage, create')").mapTo(String.class).list());
            assertEquals(List.of(), sql.createQuery("select rolname from pg_roles where rolname <> 'registry_operator'"
                    + " and pg_has_role('registry_operator', oid, 'member')").mapTo(String.class).list(), "it is a member of no other role");
        });
    }

    @Test
    void theRegistryHasNoColumnForAChild() {
        Jdbi.create(Postgres.running().owner()).useHandle(sql -> assertEquals(List.of(), sql.createQuery("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'registry' and column_name ~ '(child|forename|surname|upn|birth)'""").mapTo(String.class).list()));
    }

    @Test
    void aQueryOnACouncilsTableIsRefusedByTheDatabase() {
        String table = CouncilSchema.nameFor(council.code()) + ".person";
        refused(sql -> sql.createQuery("select full_name from " + table).mapTo(String.class).list());
        refused(sql -> sql.execute("insert into " + table + " (username, full_name) values ('b', 'Nobody')"));
    }

    @Test
    void anOrderCannotBeAnsweredOrChangedAndNoCouncilRewritten() {
        refused(sql -> sql.execute("update council_order set outcome = '{}'"));
        refused(sql -> sql.execute("insert into council_order (council, kind, ordered_by, state) values ('x1', 'delete', 'me', 'done')"));
        refused(sql -> sql.execute("update council set state = 'open'"));
        refused(sql -> sql.execute("delete from certificate"));
        refused(sql -> sql.execute("insert into certificate (council, name, gss_code, document) values ('x', 'x', 'x', '{}')"));
    }

    @Test
    void insideACouncilTheRegistryIsRefusedAndAtTheHouseNoCouncilIsEntered() throws Exception {
        assertThrows(IllegalStateException.class, () -> CurrentCouncil.in(council.code(), () -> registry().call(sql -> 1)));
        assertThrows(IllegalStateException.class, () -> registry().call(sql -> 1), "forgetting fails closed");
        assertThrows(IllegalStateException.class, () -> House.in(() -> CurrentCouncil.in(council.code(), () -> 1)));
        assertThrows(IllegalStateException.class, () -> CurrentCouncil.in(council.code(), () -> House.in(() -> 1)));
        assertEquals("registry_operator", House.<String>in(() -> registry().call(sql -> sql.createQuery("select current_user").mapTo(String.class).one())));
        assertFalse(House.isSaid());
    }

    @Test
    void everyDoorTogetherShowsNoNameOfThePeopleInACouncil() throws Exception {
        String all = House.in(() -> {
            CouncilRegister register = new CouncilRegister(registry());
            return register.councils("", "", PageRequest.first()) + " " + register.servers() + register.certificates(PageRequest.first())
                    + new CouncilOrders(registry(), null, null, java.util.Optional.empty()).orders("", PageRequest.first());
        });
        assertTrue(all.contains("first"));
        assertFalse(all.contains("Somebody"));
    }

    private static RegistryDatabase registry() {
        return new RegistryDatabase() {
            @Override
            public <T> T call(Function<Handle, T> work) {
                return OperatorRegistry.call(Postgres.running().application(), work);
            }
        };
    }

    private static void refused(Consumer<Handle> attempt) {
        JdbiException refusal = assertThrows(JdbiException.class, () -> House.in(() -> registry().call(sql -> {
            attempt.accept(sql);
            return null;
        })));
        assertTrue(refusal.getMessage().contains("permission denied"), refusal.getMessage());
    }
}
