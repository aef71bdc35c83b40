package footprint.kernel;

import java.util.List;

/** Carries one or more {@link Problem}s to the door that can show them. A transaction that sees one is rolled back. */
public class ProblemException extends RuntimeException {

    private final transient List<Problem> problems;

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** @param problems at least one; all faults found, not only the first */
    public ProblemException(List<Problem> problems) {
        super(problems.getFirst().code() + " " + problems.getFirst().sentence());
        this.problems = List.copyOf(problems);
    }

    /**
     * As above, with what brought it about, for the log.
     *
     * @param cause null if none
     */
    public ProblemException(List<Problem> problems, Throwable cause) {
        super(problems.getFirst().code() + " " + problems.getFirst().sentence(), cause);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
