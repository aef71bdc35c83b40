package footprint.escalation.control;

import footprint.escalation.AlertKind;
import footprint.escalation.Ladder;
import footprint.escalation.RunningTotal;
import footprint.escalation.Stretch;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** Whatever is closed and reopened, the numbers of a year reconcile, and a year that has ended does not change. */
class StretchesPropertiesTest {

    private static final LocalDate BEGIN = LocalDate.of(2019, 6, 1);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.englandAndWales();

    @Property
    void opening_and_raised_and_reopened_less_resolved_is_closing(@ForAll("councils") List<List<Stretch>> alerts) {
        for (int year = 2018; year < 2026; year++) {
            LocalDate first = LocalDate.of(year, 4, 1);
            LocalDate last = LocalDate.of(year + 1, 3, 31);
            int opening = 0;
            int in = 0;
            int out = 0;
            int closing = 0;
            for (List<Stretch> alert : alerts) {
                List<Stretch> counted = Stretches.counted(alert);
                opening += count(counted.stream().filter(stretch -> stretch.openOn(first.minusDays(1))).count());
                closing += count(counted.stream().filter(stretch -> stretch.openOn(last)).count());
                in += count(counted.stream().filter(stretch -> within(stretch.begunOn(), first, last)).count());
                out += count(counted.stream().filter(stretch -> within(stretch.endedOn(), first, last)).count());
            }
            assertEquals(closing, opening + in - out);
        }
    }

    @Property
    void in_a_year_an_alert_comes_in_once_at_most_and_goes_out_once_at_most(@ForAll("histories") List<Stretch> alert) {
        List<Stretch> counted = Stretches.counted(alert);
        for (int year = 2018; year < 2026; year++) {
            LocalDate first = LocalDate.of(year, 4, 1);
            LocalDate last = LocalDate.of(year + 1, 3, 31);
            assertTrue(counted.stream().filter(stretch -> within(stretch.begunOn(), first, last)).count() <= 1);
            assertTrue(counted.stream().filter(stretch -> within(stretch.endedOn(), first, last)).count() <= 1);
        }
    }

    @Property
    void taking_it_up_again_changes_no_year_that_has_ended(@ForAll("histories") List<Stretch> alert) {
        for (int known = 1; known < alert.size(); known++) {
            LocalDate again = alert.get(known).begunOn();
            LocalDate yearEnd = LocalDate.of(again.minusMonths(3).getYear(), 3, 31);
            List<Stretch> before = new ArrayList<>(alert.subList(0, known));
            if (before.getLast().endedOn().isAfter(yearEnd)) { // what the years before said while it was open: its closing was undone within the year
                before.set(known - 1, new Stretch(before.getLast().begunOn(), null, false));
            }
            List<Stretch> after = new ArrayList<>(alert.subList(0, known));
            after.add(new Stretch(again, null, false));
            assertEquals(seen(Stretches.counted(before), yearEnd), seen(Stretches.counted(after), yearEnd), "what a report up to " + yearEnd + " says");
        }
    }

    @Property
    void what_was_taken_back_in_the_end_counts_at_most_as_it_did_before(@ForAll("histories") List<Stretch> alert) {
        assertTrue(Stretches.counted(alert).stream().noneMatch(Stretch::withdrawn));
    }

    @Example
    void resolved_in_one_year_and_reopened_in_the_next() {
        Stretch first = new Stretch(LocalDate.of(2021, 1, 10), LocalDate.of(2021, 3, 20), false);
        Stretch second = new Stretch(LocalDate.of(2021, 4, 6), null, false);
        assertEquals(List.of(first, second), Stretches.counted(List.of(first, second)));
        Stretch sameYear = new Stretch(LocalDate.of(2021, 3, 25), null, false);
        assertEquals(List.of(new Stretch(first.begunOn(), null, false)), Stretches.counted(List.of(first, sameYear)), "as if it had never been closed");
        Stretch back = new Stretch(first.begunOn(), first.endedOn(), true);
        assertEquals(List.of(second), Stretches.counted(List.of(back, second)), "the year that ended without it goes on without it");
    }

    @Property
    void the_running_total_stands_still_while_it_is_closed(@ForAll("histories") List<Stretch> alert) {
        LocalDate today = LocalDate.of(2026, 1, 5);
        RunningTotal total = WholeClock.of(AlertKind.CONCERN, ladder("20 working days"), alert, today, CALENDAR).orElseThrow();
        int used = alert.stream().mapToInt(stretch -> CALENDAR.workingDaysBetween(stretch.begunOn(), stretch.endedOn() == null ? today : stretch.endedOn())).sum();
        assertEquals(used, total.used());
        assertEquals(used > 20, total.over() && used != 20, "over is after the last working day");
        if (alert.size() == 1) {
            assertEquals(CALENDAR.plusWorkingDays(alert.getFirst().begunOn(), 20), total.lastOn());
        }
    }

    @Example
    void twenty_working_days_in_all() {
        LocalDate raised = LocalDate.of(2021, 3, 22);
        List<Stretch> open = List.of(new Stretch(raised, null, false));
        assertFalse(total(open, LocalDate.of(2021, 4, 21)).over(), "the twentieth is in time");
        assertEquals("20 of 20 working days", total(open, LocalDate.of(2021, 4, 21)).words());
        assertTrue(total(open, LocalDate.of(2021, 4, 22)).over());
        assertEquals(LocalDate.of(2021, 4, 21), total(open, LocalDate.of(2021, 4, 22)).lastOn());
        assertTrue(WholeClock.of(AlertKind.GOOD_PRACTICE, ladder("20 working days"), open, raised, CALENDAR).isEmpty(), "praise has no clock");
        assertTrue(WholeClock.of(AlertKind.CONCERN, ladder(null), open, raised, CALENDAR).isEmpty(), "the council does not watch it");
        RunningTotal weeks = WholeClock.of(AlertKind.CONCERN, ladder("4 weeks"), open, raised.plusDays(3), CALENDAR).orElseThrow();
        assertEquals("3 days of 4 weeks", weeks.words());
        assertEquals(raised.plusWeeks(4), weeks.lastOn());
    }

    private static RunningTotal total(List<Stretch> stood, LocalDate today) {
        return WholeClock.of(AlertKind.CONCERN, ladder("20 working days"), stood, today, CALENDAR).orElseThrow();
    }

    private static Ladder ladder(String within) {
        return new Ladder(Interval.valueOf("5 working days"), within == null ? null : Interval.valueOf(within), true, false, Ladder.CafcassRoute.NONE,
                List.of(Ladder.Stage.unnamed(1)), null);
    }

    /** What a report up to a day shows of it. */
    private static List<String> seen(List<Stretch> counted, LocalDate upTo) {
        return counted.stream().filter(stretch -> !stretch.begunOn().isAfter(upTo))
                .map(stretch -> stretch.begunOn() + " " + (stretch.endedOn() == null || stretch.endedOn().isAfter(upTo) ? "open" : stretch.endedOn())).toList();
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    private static int count(long many) {
        return (int) many;
    }

    @Provide
    Arbitrary<List<List<Stretch>>> councils() {
        return histories().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Stretch>> histories() {
        Arbitrary<List<Integer>> gaps = Arbitraries.integers().between(0, 420).list().ofMinSize(1).ofMaxSize(8);
        Arbitrary<List<Boolean>> backs = Arbitraries.of(true, false, false).list().ofSize(8);
        return Combinators.combine(gaps, backs).as(StretchesPropertiesTest::history);
    }

    /** Raised after the first gap, then closed and reopened in turn; an odd number of gaps leaves it open. */
    static List<Stretch> history(List<Integer> gaps, List<Boolean> backs) {
        List<Stretch> stood = new ArrayList<>();
        LocalDate day = BEGIN.plusDays(gaps.getFirst());
        for (int i = 1; i < gaps.size(); i += 2) {
            LocalDate ended = day.plusDays(gaps.get(i));
            stood.add(new Stretch(day, ended, backs.get(i)));
            if (i + 1 == gaps.size()) {
                return stood;
            }
            day = ended.plusDays(gaps.get(i + 1));
        }
        stood.add(new Stretch(day, null, false));
        return stood;
    }
}
