package footprint.escalation;

import java.time.LocalDate;

/**
 * How much of the time that the whole dispute may take has gone: the Handbook's twenty working days in all.
 *
 * @param used    days gone so far, of the kind that the council counts; none while the alert was closed
 * @param working whether they are working days
 * @param within  how long the whole may take, in words: 20 working days
 * @param lastOn  the last day of it
 * @param over    whether that day has passed without an end
 */
public record RunningTotal(int used, boolean working, String within, LocalDate lastOn, boolean over) {

    /** In words: 12 of 20 working days. */
    public String words() {
        return working ? used + " of " + within : used + (used == 1 ? " day of " : " days of ") + within;
    }
}
