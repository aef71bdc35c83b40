package footprint.tenancy.boundary;

import footprint.kernel.London;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@link DatabaseTime} of the running transaction's connection. A moved day is kept as a number of whole days, found when
 * the time is first asked for; from then on it ticks as the database does.
 */
@ApplicationScoped
public class HouseTime implements DatabaseTime {

    @Inject
    private CouncilDatabase database;
    @Inject
    @ConfigProperty(name = "footprint.today")
    private Optional<LocalDate> moved;
    private volatile Long days;

    @Override
    public Instant now() {
        Instant now = database.sql().createQuery("select clock_timestamp()").mapTo(OffsetDateTime.class).one().toInstant();
        if (days == null) {
            days = moved.map(day -> daysTo(day, now)).orElse(0L);
        }
        return shown(now, days);
    }

    /** How far a day is from the London day of a moment. */
    public static long daysTo(LocalDate day, Instant now) {
        return ChronoUnit.DAYS.between(now.atZone(London.ZONE).toLocalDate(), day);
    }

    /** The same hour in London, days later. */
    public static Instant shown(Instant now, long days) {
        return now.atZone(London.ZONE).plusDays(days).toInstant();
    }
}
