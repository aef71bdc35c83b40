package footprint.reviews;

import java.time.LocalDate;

/**
 * A review in a list.
 *
 * @param id          its key
 * @param childId     the child
 * @param child       the child's name as the child likes it
 * @param hidden      whether the child's file is shut to whoever asks: the name is kept back and nothing leads to the file
 * @param number      the child's number
 * @param kind        first, second or subsequent
 * @param state       due, arranged, held or cancelled
 * @param dueOn       null only where no period of care covers the review
 * @param heldOn      the date that counts; null unless held
 * @param arrangedFor null unless arranged
 * @param late        held after it was due
 * @param days        working days from today until it is due, negative when it is past; null unless open
 * @param participation the code; null where none was recorded
 * @param sentence    how the due date came about; null where there is none
 * @param reviewer    the reviewer today; null if none
 * @param team        the child's team
 */
public record ReviewRow(long id, long childId, String child, boolean hidden, String number, String kind, String state, LocalDate dueOn, LocalDate startedOn,
                        LocalDate heldOn, LocalDate arrangedFor, boolean late, Integer days, String participation, String lateCause,
                        String cancelledBecause, String sentence, Long reviewerId, String reviewer, String team) {

    /** Whether it is still to be held. */
    public boolean open() {
        return state.equals("due") || state.equals("arranged");
    }
}
