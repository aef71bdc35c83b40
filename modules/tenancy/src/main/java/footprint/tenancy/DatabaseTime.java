package footprint.tenancy;

import footprint.kernel.London;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What time it is by the clock of the council's own database server: the only one by which anything becomes due by itself,
 * so that machines whose clocks differ agree. With {@code footprint.today} it is as many days away as that day is.
 */
public interface DatabaseTime {

    /** The moment. Needs a transaction in a council. */
    Instant now();

    /** The London date of that moment. */
    default LocalDate today() {
        return now().atZone(London.ZONE).toLocalDate();
    }
}
