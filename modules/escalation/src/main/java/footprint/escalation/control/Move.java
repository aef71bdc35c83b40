package footprint.escalation.control;

/** What can be done with an alert. Who may do it is the door's business. */
public enum Move {
    /** Whoever is challenged answers. */
    ANSWER,
    /** The reviewer accepts the answer, which resolves the alert. */
    ACCEPT,
    /** The reviewer does not accept the answer. */
    DECLINE,
    /** The reviewer takes it to a higher stage. */
    CLIMB,
    /** The reviewer refers it to Cafcass. */
    REFER,
    /** The reviewer closes it without an answer, or in spite of one. */
    RESOLVE,
    /** The reviewer takes it back. */
    WITHDRAW,
    /** The reviewer or the service lead takes up again what was closed. */
    REOPEN
}
