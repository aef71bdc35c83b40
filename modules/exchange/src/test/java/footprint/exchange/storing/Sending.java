package footprint.exchange.storing;

import footprint.exchange.Door;
import footprint.exchange.Progress;
import footprint.exchange.UploadDetail;
import footprint.exchange.control.Returns;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.exchange.control.reading.ReadReturn;
import footprint.harness.TestCouncil;
import footprint.tenancy.CouncilDatabase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;

/** Sends returns into a test council, and takes pictures of what is in it. */
final class Sending {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-01T09:00:00Z"), ZoneOffset.UTC);
    static final Receipt RECEIPT = new Receipt(CLOCK.instant(), "test.service-lead", Door.REST);
    static final String[] TABLES = {"child", "episode", "review", "period_of_care", "return_child", "oc2", "oc3", "adoption", "placed_for_adoption",
        "previous_permanence", "missing_period", "social_worker_episode"};

    private Sending() {
    }

    static Aftermath nothingFollows() {
        return new Aftermath() {
            @Override
            public void deriveCare(Set<Long> children) {
                // the store is tested by itself
            }

            @Override
            public void redate(Set<Long> children) {
                // the store is tested by itself
            }
        };
    }

    static long send(TestCouncil council, Integer year, String... files) {
        return send(council, year, Returns.read(files), Progress.UNWATCHED);
    }

    static long send(TestCouncil council, Integer year, ReadReturn rows, Progress progress) {
        CheckedReturn checked = CheckedReturn.check(rows, year, Returns.TODAY);
        return council.call(database -> store(database, checked, progress));
    }

    static long store(CouncilDatabase database, CheckedReturn checked, Progress progress) {
        return new ReturnStore(database.sql(), CLOCK, progress, nothingFollows()).store(checked, RECEIPT);
    }

    static UploadDetail ledger(TestCouncil council, long upload) {
        return council.call(database -> new LedgerReading(database.sql()).upload(upload).orElseThrow());
    }

    /** Rows and a hash of the content of each table, the numbers of uploads left out. */
    static Map<String, String> picture(TestCouncil council) {
        return council.call(database -> {
            Map<String, String> picture = new TreeMap<>();
            for (String table : TABLES) {
                picture.put(table, database.sql().createQuery("select count(*)||' '||coalesce(md5(string_agg(x, '|' order by x)), '') from "
                        + "(select (to_jsonb(t) - 'upload_id')::text as x from " + table + " t) r").mapTo(String.class).one());
            }
            return picture;
        });
    }

    static long count(TestCouncil council, String sql) {
        return council.call(database -> database.sql().createQuery(sql).mapTo(Long.class).one());
    }
}
