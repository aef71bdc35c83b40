package footprint.tenancy.boundary;

import footprint.kernel.London;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HouseClockTest {

    @Property
    void theClockShowsTheDayThatWasAskedFor(@ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalDate wanted = LocalDate.ofEpochDay(day);
        Clock running = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z").plusSeconds(second), London.ZONE);
        assertEquals(wanted, London.today(HouseClock.showing(wanted, running)));
    }

    @Test
    void theClockTicksOn() {
        LocalDate wanted = LocalDate.of(2021, 3, 31);
        Ticking running = new Ticking();
        Clock shown = HouseClock.showing(wanted, running);
        Instant before = shown.instant();
        running.now = running.now.plus(Duration.ofHours(26));
        assertEquals(Duration.ofHours(26), Duration.between(before, shown.instant()));
        assertEquals(LocalDate.of(2021, 4, 1), London.today(shown));
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return London.ZONE;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
