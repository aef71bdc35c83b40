package footprint.exchange;

/**
 * Whether a rule could be run on a return.
 *
 * @param rule     the rule's code
 * @param title    what the rule says, in a sentence
 * @param official whether it is a rule of the national return; the others are ours
 * @param run      false when something that the rule needs was not there
 * @param why      why it was not run; null when it was
 * @param findings how many rows it found
 */
public record RuleOutcome(String rule, String title, boolean official, boolean run, String why, int findings) {
}
