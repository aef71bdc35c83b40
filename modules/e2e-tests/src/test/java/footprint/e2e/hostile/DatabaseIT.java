package footprint.e2e.hostile;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Wall 5: the database itself, for the day on which somebody gets SQL of their own past the application. The connection is the
 * application's own login, pointed at one council by the application's own statement; whatever is tried is tried as raw SQL.
 */
class DatabaseIT {

    private static final Tally WALL = Tally.of("5 The database as last wall");
    private static final String HOME = "medway";
    private static final List<String> OTHERS = List.of("surrey", "leicestershire", "westminster");

    private static Connection raw;

    @AfterAll
    static void print() throws SQLException {
        if (raw != null) {
            raw.close();
        }
        WALL.print();
    }

    @Test
    void no_table_of_another_council_can_be_read_or_written_by_its_full_name() {
        for (String other : OTHERS.subList(0, Effort.times(1, OTHERS.size()))) {
            Map<String, String> before = Owner.fingerprint(other);
            for (String table : Owner.tables(other)) {
                String name = Owner.schema(other) + "." + table;
                for (String sql : List.of("select * from " + name, "select count(*) from " + name, "delete from " + name, "copy " + name + " to stdout",
                        "lock table " + name, "truncate " + name, "drop table " + name, "alter table " + name + " add qz int", "comment on table " + name + " is 'x'",
                        "grant select on " + name + " to public", "create index on " + name + " ((1))", "analyze " + name,
                        "create view qz as select * from " + name, "create table qz (like " + name + " including all)", "create table qz () inherits (" + name + ")")) {
                    refused("another council's tables by name", sql);
                }
            }
            WALL.attempt("another council's tables afterwards", before.equals(Owner.fingerprint(other)), other);
        }
        WALL.holds();
    }

    @Test
    void the_server_its_files_and_its_passwords_are_out_of_reach() {
        for (String sql : List.of("select pg_read_file('postgresql.conf')", "select pg_read_binary_file('PG_VERSION')", "select * from pg_ls_dir('.')",
                "select pg_stat_file('PG_VERSION')", "select lo_import('/etc/passwd')", "select lo_export(1, '/tmp/qz')", "copy (select 1) to '/tmp/qz'",
                "copy (select 1) to program 'id'", "create table qz (t text); copy qz from '/etc/passwd'", "create table qz (t text); copy qz from program 'id'",
                "create extension dblink", "create extension postgres_fdw", "create extension file_fdw", "create extension plpython3u", "create extension adminpack",
                "select * from dblink('dbname=footprint', 'select 1') as t(a int)", "load 'auto_explain'",
                "create function qz() returns int language c as 'libc.so.6', 'system'", "create function qz() returns int language internal as 'int4pl'",
                "select rolpassword from pg_authid", "select passwd from pg_shadow where passwd <> '********'", "select * from pg_statistic", "select * from pg_user_mapping",
                "select * from pg_subscription", "select pg_ls_logdir()", "select pg_ls_waldir()", "select pg_ls_tmpdir()", "select pg_current_logfile()",
                "select pg_reload_conf()", "select pg_rotate_logfile()", "select pg_switch_wal()", "select pg_create_restore_point('x')", "alter system set work_mem = '1GB'",
                "select pg_logical_emit_message(true, 'a', 'b') from pg_create_logical_replication_slot('qz', 'test_decoding')", "checkpoint",
                "select * from pg_hba_file_rules", "select * from pg_file_settings", "set log_statement = 'all'", "set session_replication_role = 'replica'",
                "select data from pg_largeobject", "select pg_promote()", "vacuum full pg_authid")) {
            refused("files, programs, passwords and the server's own settings", sql);
        }
        WALL.holds();
    }

    @Test
    void no_role_schema_or_database_can_be_made_taken_or_given() {
        for (String sql : List.of("create role qz", "create role qz superuser login", "alter role footprint_app superuser", "alter role council_medway login password 'x'",
                "alter role council_medway createrole", "grant council_surrey to council_medway", "grant footprint_owner to council_medway", "grant pg_read_all_data to council_medway",
                "grant pg_monitor to footprint_app", "set role footprint_owner", "set role postgres", "set role pg_read_all_data", "set role pg_execute_server_program",
                "reset role; set role pg_read_server_files", "set session authorization council_surrey", "set session authorization footprint_owner",
                "create schema qz", "create database qz", "drop schema council_surrey cascade", "alter schema council_surrey owner to council_medway",
                "alter schema council_surrey rename to qz", "alter table council_medway.child set schema council_surrey", "drop database footprint",
                "alter database footprint set search_path = council_surrey", "create table public.qz ()", "create table council_surrey.qz ()", "create table registry.qz ()",
                "create function public.lower(text) returns text language sql as 'select 1::text'", "create function council_surrey.qz() returns int language sql as 'select 1'",
                "create server qz foreign data wrapper postgres_fdw", "create publication qz for all tables", "create event trigger qz on ddl_command_end execute function qz()",
                "alter default privileges for role council_surrey grant select on tables to public", "reassign owned by council_surrey to council_medway",
                "drop owned by council_surrey", "drop role council_surrey", "alter function pg_catalog.lower(text) owner to council_medway",
                "select * from registry.council", "select * from registry.council_order", "select * from registry.handed_word", "select * from registry.certificate")) {
            refused("roles, schemas and the registry", sql);
        }
        WALL.holds();
    }

    @Test
    void the_catalogue_tells_no_value_of_another_councils_records() throws SQLException {
        Owner.change("analyze " + Owner.schema("surrey") + ".child");
        for (String sql : List.of("select * from pg_stats where schemaname = 'council_surrey'", "select most_common_vals from pg_stats where schemaname like 'council%' and schemaname <> 'council_medway'",
                "select query from pg_stat_activity where query ilike '%surrey%' and pid <> pg_backend_pid()", "select * from pg_stats_ext where schemaname = 'council_surrey'",
                "select * from information_schema.tables where table_schema = 'council_surrey'", "select * from information_schema.columns where table_schema = 'council_surrey'",
                "select * from pg_prepared_statements where statement ilike '%council_surrey%'",
                "select * from pg_sequences where schemaname = 'council_surrey' and last_value is not null")) {
            try (Connection connection = pointed(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                WALL.attempt("what the catalogue tells", !rows.next(), sql);
            }
        }
        WALL.holds();
    }

    @Test
    void without_a_council_and_after_giving_one_up_nothing_can_be_read() throws SQLException {
        try (Connection connection = Owner.applicationConnection()) {
            connection.setAutoCommit(false);
            for (String given : List.of("", "reset role;", "set role none;", "select set_config('role', 'none', true);", "set local role none; set local search_path = council_surrey;")) {
                for (String council : List.of(HOME, "surrey")) {
                    for (String table : Owner.tables(council)) {
                        if (!given.isEmpty()) {
                            CouncilSchema.point(connection, new CouncilCode(HOME));
                        }
                        try (Statement statement = connection.createStatement()) {
                            WALL.attempt("no council, or the council given up", fails(statement, given + "select * from " + Owner.schema(council) + "." + table), given + council + table);
                        }
                        connection.rollback();
                    }
                }
            }
        }
        WALL.holds();
    }

    @Test
    void a_temporary_table_left_behind_by_one_council_is_not_met_by_the_next() throws SQLException {
        for (String table : List.of("child", "alert", "audit_entry", "configuration", "person")) {
            try (Connection connection = Owner.applicationConnection(); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                CouncilSchema.point(connection, new CouncilCode(HOME));
                statement.execute("create temp table " + table + " as select 'qztrap' as trap; grant all on " + table + " to public");
                connection.commit();
                CouncilSchema.point(connection, new CouncilCode("surrey"));
                try (ResultSet rows = statement.executeQuery("select relnamespace::regnamespace::text from pg_class where oid = '" + table + "'::regclass")) {
                    WALL.attempt("a temporary table that outlives its transaction", rows.next() && rows.getString(1).equals("council_surrey"), table);
                }
                connection.rollback();
            }
        }
        WALL.holds();
    }

    /**
     * What the database does not hold (decision 0160): PostgreSQL asks whether the login, not the role of the moment, may take a
     * role. So SQL of somebody's own could take another council's. This test says so for as long as it is so: when each
     * slice has a login of its own it fails, and then this page and the decision change.
     */
    @Test
    void the_one_way_out_that_is_left_is_known_and_leads_to_councils_and_the_register_only() throws SQLException {
        for (String way : List.of("set role council_surrey; select count(*) from council_surrey.child",
                "reset role; set role council_surrey; select count(*) from council_surrey.child",
                "select set_config('role', 'council_surrey', true); select count(*) from council_surrey.child",
                "select query_to_xml('select count(*) from council_surrey.child', true, false, '') from (select set_config('role', 'council_surrey', true) offset 0) hop")) {
            try (Connection connection = pointed(); Statement statement = connection.createStatement()) {
                assertEquals(false, fails(statement, way), way);
            }
        }
        try (Connection connection = pointed(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select rolname from pg_roles where pg_has_role('footprint_app', oid, 'set') and rolname not like 'council\\_%'")) {
            while (rows.next()) {
                assertTrue(rows.getString(1).startsWith("registry") || rows.getString(1).equals("footprint_app"), "the login may become " + rows.getString(1));
            }
        }
    }

    private static void refused(String what, String sql) {
        try {
            if (raw == null) {
                raw = Owner.applicationConnection();
                raw.setAutoCommit(false);
            }
            CouncilSchema.point(raw, new CouncilCode(HOME));
            try (Statement statement = raw.createStatement()) {
                WALL.attempt(what, fails(statement, sql), sql);
            }
            raw.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static boolean fails(Statement statement, String sql) {
        try {
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // every statement of the text is run
            }
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    private static Connection pointed() throws SQLException {
        Connection connection = Owner.applicationConnection();
        connection.setAutoCommit(false);
        CouncilSchema.point(connection, new CouncilCode(HOME));
        return connection;
    }
}
