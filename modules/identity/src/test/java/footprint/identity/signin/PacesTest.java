package footprint.identity.signin;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PacesTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = 1;
    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void a_minutes_worth_may_come_at_once_and_the_next_is_told_when_to_come_back() {
        Paces paces = new Paces(new Pace(120, 60, 0), clock);
        assertEquals(0, asked(paces, 60, "surrey", "ann", true));
        assertEquals(1, paces.seconds("surrey", "ann", true));
        now += SECOND;
        assertEquals(0, paces.seconds("surrey", "ann", true), "a second has brought one back");
        assertEquals(1, paces.seconds("surrey", "ann", true));
    }

    @Test
    void pages_and_calls_are_counted_apart_and_nobody_pays_for_another() {
        Paces paces = new Paces(new Pace(120, 60, 0), clock);
        assertEquals(40, asked(paces, 100, "surrey", "ann", true));
        assertEquals(0, asked(paces, 120, "surrey", "ann", false));
        assertEquals(0, asked(paces, 60, "surrey", "ben", true));
        assertEquals(0, asked(paces, 60, "medway", "ann", true), "the same name in another council is another person");
    }

    @Test
    void who_is_refused_for_their_own_haste_takes_nothing_from_the_council() {
        Paces paces = new Paces(new Pace(0, 10, 20), clock);
        assertEquals(990, asked(paces, 1000, "surrey", "ann", true));
        assertEquals(0, asked(paces, 10, "surrey", "ben", true));
        assertEquals(1, asked(paces, 1, "surrey", "cat", true), "the council's own is used up");
        assertEquals(0, asked(paces, 10, "medway", "dan", true), "and another council's is not");
        assertEquals(3, paces.seconds("surrey", "cat", true), "20 in a minute are one in three seconds");
    }

    @Test
    void nought_is_no_limit_and_nothing_said_is_a_limit() {
        assertEquals(0, asked(new Paces(new Pace(0, 0, 0), clock), 100_000, "surrey", "ann", true));
        Pace usual = Pace.read(any -> Optional.empty());
        assertTrue(usual.pages() > usual.calls() && usual.calls() > 0 && usual.council() > usual.pages(), usual::toString);
        assertEquals(7, Pace.read(name -> Optional.ofNullable(Map.of("footprint.pace.calls", 7).get(name))).calls());
    }

    /** @return how many of so many were refused */
    private static long asked(Paces paces, int times, String council, String who, boolean api) {
        return IntStream.range(0, times).filter(i -> paces.seconds(council, who, api) > 0).count();
    }
}
