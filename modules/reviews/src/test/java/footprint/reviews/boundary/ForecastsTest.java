package footprint.reviews.boundary;

import footprint.caseload.boundary.CareRecords;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.reviews.Forecast;
import footprint.reviews.ForecastQuery;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ForecastsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-01T10:00:00Z"), ZoneOffset.UTC);
    private static final TestCouncil COUNCIL = TestCouncil.create("forecasts").sees("service", 1, null, CLOCK.instant());
    private static final Settings LEICESTERSHIRE = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("leicestershire")).settings();

    /** Ten children who came in on 10 May, each of whom one reviewer of half a post carries, and two protection cases. */
    @BeforeAll
    static void tenChildren() {
        COUNCIL.run(database -> {
            database.sql().execute("insert into person (username, full_name) values ('r1', 'One')");
            database.sql().execute("insert into reviewer_hours (reviewer_id, from_date, fte) values (1, '2020-01-01', 0.5)");
            database.sql().execute("insert into child (number, date_of_birth) select 'N' || n, date '2010-05-05' from generate_series(1, 10) n");
            database.sql().execute("""
                    insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type)
                    select id, date '2021-05-10', 'S', 'C2', 'N1', 'U6' from child""");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) select id, 1, date '2021-05-10' from child");
            database.sql().execute("insert into other_case (reviewer_id, kind, reference, from_date) values (1, 'child-protection', 'P1', '2021-05-01'), (1, 'child-protection', 'P2', '2020-09-01')");
            List<Long> children = database.sql().createQuery("select id from child").mapTo(Long.class).list();
            new CareRecords(database).rebuildPeriods(children);
            new Redating(database, LEICESTERSHIRE.versions(ReviewsSettings.class), WorkingCalendar.englandAndWales(), CLOCK).redate(children, "Recorded");
        });
    }

    @Test
    void theYearCountsEachReviewOnItsDayAndEachConference() {
        Forecast year = of(ForecastQuery.ofTheYear());
        assertEquals(12, year.months().size());
        assertEquals(30, year.months().stream().mapToInt(Forecast.Month::reviews).sum(), "first in June, second in September, third in March");
        assertEquals(List.of("2021-06", "2021-09", "2022-03"), year.months().stream().filter(month -> month.reviews() == 10).map(month -> month.month().toString()).toList());
        assertEquals(List.of("2021-06 1", "2021-08 1", "2021-12 1", "2022-02 1"), year.months().stream().filter(month -> month.conferences() > 0)
                .map(month -> month.month() + " " + month.conferences()).toList());
        assertEquals("34.0", year.loadNow().toString(), "ten times 1.5 and two, on half a post");
    }

    @Test
    void tenChildrenMoreAPostLessAndOtherWeightsChangeTheLoad() {
        Forecast asked = of(new ForecastQuery(12, 10, new BigDecimal("-0.25"), Map.of("looked-after", BigDecimal.TWO), 3, 6));
        assertEquals("22 168.0", asked.casesThen() + " " + asked.loadThen());
        assertEquals(30, asked.months().stream().mapToInt(Forecast.Month::more).sum() - 20, "three reviews and two midway checks each");
        assertEquals("0.35", asked.postsOver().toString(), "42 weighted cases at 70 take 0.6 of a post");
    }

    @Test
    void whatIsNoQuestionIsRefusedAtItsField() {
        assertEquals("months more conferenceFirst weights", fields(new ForecastQuery(25, -1, null, Map.of("foxes", BigDecimal.ONE), 0, 6)));
        assertEquals("posts", fields(new ForecastQuery(1, 0, new BigDecimal("-0.5"), Map.of(), 3, 6)));
    }

    private static String fields(ForecastQuery asked) {
        return assertThrows(ProblemException.class, () -> of(asked)).problems().stream().map(problem -> problem.field()).reduce((a, b) -> a + " " + b).orElse("");
    }

    private static Forecast of(ForecastQuery asked) {
        return COUNCIL.call(database -> new Forecasts(database, LEICESTERSHIRE, WorkingCalendar::englandAndWales, CLOCK).of(asked));
    }
}
