package footprint.tenancy.configuration;

import footprint.kernel.ProblemException;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it can be said at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String file, int line, String sentence) {
        Fault fault = new Fault(file, line, sentence);
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** Refuses with every fault (TEN-010) if there is one. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(found.stream().map(Fault::asProblem).toList());
        }
    }
}
