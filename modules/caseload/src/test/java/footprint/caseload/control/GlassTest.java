package footprint.caseload.control;

import footprint.caseload.NewRestriction;
import footprint.kernel.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GlassTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
    private static final long ME = 7;

    @Property
    void aLookLastsAsLongAsTheCouncilSaysAndNeverLongerThanAnHour(@ForAll @IntRange(min = -100, max = 100_000) int minutes) {
        long lasting = Duration.between(NOW, Glass.endsAt(NOW, minutes)).toMinutes();
        assertTrue(lasting >= 1 && lasting <= 60, "minutes " + lasting);
        assertEquals(minutes >= 1 && minutes <= 60 ? minutes : minutes < 1 ? 1 : 60, lasting);
        assertEquals(NOW.plusSeconds(3600), Glass.endsAt(NOW, null));
    }

    @Test
    void aReasonIsThreeWordsOfLettersAndNoNovel() {
        for (String enough : List.of("The carer rang", "  Night desk has\nasked ", "a carer " + "rang ".repeat(398))) {
            assertEquals(List.of(), Glass.reason(enough), enough);
            assertEquals(List.of(), Glass.verdict(enough), enough);
            assertEquals(List.of(), Glass.lifting(enough), enough);
        }
        for (String little : new String[] {null, "", "   ", "now", "two words", ". . . .", "1 2 3 4 5 6", "a b c", "many words " + "x".repeat(2000)}) {
            assertEquals("CAS-015 reason", said(Glass.reason(little)), little);
            assertEquals("CAS-015 words", said(Glass.verdict(little)), little);
            assertEquals("CAS-022 because", said(Glass.lifting(little)), little);
        }
    }

    @Test
    void aRestrictionHasAGroundADayThatIsNotPastAndItsMakerOnTheListOrKnowinglyNot() {
        assertEquals(List.of(), faults("colleague", null, null, List.of(ME), false));
        assertEquals(List.of(), faults("other", "A judge's order", TODAY, List.of(ME, 8L), false));
        assertEquals(List.of(), faults("adoption", " ", TODAY.plusYears(90), List.of(8L), true));
        assertEquals(List.of("CAS-011 why"), faults("curiosity", null, null, List.of(ME), false));
        assertEquals(List.of("CAS-011 why"), faults(null, null, null, List.of(ME), false));
        assertEquals(List.of("CAS-011 note"), faults("other", "  ", null, List.of(ME), false));
        assertEquals(List.of("CAS-011 note"), faults("adoption", "x".repeat(2001), null, List.of(ME), false));
        assertEquals(List.of("CAS-011 until"), faults("adoption", null, TODAY.minusDays(1), List.of(ME), false));
        assertEquals(List.of("CAS-012 withoutMe"), faults("adoption", null, null, List.of(), false));
        assertEquals(List.of("CAS-011 why", "CAS-011 until", "CAS-012 withoutMe"), faults(" ", null, TODAY.minusYears(1), null, false), "everything at once");
    }

    private static List<String> faults(String why, String note, LocalDate until, List<Long> people, boolean withoutMe) {
        return Glass.faults(new NewRestriction(why, note, until, people, withoutMe), ME, TODAY).stream().map(GlassTest::said).toList();
    }

    private static String said(List<Problem> problems) {
        assertEquals(1, problems.size());
        return said(problems.getFirst());
    }

    private static String said(Problem problem) {
        return problem.code() + " " + problem.field();
    }
}
