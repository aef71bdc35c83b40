package footprint.escalation;

import java.time.LocalDate;

/**
 * A child about whom some of the alerts of a gathering are.
 *
 * @param id     its key
 * @param number its number in the return
 * @param name   its name; empty where nobody has entered one
 * @param newest the day of the newest of these alerts
 */
public record GatheredChild(long id, String number, String name, LocalDate newest) {

    /** The name, or the number where there is none. */
    public String shown() {
        return name == null || name.isBlank() ? "child " + number : name;
    }
}
