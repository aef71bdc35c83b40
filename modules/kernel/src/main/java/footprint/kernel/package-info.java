/**
 * The few words that every room shares: which council, which child, who acts, what went wrong, which page of a list.
 * At most fifteen types; a sixteenth belongs in the room that needs it. No Jakarta here.
 */
package footprint.kernel;
