package footprint.tenancy.boundary;

import footprint.kernel.London;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The one clock of the house. With {@code footprint.today} set it shows that day, at the hour it really is, and ticks
 * on from there: demonstrations and tests move the day, never the course of time.
 */
@ApplicationScoped
public class HouseClock {

    @Inject
    @ConfigProperty(name = "footprint.today")
    private Optional<LocalDate> today;

    @Produces
    @Singleton
    Clock clock() {
        Clock system = Clock.system(London.ZONE);
        return today.map(day -> showing(day, system)).orElse(system);
    }

    /** A clock that shows a day now, and runs as fast as another. */
    public static Clock showing(LocalDate day, Clock running) {
        Instant now = running.instant();
        Instant shown = day.atTime(now.atZone(London.ZONE).toLocalTime()).atZone(London.ZONE).toInstant();
        return Clock.offset(running, Duration.between(now, shown));
    }
}
