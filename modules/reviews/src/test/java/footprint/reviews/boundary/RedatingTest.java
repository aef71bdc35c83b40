package footprint.reviews.boundary;

import footprint.caseload.boundary.CareRecords;
import footprint.harness.TestCouncil;
import footprint.reviews.ExampleRules;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Version;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedatingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-03-01T10:00:00Z"), ZoneOffset.UTC);
    private final TestCouncil council = TestCouncil.create("redate");

    @Test
    void aChildInCareGetsTheNextReviewWithItsSumAndADateThatChangesIsKept() {
        council.run(database -> {
            long child = child(database, "C1", "2020-12-18", null);
            assertEquals(1, redating(database, ExampleRules.statutory()).redate(List.of(child), "Recorded"));
            assertEquals(List.of("first due 2021-01-20"), reviews(database, child));

            database.sql().execute("insert into calendar_correction (day, working, note, recorded_by) values ('2021-01-18', false, 'Snow day', 'test')");
            assertEquals(1, redating(database, ExampleRules.statutory()).redateOpen("Snow day added"));
            assertEquals(List.of("first due 2021-01-21"), reviews(database, child));
            assertEquals(List.of("2021-01-20 Recorded", "2021-01-21 Snow day added"), history(database, child));
            assertTrue(database.sql().createQuery("select sentence from due_date order by id desc limit 1").mapTo(String.class).one().contains("Snow day (18 January 2021)"));

            assertEquals(0, redating(database, ExampleRules.statutory()).redateOpen("Nothing changed"));
            redating(database, ExampleRules.firstAfter("28 days")).redateOpen("Rule changed");
            assertEquals(List.of("first due 2021-01-15"), reviews(database, child));
        });
    }

    @Test
    void reviewsHeldAreDatedInOrderAndTheDatabaseSaysWhichWereLate() {
        council.run(database -> {
            long child = child(database, "C2", "2020-12-18", null);
            held(database, child, "2021-05-01");
            held(database, child, "2021-01-20");
            redating(database, ExampleRules.statutory()).redate(List.of(child), "Upload");
            assertEquals(List.of("first held 2021-01-20", "second held 2021-04-20 late", "subsequent due 2021-11-01"), reviews(database, child));
        });
    }

    @Test
    void theOpenReviewOfAChildWhoLeftIsCancelledAndComesBackWhenTheLeavingWasAMistake() {
        council.run(database -> {
            long child = child(database, "C3", "2020-12-18", null);
            redating(database, ExampleRules.statutory()).redate(List.of(child), "Upload");
            database.sql().execute("update episode set ended_on = date '2021-01-04', reason_ended = 'E4A' where child_id = ?", child);
            new CareRecords(database).rebuildPeriods(List.of(child));
            redating(database, ExampleRules.statutory()).redate(List.of(child), "Left");
            assertEquals(List.of("first cancelled 2021-01-20"), reviews(database, child));
            assertEquals("The child left care on 4 January 2021, before the review was due.",
                    database.sql().createQuery("select cancelled_because from review where child_id = ?").bind(0, child).mapTo(String.class).one());
            database.sql().execute("update episode set ended_on = null, reason_ended = null where child_id = ?", child);
            new CareRecords(database).rebuildPeriods(List.of(child));
            redating(database, ExampleRules.statutory()).redate(List.of(child), "Mistake");
            assertEquals(List.of("first cancelled 2021-01-20", "first due 2021-01-20"), reviews(database, child));
        });
    }

    @Test
    void aReviewOutsideEveryPeriodIsKeptWithoutADueDate() {
        council.run(database -> {
            long child = child(database, "C4", "2020-12-18", "2021-01-30");
            held(database, child, "2020-05-01");
            redating(database, ExampleRules.statutory()).redate(List.of(child), "Upload\twith a tab\nand a line");
            assertEquals(List.of("subsequent held null"), reviews(database, child));
        });
    }

    private static Redating redating(CouncilDatabase database, ReviewsSettings rules) {
        return new Redating(database, List.of(new Version<>(LocalDate.of(2010, 4, 1), rules)), WorkingCalendar.englandAndWales(CalendarCorrections.all(database.sql())), CLOCK);
    }

    private static List<String> reviews(CouncilDatabase database, long child) {
        return database.sql().createQuery("""
                select concat(kind, ' ', state, ' ', coalesce(due_on::text, 'null'), case when late then ' late' end)
                  from review where child_id = ? order by coalesce(held_on, due_on), id""").bind(0, child).mapTo(String.class).list();
    }

    private static List<String> history(CouncilDatabase database, long child) {
        return database.sql().createQuery("select concat(d.due_on, ' ', because) from due_date d join review r on r.id = review_id where child_id = ? order by d.id")
                .bind(0, child).mapTo(String.class).list();
    }

    private static void held(CouncilDatabase database, long child, String day) {
        database.sql().execute("insert into review (child_id, kind, state, held_on) values (?, 'subsequent', 'held', ?::date)", child, day);
    }

    private static long child(CouncilDatabase database, String number, String start, String end) {
        long child = database.sql().createQuery("insert into child (number, date_of_birth) values (?, date '2010-05-05') returning id")
                .bind(0, number).mapTo(Long.class).one();
        database.sql().execute("""
                insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type, ended_on, reason_ended)
                values (?, ?::date, 'S', 'C2', 'N1', 'U6', ?::date, ?)""", child, start, end, end == null ? null : "E4A");
        new CareRecords(database).rebuildPeriods(List.of(child));
        return child;
    }
}
