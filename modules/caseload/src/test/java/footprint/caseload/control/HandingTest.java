package footprint.caseload.control;

import footprint.caseload.NewHandover;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.Handing.Split;
import footprint.kernel.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final int HORIZON = 400;

    /** Every day that somebody carried the child before, exactly one reviewer carries the child after, and no other day. */
    @Property
    void everyDayOfTheSpanHasExactlyOneReviewerAfterwards(@ForAll @IntRange(min = 0, max = 100) int before, @ForAll @IntRange(min = -1, max = 200) int length,
                                                          @ForAll @IntRange(min = -1, max = 250) int cover) {
        Span span = new Span(DAY.minusDays(before), length < 0 ? null : DAY.plusDays(length));
        LocalDate last = cover < 0 ? null : DAY.plusDays(cover);
        Split split = Handing.split(span, DAY, last);
        for (LocalDate day = DAY.minusDays(120); day.isBefore(DAY.plusDays(HORIZON)); day = day.plusDays(1)) {
            boolean earlier = has(split.kept().stream(), day) || has(split.back().stream(), day);
            boolean later = split.handed().has(day);
            assertEquals(span.has(day), earlier ^ later, "on " + day);
            assertEquals(span.has(day) && !day.isBefore(DAY) && (last == null || !day.isAfter(last)), later, "on " + day);
        }
    }

    private static boolean has(Stream<Span> spans, LocalDate day) {
        return spans.anyMatch(span -> span.has(day));
    }

    @Test
    void whatIsHistoryIsNotTakenAwayAndANewChildMayBeGivenFromAnEarlierDay() {
        assertEquals(List.of("CAS-032"), codes(asked(1L, 2L, DAY.minusDays(1), null, "leaving")));
        assertEquals(List.of(), codes(asked(null, 2L, DAY.minusDays(20), null, "new")));
        assertEquals(List.of(), codes(asked(1L, 2L, DAY, DAY, "sickness")));
    }

    @Test
    void eachFaultStandsAtItsField() {
        assertEquals(List.of("CAS-031", "CAS-032", "CAS-034"), codes(asked(1L, null, null, null, "because")));
        assertEquals(List.of("CAS-031"), codes(asked(1L, 1L, DAY, null, "leave")));
        assertEquals(List.of("CAS-033"), codes(asked(1L, 2L, DAY, DAY.minusDays(1), "leave")));
        assertEquals(List.of("CAS-033"), codes(asked(null, 2L, DAY, DAY.plusDays(1), "new")));
        assertEquals(List.of("CAS-034"), Handing.faults(new NewHandover(1L, 2L, DAY, null, "leave", "x".repeat(501), null, false), DAY).stream().map(Problem::code).toList());
    }

    @Test
    void whatHasBegunAndWasDoneOnAnEarlierDayStands() {
        assertTrue(Handing.undoable(DAY, DAY, DAY));
        assertTrue(Handing.undoable(DAY.plusDays(1), DAY.minusDays(9), DAY));
        assertFalse(Handing.undoable(DAY, DAY.minusDays(1), DAY));
    }

    private static NewHandover asked(Long from, Long to, LocalDate first, LocalDate last, String why) {
        return new NewHandover(from, to, first, last, why, null, null, false);
    }

    private static List<String> codes(NewHandover asked) {
        return Handing.faults(asked, DAY).stream().map(Problem::code).toList();
    }
}
