package footprint.caseload.control;

import footprint.caseload.Candidate;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The order in which reviewers are offered for a child. Pure. */
public final class Matching {

    private static final BigDecimal UNKNOWN = BigDecimal.valueOf(Long.MAX_VALUE);

    private Matching() {
    }

    /**
     * Nobody with a conflict of interest before anybody without, and whoever reviews the child's parent or own child after whoever does not; then
     * brothers and sisters together, then a reviewer who knows the
     * child, then within a fostering reviewer's limit, then the lightest load for each full-time post, last those whose hours nobody
     * recorded; by name where all is equal.
     */
    public static List<Candidate> ranked(List<Candidate> candidates) {
        return candidates.stream().sorted(Comparator.comparing((Candidate one) -> one.conflict() != null)
                .thenComparing(Candidate::parent).thenComparing(one -> !one.siblings()).thenComparing(one -> !one.earlier()).thenComparing(Candidate::overLimit)
                .thenComparing(one -> one.after().perFte() == null ? UNKNOWN : one.after().perFte())
                .thenComparing(one -> one.after().name()).thenComparing(one -> one.after().reviewerId())).toList();
    }
}
