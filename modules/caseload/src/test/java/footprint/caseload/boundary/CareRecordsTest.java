package footprint.caseload.boundary;

import footprint.harness.TestCouncil;
import footprint.tenancy.CouncilDatabase;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CareRecordsTest {

    private final TestCouncil council = TestCouncil.create("care");

    @Test
    void periodsFollowTheirEpisodesKeepTheirKeysAndGoWithTheirEpisodes() {
        council.run(database -> {
            long child = child(database, "C1");
            episode(database, child, "2020-01-01", "S", "2020-03-01", "X1");
            episode(database, child, "2020-03-01", "P", "2020-06-01", "E4A");
            episode(database, child, "2021-01-05", "S", null, null);
            CareRecords records = new CareRecords(database);
            records.rebuildPeriods(List.of(child));
            assertEquals(List.of("2020-01-01 2020-06-01 E4A 2", "2021-01-05 null null 1"), periods(database));
            long key = database.sql().createQuery("select min(id) from period_of_care").mapTo(Long.class).one();

            database.sql().execute("delete from episode where started_on = date '2021-01-05'");
            database.sql().execute("update episode set ended_on = null, reason_ended = null where started_on = date '2020-03-01'");
            records.rebuildPeriods(List.of(child));
            assertEquals(List.of("2020-01-01 null null 2"), periods(database));
            assertEquals(key, database.sql().createQuery("select id from period_of_care").mapTo(Long.class).one());
        });
    }

    private static List<String> periods(CouncilDatabase database) {
        return database.sql().createQuery("""
                select concat(p.started_on, ' ', coalesce(p.ended_on::text, 'null'), ' ', coalesce(p.reason_ceased, 'null'), ' ', count(e.id))
                  from period_of_care p left join episode e on e.period_of_care_id = p.id group by p.id order by p.started_on""").mapTo(String.class).list();
    }

    private static long child(CouncilDatabase database, String number) {
        return database.sql().createQuery("insert into child (number, date_of_birth) values (:number, date '2010-05-05') returning id")
                .bind("number", number).mapTo(Long.class).one();
    }

    private static void episode(CouncilDatabase database, long child, String start, String rne, String end, String rec) {
        database.sql().createUpdate("""
                insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type, ended_on, reason_ended)
                values (:child, :start::date, :rne, 'C2', 'N1', 'U6', :end::date, :rec)""")
                .bind("child", child).bind("start", start).bind("rne", rne).bind("end", end).bind("rec", rec).execute();
    }
}
