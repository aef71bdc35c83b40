package footprint.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates are London dates: 23:30 UTC on 31 March 2021 is 1 April 2021 (R126). */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {
    }

    /** Today in London by the clock that was passed in. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The London date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
