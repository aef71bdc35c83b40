package footprint.reviews.boundary;

import footprint.caseload.boundary.CareRecords;
import footprint.harness.TestCouncil;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.reviews.DueCounts;
import footprint.reviews.DueQuery;
import footprint.reviews.ExampleRules;
import footprint.reviews.HeldReview;
import footprint.reviews.HeldReview.Meeting;
import footprint.reviews.Recorded;
import footprint.reviews.ReviewFile;
import footprint.reviews.ReviewRow;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HoldingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-01T10:00:00Z"), ZoneOffset.UTC);
    private static int numbers;
    private final TestCouncil council = TestCouncil.create("holding").sees("own", 1, null, CLOCK.instant());

    @Test
    void aReviewInTimeIsRecordedAndTheNextOneFollowsFromIt() {
        council.run(database -> {
            ChildId child = child(database, "2021-05-10");
            Recorded recorded = holding(database).record(child, held(child, next(database, child), new Meeting(date("2021-05-28"), "PN1")));
            assertEquals("first", recorded.kind());
            assertFalse(recorded.late());
            assertEquals(date("2021-08-28"), recorded.nextDueOn());
            assertEquals(date("2021-06-07"), recorded.outcomesBy(), "the holiday of 31 May is skipped");
            assertTrue(recorded.nextSentence().startsWith("Second review due by Saturday 28 August 2021: 3 months after the first review was held"));
            List<ReviewRow> rows = reviews(database).ofChild(child);
            assertEquals(List.of("due", "held"), rows.stream().map(ReviewRow::state).toList());
            ReviewFile file = reviews(database).file(child, recorded.reviewId());
            assertEquals("Find a school place", file.outcomes().getFirst().text());
            assertEquals("PN1", file.review().participation());
        });
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsWritten() {
        council.run(database -> {
            ChildId child = child(database, "2021-05-10");
            HeldReview told = new HeldReview(child.value(), null, List.of(new Meeting(date("2021-06-02"), "PN0"), new Meeting(date("2021-05-01"), "PN9"),
                    new Meeting(date("2021-05-20"), "PN7")), null, null, false, null, "by post", null, null, List.of(new HeldReview.Outcome("", "", null)));
            assertEquals(List.of("REV-003", "REV-007", "REV-004", "REV-006", "REV-009", "REV-016", "REV-011"), codes(database, child, told));
            assertEquals(1, reviews(database).ofChild(child).size());
        });
    }

    @Test
    void aLateReviewIsNotClosedWithoutACause() {
        council.run(database -> {
            ChildId child = child(database, "2021-03-01");
            Meeting late = new Meeting(date("2021-05-04"), "PN1");
            assertEquals(List.of("REV-010"), codes(database, child, held(child, null, late)));
            HeldReview withCause = new HeldReview(child.value(), null, List.of(late), null, "sickness", true, null, null, null, null, List.of());
            assertTrue(holding(database).record(child, withCause).late());
        });
    }

    @Test
    void aSecondReviewOnTheSameDayIsRefused() {
        council.run(database -> {
            ChildId child = child(database, "2021-05-10");
            Meeting meeting = new Meeting(date("2021-05-28"), "PN1");
            holding(database).record(child, held(child, null, meeting));
            assertEquals(List.of("REV-005"), codes(database, child, held(child, null, meeting)));
        });
    }

    @Test
    void whoeverIsSecondToRecordTheSameOpenReviewIsToldSo() {
        council.run(database -> {
            ChildId child = child(database, "2021-05-10");
            Long open = next(database, child);
            holding(database).record(child, held(child, open, new Meeting(date("2021-05-27"), "PN1")));
            assertEquals(List.of("REV-013"), codes(database, child, held(child, open, new Meeting(date("2021-05-28"), "PN1"))));
        });
    }

    @Test
    void aSeriesCountsOnceByItsLastMeetingOrItsFirstAsTheCouncilSays() {
        council.run(database -> {
            ChildId child = child(database, "2021-02-22");
            HeldReview series = new HeldReview(child.value(), null, List.of(new Meeting(date("2021-04-22"), "PN2"), new Meeting(date("2021-03-22"), "PN1")),
                    null, "sickness", false, null, null, null, null, List.of());
            Recorded recorded = holding(database).record(child, series);
            assertTrue(recorded.late(), "the last meeting was after 22 March");
            assertTrue(recorded.overLimit(), "21 working days");
            assertEquals(21, reviews(database).file(child, recorded.reviewId()).seriesDays());
            assertEquals("PN2", reviews(database).file(child, recorded.reviewId()).review().participation());

            ChildId other = child(database, "2021-02-22");
            Holding byFirst = new Holding(database, rules(ExampleRules.seriesBy(ReviewsSettings.CountsLateBy.FIRST_MEETING)), () -> WorkingCalendar.englandAndWales(),
                    HoldingTest::actor, CLOCK);
            assertFalse(byFirst.record(other, series).late());
        });
    }

    @Test
    void aChildBelowTheAgeTakesPn0AndOnTheFourthBirthdayNoLonger() {
        council.run(database -> {
            ChildId child = child(database, "2021-05-10");
            database.sql().execute("update child set date_of_birth = date '2017-05-28' where id = ?", child.value());
            assertEquals(List.of("REV-007"), codes(database, child, held(child, null, new Meeting(date("2021-05-28"), "PN0"))));
            assertEquals(List.of("REV-008"), codes(database, child, held(child, null, new Meeting(date("2021-05-27"), "PN1"))));
            holding(database).record(child, held(child, null, new Meeting(date("2021-05-27"), "PN0")));
        });
    }

    @Test
    void arrangingCallingAndCancellingKeepTheDuty() {
        council.run(database -> {
            ChildId child = child(database, "2021-05-24");
            long open = next(database, child);
            holding(database).arrange(child, open, date("2021-06-10"));
            assertEquals("arranged", reviews(database).ofChild(child).getFirst().state());
            holding(database).call(child, open, date("2021-06-11"), "drift");
            assertEquals(date("2021-06-11"), reviews(database).ofChild(child).getFirst().dueOn());
            holding(database).cancel(child, open, "The venue is closed");
            List<ReviewRow> rows = reviews(database).ofChild(child);
            assertEquals(List.of("due", "cancelled"), rows.stream().map(ReviewRow::state).toList());
            assertEquals(date("2021-06-22"), rows.getFirst().dueOn());
            assertThrows(ProblemException.class, () -> holding(database).cancel(child, open, "again"));
        });
    }

    @Test
    void aReviewEnteredLateBetweenOthersDatesThemAgain() {
        council.run(database -> {
            ChildId child = child(database, "2020-01-06");
            holding(database).record(child, held(child, null, new Meeting(date("2020-01-27"), "PN1")));
            HeldReview second = new HeldReview(child.value(), null, List.of(new Meeting(date("2020-10-20"), "PN1")), null, "sickness", false, null, null, null, null, List.of());
            assertEquals("second", holding(database).record(child, second).kind());
            holding(database).record(child, held(child, null, new Meeting(date("2020-04-20"), "PN1")));
            assertEquals(List.of("due", "subsequent held", "second held", "first held"), reviews(database).ofChild(child).stream()
                    .map(row -> row.open() ? row.state() : row.kind() + " " + row.state() + (row.late() ? " late" : "")).toList());
        });
    }

    @Test
    void theListsCountWhatIsOverdueDueTodayInTwoWeeksAndLater() {
        council.run(database -> {
            database.sql().execute("update review set state = 'cancelled' where state in ('due', 'arranged')");
            child(database, "2021-04-29");
            child(database, "2021-04-30");
            child(database, "2021-05-10");
            ChildId later = child(database, "2021-05-10");
            holding(database).record(later, held(later, null, new Meeting(date("2021-05-28"), "PN1")));
            assertEquals(new DueCounts(1, 1, 1, 1), reviews(database).dueCounts(DueQuery.all()));
            assertEquals(4, reviews(database).due(DueQuery.all(), PageRequest.first()).total());
            ReviewRow first = reviews(database).due(DueQuery.all(), PageRequest.first()).rows().getFirst();
            assertEquals(-1, first.days());
            assertTrue(first.sentence().contains("becoming looked after"));
            assertNull(first.reviewer());
            assertEquals(1, reviews(database).held(DueQuery.all().between(date("2021-05-01"), date("2021-05-31")), false, PageRequest.first()).total());
            assertEquals(0, reviews(database).held(DueQuery.all(), true, PageRequest.first()).total());
        });
    }

    private static List<String> codes(CouncilDatabase database, ChildId child, HeldReview told) {
        return assertThrows(ProblemException.class, () -> holding(database).record(child, told)).problems().stream().map(Problem::code).toList();
    }

    private static HeldReview held(ChildId child, Long open, Meeting... meetings) {
        return new HeldReview(child.value(), open, List.of(meetings), null, null, false, "At home", "hybrid", "the child", "co-chaired",
                List.of(new HeldReview.Outcome("Find a school place", "The social worker", date("2021-09-01"))));
    }

    private static Long next(CouncilDatabase database, ChildId child) {
        return reviews(database).nextOf(List.of(child.value())).get(child.value()).id();
    }

    private static ChildId child(CouncilDatabase database, String since) {
        long child = database.sql().createQuery("insert into child (number, date_of_birth) values (?, date '2010-05-05') returning id")
                .bind(0, "N" + ++numbers).mapTo(Long.class).one();
        database.sql().execute("""
                insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type)
                values (?, ?::date, 'S', 'C2', 'N1', 'U6')""", child, since);
        database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) values (?, 1, date '2015-01-01')", child);
        new CareRecords(database).rebuildPeriods(List.of(child));
        new Redating(database, rules(ExampleRules.statutory()).versions(ReviewsSettings.class), WorkingCalendar.englandAndWales(), CLOCK)
                .redate(List.of(child), "Recorded");
        return new ChildId(child);
    }

    private static Holding holding(CouncilDatabase database) {
        return new Holding(database, rules(ExampleRules.statutory()), () -> WorkingCalendar.englandAndWales(), HoldingTest::actor, CLOCK);
    }

    private static Reviews reviews(CouncilDatabase database) {
        return new Reviews(database, rules(ExampleRules.statutory()), () -> WorkingCalendar.englandAndWales(), HoldingTest::actor, CLOCK);
    }

    private static Actor actor() {
        return new Actor(1, "r", "R", new CouncilCode("test"), Role.REVIEWER, null, null);
    }

    private static Settings rules(ReviewsSettings rules) {
        return new Settings() {
            @Override
            public <T> T on(Class<T> type, LocalDate date) {
                return type.cast(rules);
            }

            @Override
            public <T> List<Version<T>> versions(Class<T> type) {
                return List.of(new Version<>(date("2010-04-01"), type.cast(rules)));
            }

            @Override
            public List<SettingOrigin> origins(String room, LocalDate date) {
                return List.of();
            }

            @Override
            public int publication(String room) {
                return 1;
            }

            @Override
            public <T> T published(Class<T> type, int publication, LocalDate from) {
                return type.cast(rules);
            }
        };
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
