package footprint.escalation;

/**
 * How often the reviewers were asked what changed, and what they said. An alert with two reasons is counted with both, and once in the whole.
 *
 * @param reason    code of the reason; null for the whole
 * @param label     as it is read
 * @param asked     of how many alerts it was asked
 * @param changed   it changed
 * @param partly    it changed in part
 * @param not       it did not change
 * @param cannotSay it cannot be said
 * @param waiting   not answered yet
 */
public record AftermathCount(String reason, String label, int asked, int changed, int partly, int not, int cannotSay, int waiting) {
}
