package footprint.app.copy;

import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import footprint.kernel.ProblemException;
import footprint.tenancy.CopySize;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CouncilTransactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CouncilCopyTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CouncilTransactions transactions = new CouncilTransactions(Postgres.running().application());
    private TestCouncil council;

    @BeforeEach
    void aCouncilWithSomeRecords() {
        council = TestCouncil.create("copy");
        council.run(database -> {
            Handle sql = database.sql();
            sql.execute("insert into child (number, date_of_birth) select 'N' || n, '2015-05-05' from generate_series(1, 40) n");
            sql.execute("insert into period_of_care (child_id, started_on) select id, '2024-01-10' from child");
            sql.execute("insert into review (child_id, kind, state, held_on, due_on) select id, 'first', 'held', '2024-02-10', '2024-02-07' from child");
            sql.execute("insert into due_date (review_id, due_on, rule, sentence, because, set_at) select id, due_on, 'first', 's', 'b', now() from review");
        });
    }

    @Test
    void everyTableOfEveryRoomIsThereWithItsColumnsAndItsRows() {
        Map<String, String> real = council.call(database -> shapes(database.sql(), CouncilSchema.nameFor(council.code())));
        Map<String, String> rows = council.call(database -> checksums(database.sql(), real));
        rehearse((sql, size) -> {
            String temporary = sql.createQuery("select nspname from pg_namespace where oid = pg_my_temp_schema()").mapTo(String.class).one();
            assertEquals(real, shapes(sql, temporary));
            assertEquals(rows, checksums(sql, real));
            assertEquals(real.size(), size.tables());
            assertTrue(size.rows() >= 160 && size.bytes() > 0, size.toString());
            return null;
        });
        assertTrue(real.size() > 25, "the rooms' scripts were not run: " + real.keySet());
    }

    @Test
    void whatIsDoneInTheCopyLeavesNoTrace() {
        Map<String, String> before = checksums();
        long next = council.call(database -> lastNumber(database.sql()));
        rehearse((sql, size) -> {
            sql.execute("update child set given_name = 'Changed'");
            sql.execute("delete from review where child_id % 2 = 0");
            assertEquals(20, sql.createQuery("select count(*) from due_date").mapTo(Integer.class).one(), "what hangs on a row goes with it, as outside");
            long key = sql.createQuery("insert into child (number, date_of_birth) values ('NEW', '2020-01-01') returning id").mapTo(Long.class).one();
            assertTrue(key >= CopySize.FIRST_KEY, "a key of the copy could be taken for a real one: " + key);
            assertThrows(RuntimeException.class, () -> sql.execute("insert into review (child_id, kind, state) values (-1, 'first', 'due')"));
            return null;
        });
        assertEquals(before, checksums());
        assertEquals(next, (long) council.<Long>call(database -> lastNumber(database.sql())), "a number of a real table was used up");
    }

    @Test
    void othersWriteMeanwhileAndTheCopyShowsOneMoment() {
        Map<String, String> before = checksums();
        rehearse((sql, size) -> {
            council.run(other -> {
                other.sql().execute("set local lock_timeout = '2s'");
                other.sql().execute("update child set given_name = 'Written meanwhile' where number = 'N7'");
                other.sql().execute("delete from due_date where id = 3");
                other.sql().execute("insert into child (number, date_of_birth) values ('LATER', '2020-02-02')");
            });
            assertEquals(0, sql.createQuery("select count(*) from child where given_name is not null or number = 'LATER'").mapTo(Integer.class).one());
            assertEquals(40, sql.createQuery("select count(*) from due_date").mapTo(Integer.class).one());
            sql.execute("update child set given_name = 'Rehearsed'");
            return null;
        });
        council.run(database -> {
            assertEquals(List.of("Written meanwhile"), database.sql().createQuery("select distinct given_name from child where given_name is not null")
                    .mapTo(String.class).list());
            database.sql().execute("update child set given_name = null");
            database.sql().execute("delete from child where number = 'LATER'");
            database.sql().execute("insert into due_date (id, review_id, due_on, rule, sentence, because, set_at) overriding system value "
                    + "select 3, id, due_on, 'first', 's', 'b', (select min(set_at) from due_date) from review where id = 3");
        });
        assertEquals(before, checksums());
    }

    @Test
    void aFailureInTheCopyLeavesTheConnectionWhereItWas() {
        Map<String, String> before = checksums();
        assertThrows(IllegalStateException.class, () -> rehearse((sql, size) -> {
            sql.execute("delete from due_date");
            throw new IllegalStateException("wanted");
        }));
        assertThrows(RuntimeException.class, () -> transactions.rehearse(council.code(), Duration.ofMillis(200), (sql, size) -> {
            sql.execute("select pg_sleep(1)");
            return null;
        }));
        assertEquals(before, checksums());
    }

    @Test
    void aViewShowsTheCopyAndNeverARealRow() {
        TestCouncil seen = TestCouncil.create("viewed");
        seen.run(database -> {
            database.sql().execute("insert into child (number, date_of_birth) values ('REAL', '2015-05-05')");
            database.sql().execute("create view numbers as select number from child");
            database.sql().execute("create view shorter as select left(number, 2) as number from numbers");
        });
        transactions.rehearse(seen.code(), LONGEST, (sql, size) -> {
            sql.execute("update child set number = 'COPY'");
            assertEquals(List.of("CO"), sql.createQuery("select number from shorter").mapTo(String.class).list());
            assertEquals(List.of("COPY"), sql.createQuery("select number from child_named").mapTo(String.class).list());
            return null;
        });
        seen.run(database -> assertEquals(List.of("RE"), database.sql().createQuery("select number from shorter").mapTo(String.class).list()));
    }

    @Test
    void whatCouldReachARealRowIsRefused() {
        for (String strange : List.of("create materialized view two as select * from child", "create table numbered (id serial)",
                "alter table child enable row level security")) {
            TestCouncil odd = TestCouncil.create("odd");
            odd.run(database -> database.sql().execute(strange));
            assertThrows(IllegalStateException.class, () -> transactions.rehearse(odd.code(), LONGEST, (sql, size) -> null), strange);
        }
    }

    @Test
    void aDatabaseThatGivesNoTemporaryTablesSaysSo() {
        Jdbi owner = Jdbi.create(Postgres.running().owner());
        owner.useHandle(handle -> handle.execute("revoke temporary on database postgres from public"));
        try {
            ProblemException refused = assertThrows(ProblemException.class, () -> rehearse((sql, size) -> null));
            assertEquals("TEN-150", refused.problems().getFirst().code());
            owner.useHandle(handle -> handle.execute("grant temporary on database postgres to " + CouncilSchema.nameFor(council.code())));
            assertTrue(rehearse((sql, size) -> size).tables() > 25);
        } finally {
            owner.useHandle(handle -> handle.execute("grant temporary on database postgres to public"));
        }
    }

    private <T> T rehearse(BiFunction<Handle, CopySize, T> work) {
        return transactions.rehearse(council.code(), LONGEST, work);
    }

    private Map<String, String> checksums() {
        return council.call(database -> checksums(database.sql(), shapes(database.sql(), CouncilSchema.nameFor(council.code()))));
    }

    private static long lastNumber(Handle sql) {
        return sql.createQuery("select last_value from child_id_seq").mapTo(Long.class).one();
    }

    /** Each table with its columns, their types, what must be filled, what is computed and which foreign keys it has. */
    private static Map<String, String> shapes(Handle sql, String schema) {
        Map<String, String> shapes = new TreeMap<>();
        sql.createQuery("""
                select c.relname, string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated), ', '
                                             order by a.attnum)
                           || (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype in ('f', 'c', 'p', 'u'))
                           || (select count(*) from pg_index i where i.indrelid = c.oid)
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relnamespace = (select oid from pg_namespace where nspname = :schema) and c.relkind = 'r' group by c.oid, c.relname""")
                .bind("schema", schema).map((row, context) -> shapes.put(row.getString(1), row.getString(2))).list();
        return shapes;
    }

    private static Map<String, String> checksums(Handle sql, Map<String, String> tables) {
        Map<String, String> sums = new TreeMap<>();
        tables.keySet().forEach(table -> sums.put(table, sql.createQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table + " t").mapTo(String.class).one()));
        return sums;
    }
}
