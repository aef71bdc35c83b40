package footprint.escalation;

import java.time.LocalDate;

/**
 * A themed or collective challenge of which an alert is part.
 *
 * @param id        its key
 * @param addressee to whom it is addressed
 * @param raisedOn  the day it was raised
 * @param state     open, resolved or withdrawn
 * @param seen      whether whoever asks may open it
 */
public record ThemeLink(long id, String addressee, LocalDate raisedOn, String state, boolean seen) {
}
