package footprint.caseload;

import java.time.LocalDate;
import java.util.List;

/**
 * A restriction as it is asked for.
 *
 * @param why         colleague, public-eye, adoption or other
 * @param note        more about it; needed for "other"
 * @param until       the last day; null until it is lifted
 * @param people      keys of those who may still look
 * @param withoutMe   whoever sets it confirms that they shut themselves out
 */
public record NewRestriction(String why, String note, LocalDate until, List<Long> people, boolean withoutMe) {

    public NewRestriction {
        note = note == null || note.isBlank() ? null : note.strip();
        people = people == null ? List.of() : List.copyOf(people);
    }
}
