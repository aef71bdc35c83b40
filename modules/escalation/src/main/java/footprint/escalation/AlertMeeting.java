package footprint.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * One meeting of those that look at alerts which the ladder has not settled (R082).
 *
 * @param id      its key
 * @param label   as it is called
 * @param heldOn  its day
 * @param roles   the titles of those who hold it, as the settings had them
 * @param begunBy the name of whoever made its list
 * @param onList  how many alerts are on its list, of those that whoever asks may know of
 * @param open    how many actions agreed there are still open, of the same alerts
 */
public record AlertMeeting(long id, String label, LocalDate heldOn, String roles, String begunBy, int onList, int open) {

    /**
     * A kind of meeting that the council holds.
     *
     * @param label  as it is called
     * @param every  how often, in words; null where that is not said
     * @param roles  the titles of those who hold it
     * @param looks  where the open alerts stand that it looks at, in words; null when today's settings do not name it
     * @param toCome how many alerts are on the list of the next one, of those that whoever asks may know of
     * @param held   those that were held, the newest first
     */
    public record Kind(String label, String every, List<String> roles, String looks, long toCome, List<AlertMeeting> held) {

        /** Who holds it, in one line. */
        public String titles() {
            return String.join(", ", roles);
        }
    }

    /**
     * One alert on the list of a meeting.
     *
     * @param alert    as in a list
     * @param stood    the stage on which it stood when the list was made
     * @param followUp whether it is there only because an action is still open
     * @param note     what was noted; null while nothing is, and for a restricted child's
     * @param notedBy  by whom
     * @param version  number by which two people who note at once are told apart
     * @param actions  what was agreed there, and what was still open from earlier ones
     */
    public record Item(AlertLine alert, String stood, boolean followUp, String note, String notedBy, long version, List<Action> actions) {
    }

    /**
     * What was agreed about an alert.
     *
     * @param id      its key
     * @param alert   the alert
     * @param meeting the meeting at which it was agreed
     * @param label   as that is called
     * @param heldOn  its day
     * @param what    what is to be done
     * @param who     by whom: a title or a name
     * @param dueOn   by when
     * @param state   open, done or not-done
     * @param endedOn since when it is not open
     * @param outcome what came of it
     * @param late    whether it is open and its day has passed
     */
    public record Action(long id, long alert, long meeting, String label, LocalDate heldOn, String what, String who, LocalDate dueOn, String state,
                         LocalDate endedOn, String outcome, boolean late) {

        /** In a word: Late, Open, Done or Not done. */
        public String word() {
            return late ? "Late" : switch (state) {
                case "done" -> "Done";
                case "not-done" -> "Not done";
                default -> "Open";
            };
        }

        /** The look of that word. */
        public String tag() {
            return late ? "late" : switch (state) {
                case "done" -> "ok";
                case "not-done" -> "soon";
                default -> "note";
            };
        }
    }

    /**
     * What a meeting said about one alert, for that alert's page.
     *
     * @param meeting the meeting's key
     * @param label   as it is called
     * @param heldOn  its day
     * @param note    what was noted; null for nothing
     * @param actions what was agreed there
     */
    public record Said(long meeting, String label, LocalDate heldOn, String note, List<Action> actions) {
    }
}
