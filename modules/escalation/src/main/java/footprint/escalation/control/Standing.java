package footprint.escalation.control;

/** Where an alert stands. */
public enum Standing {
    /** Sent to whoever answers on its rung; no answer yet. */
    AWAITING_ANSWER,
    /** Answered; the reviewer has not said whether that will do. */
    ANSWERED,
    /** Answered, and the reviewer does not accept it: the next stage is offered. */
    NOT_ACCEPTED,
    /** Closed. */
    RESOLVED,
    /** Taken back: out of every count, kept in the file (R086). */
    WITHDRAWN
}
