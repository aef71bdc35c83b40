package footprint.escalation;

/**
 * The child that an alert is to be raised about, as far as the form needs to say whom.
 *
 * @param id     the child
 * @param number the child's number in the return
 * @param name   the name; empty where nobody has entered one
 */
public record AlertSubject(long id, String number, String name) {

    /** The name, or the number where there is none. */
    public String shown() {
        return name == null || name.isBlank() ? "child " + number : name;
    }
}
