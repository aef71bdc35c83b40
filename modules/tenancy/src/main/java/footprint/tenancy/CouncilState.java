package footprint.tenancy;

/** What the registry says of a council. Only an open one is served. */
public enum CouncilState {
    /** Being made for the first time. */
    PREPARING,
    /** In use. */
    OPEN,
    /** Closed for a time by the operator; its records are kept. */
    SUSPENDED,
    /** Between two database servers: nobody writes until the copy is verified. */
    MOVING,
    /** Work on its schema stopped half way. */
    FAILED,
    /** In its cooling-off time before it is deleted. */
    LEAVING
}
