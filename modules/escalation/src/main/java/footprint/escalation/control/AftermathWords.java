package footprint.escalation.control;

import footprint.timetable.Words;

import java.time.LocalDate;

/**
 * What the mail says that asks what changed for the child. It names no child and none of the alert's words, as {@link ClockWords}. Pure.
 *
 * @param alert    the alert's number
 * @param resolved the day it was resolved
 */
public record AftermathWords(long alert, LocalDate resolved) {

    /** The one line. */
    public String subject() {
        return "Alert %d: what changed for the child?".formatted(alert);
    }

    /** The text. */
    public String body() {
        return "Alert %d was resolved on %s. What has changed for the child since? Sign in and say it in a few words; you are asked once.".formatted(alert,
                Words.weekday(resolved)) + ClockWords.WHY;
    }
}
