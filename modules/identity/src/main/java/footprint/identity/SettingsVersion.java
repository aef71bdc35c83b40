package footprint.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of one room's settings as it was published (R015).
 *
 * @param room        the room, such as reviews
 * @param from        the first day on which it holds
 * @param publishedAt when it was published
 * @param publishedBy who published it
 * @param reason      why
 */
public record SettingsVersion(String room, LocalDate from, Instant publishedAt, String publishedBy, String reason) {
}
