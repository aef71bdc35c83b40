package footprint.caseload;

/**
 * A reviewer who might take a child.
 *
 * @param after    the reviewer's line today with the child added
 * @param siblings whether a brother or sister of the child is with this reviewer
 * @param parent   whether the child's parent or own child is with this reviewer, who should be with another
 * @param earlier  whether this reviewer carried the child before
 * @param now      whether this reviewer carries the child today
 * @param conflict why this reviewer must not; null if nothing is recorded
 * @param overLimit whether a fostering reviewer would carry more children than the council allows (R089)
 */
public record Candidate(CaseloadBoard.Line after, boolean siblings, boolean parent, boolean earlier, boolean now, String conflict, boolean overLimit) {
}
