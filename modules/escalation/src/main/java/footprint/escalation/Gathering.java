package footprint.escalation;

import java.time.LocalDate;

/**
 * Concerns that are open or recent and alike in one thing, as far as whoever asks may see them.
 *
 * @param by       in what they are alike
 * @param on       code of the team, the provider or the reason
 * @param label    as it is read
 * @param alerts   how many there are
 * @param children how many different children they are about
 * @param newer    how many are newer than what was last set aside; all of them where nothing was
 * @param aside    what somebody last said of it; null where nobody said anything
 */
public record Gathering(GatheredBy by, String on, String label, int alerts, int children, int newer, Aside aside) {

    /**
     * Said of a gathering: that it is no theme.
     *
     * @param alerts  how many there were then
     * @param because why
     * @param on      the day it was said
     * @param by      the name of whoever said it
     */
    public record Aside(int alerts, String because, LocalDate on, String by) {
    }
}
