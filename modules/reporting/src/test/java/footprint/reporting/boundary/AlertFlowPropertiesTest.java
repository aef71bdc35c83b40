package footprint.reporting.boundary;

import footprint.harness.TestCouncil;
import footprint.kernel.PageRequest;
import footprint.kernel.Role;
import footprint.reporting.AlertNumbers;
import footprint.reporting.AlertNumbers.Count;
import footprint.reporting.control.CalendarDays;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Over many alerts and many periods in a real database: the flow agrees, and working days are those of the calendar. */
class AlertFlowPropertiesTest {

    private static final int ALERTS = 120;
    private static final int PERIODS = 60;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 1200;

    @Test
    void opening_raised_and_resolved_make_closing_in_any_period() {
        Random chance = new Random(20210331);
        Records records = new Records("flow", "surrey");
        List<Long> children = List.of(records.child("2010-01-01"), records.child("2011-01-01"), records.child("2012-01-01"));
        for (int i = 0; i < ALERTS; i++) {
            LocalDate raised = FIRST.plusDays(chance.nextInt(DAYS));
            String resolved = chance.nextInt(3) == 0 ? null : raised.plusDays(chance.nextInt(400)).toString();
            records.reasons(records.alert(children.get(chance.nextInt(3)), raised.toString(), resolved, chance.nextInt(3)), "A", "D");
        }
        records.seenBy(Role.SERVICE_LEAD, 1, null);
        for (int i = 0; i < PERIODS; i++) {
            LocalDate from = FIRST.plusDays(chance.nextInt(DAYS));
            AlertNumbers numbers = records.numbers(from.toString(), from.plusDays(chance.nextInt(700)).toString());
            assertEquals(0, numbers.gap(), numbers.from() + " to " + numbers.to() + ": " + numbers.flow());
            long raised = numbers.totals().getFirst().number();
            numbers.tables().stream().filter(table -> List.of("stages-highest", "levels", "teams", "reviewers").contains(table.code()))
                    .forEach(table -> assertEquals(raised, table.rows().getLast().cells().getLast().number(), table.code()));
            Count closing = numbers.flow().getLast();
            assertEquals(closing.number(), records.numbered(closing.question(), new PageRequest(1, 500, null, false)).lines().rows().size());
        }
    }

    @Test
    void the_database_counts_working_days_as_the_calendar_does() {
        Random chance = new Random(1);
        WorkingCalendar calendar = WorkingCalendar.englandAndWales(List.of(new CalendarCorrection(LocalDate.of(2020, 6, 6), true, "A Saturday worked"),
                new CalendarCorrection(LocalDate.of(2020, 6, 10), false, "Closed"), new CalendarCorrection(LocalDate.of(2020, 8, 31), true, "Open on a bank holiday")));
        CalendarDays days = CalendarDays.of(calendar, LocalDate.of(2024, 3, 31));
        String[] closed = days.closed().stream().map(LocalDate::toString).toArray(String[]::new);
        String[] opened = days.opened().stream().map(LocalDate::toString).toArray(String[]::new);
        TestCouncil.create("workdays").run(database -> {
            database.sql().registerArrayType(String.class, "text");
            for (int i = 0; i < 400; i++) {
                LocalDate after = LocalDate.of(2000, 1, 1).plusDays(chance.nextInt(i % 2 == 0 ? 9000 : 200) + (i % 2 == 0 ? 0 : 7300));
                LocalDate upTo = after.plusDays(chance.nextInt(90));
                int counted = database.sql().createQuery("select working_days_between(:after, :upTo, cast(:closed as date[]), cast(:opened as date[]))")
                        .bind("after", after).bind("upTo", upTo).bind("closed", closed).bind("opened", opened).mapTo(Integer.class).one();
                assertEquals(calendar.workingDaysBetween(after, upTo), counted, after + " to " + upTo);
            }
        });
    }
}
