package footprint.exchange;

/** Told by an upload how far it is. The place where a person's wish to cancel is heard. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches, nobody cancels. */
    Progress UNWATCHED = (step, rows) -> { };

    /**
     * @param step where the upload is now
     * @param rows rows read so far
     * @throws footprint.kernel.ProblemException EXC-015 when somebody has cancelled; whatever was begun is taken back
     */
    void reached(Step step, long rows);
}
