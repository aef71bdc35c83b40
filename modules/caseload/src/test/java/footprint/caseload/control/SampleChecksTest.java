package footprint.caseload.control;

import footprint.caseload.NewSample;
import footprint.kernel.Problem;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SampleChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Test
    void aSampleIsDrawnOrNamedForAPurposeAndUntilADay() {
        assertEquals(List.of(), codes("letters", TODAY.plusDays(30), 10, List.of()));
        assertEquals(List.of(), codes("letters", TODAY, null, List.of("A1", " ", "A1")));
        assertEquals(List.of("CAS-060", "CAS-061", "CAS-062"), codes(" ", TODAY.minusDays(1), null, List.of()));
        assertEquals(List.of("CAS-062"), codes("letters", TODAY, 3, List.of("A1")));
        assertEquals(List.of("CAS-063"), codes("letters", TODAY, 101, List.of()));
        assertEquals(List.of("CAS-061"), codes("letters", TODAY.plusYears(2), 1, List.of()));
    }

    private static List<String> codes(String purpose, LocalDate ends, Integer size, List<String> numbers) {
        return SampleChecks.of(new NewSample(purpose, 1L, ends, size, null, numbers), TODAY).stream().map(Problem::code).toList();
    }
}
