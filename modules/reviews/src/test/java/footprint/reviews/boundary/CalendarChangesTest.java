package footprint.reviews.boundary;

import footprint.caseload.boundary.CareRecords;
import footprint.harness.TestCouncil;
import footprint.kernel.Actor;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.reviews.CalendarDay;
import footprint.reviews.ExampleRules;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CalendarChangesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-01-04T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate SNOW_DAY = LocalDate.of(2021, 1, 18);
    private final TestCouncil council = TestCouncil.create("calendar");

    @Test
    void aHolidayAddedMovesTheOpenReviewAndTakingItBackMovesItBack() {
        council.run(database -> {
            childDue(database, "K1");
            CalendarChanges door = door(database);
            assertEquals(1, door.correct(new CalendarCorrection(SNOW_DAY, false, "Snow day")));
            assertEquals(LocalDate.of(2021, 1, 21), dueDate(database));
            assertEquals(1, door.takeBack(SNOW_DAY));
            assertEquals(LocalDate.of(2021, 1, 20), dueDate(database));
            assertEquals(3, database.sql().createQuery("select count(*) from due_date").mapTo(Integer.class).one());
        });
    }

    @Test
    void aBankHolidayThatIsWorkedAfterAllIsShownAsTheCouncilsOwnWord() {
        council.run(database -> {
            LocalDate newYear = LocalDate.of(2021, 1, 1);
            door(database).correct(new CalendarCorrection(newYear, true, "Office open"));
            List<CalendarDay> days = door(database).year(2021);
            assertEquals(new CalendarDay(newYear, "Office open", true, true), days.getFirst());
            assertEquals(8, days.size());
        });
    }

    @Test
    void everyFaultIsSaidAtOnceAndNothingIsStored() {
        council.run(database -> {
            ProblemException refused = assertThrows(ProblemException.class, () -> door(database).correct(new CalendarCorrection(null, false, " ")));
            assertEquals(List.of("day", "note"), refused.problems().stream().map(problem -> problem.field()).toList());
            assertThrows(ProblemException.class, () -> door(database).takeBack(LocalDate.of(2021, 6, 1)));
            assertEquals(0, database.sql().createQuery("select count(*) from calendar_correction").mapTo(Integer.class).one());
        });
    }

    private static CalendarChanges door(CouncilDatabase database) {
        Actor administrator = new Actor(1, "administrator", "Pat Invented", database.council(), Role.ADMINISTRATOR, null, null);
        return new CalendarChanges(database, new StatutoryOnly(), () -> administrator, CLOCK);
    }

    private static void childDue(CouncilDatabase database, String number) {
        long child = database.sql().createQuery("insert into child (number, date_of_birth) values (?, '2010-05-05') returning id")
                .bind(0, number).mapTo(Long.class).one();
        database.sql().execute("""
                insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type)
                values (?, '2020-12-18', 'S', 'V2', 'N1', 'U4')""", child);
        new CareRecords(database).rebuildPeriods(List.of(child));
        new Redating(database, List.of(new Version<>(LocalDate.of(1989, 1, 1), ExampleRules.statutory())), WorkingCalendar.englandAndWales(), CLOCK).redate(List.of(child), "Recorded");
    }

    private static LocalDate dueDate(CouncilDatabase database) {
        return database.sql().createQuery("select due_on from review where state = 'due'").mapTo(LocalDate.class).one();
    }

    /** The statutory timetable in every year. */
    private static final class StatutoryOnly implements Settings {
        @Override
        public <T> T on(Class<T> type, LocalDate date) {
            return versions(type).getLast().settings();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> List<Version<T>> versions(Class<T> type) {
            assertEquals(ReviewsSettings.class, type);
            return List.of((Version<T>) new Version<>(LocalDate.of(1989, 1, 1), ExampleRules.statutory()));
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
            return on(type, from);
        }
    }
}
