package footprint.tenancy;

import footprint.kernel.CouncilCode;

import java.util.List;
import java.util.Optional;

/** Which councils there are. Names and colours only: no council's records are reached from here. */
public interface Councils {

    /** The councils that people may sign in to, by name. */
    List<Council> open();

    /** The council with this code, if it is open. */
    default Optional<Council> find(CouncilCode code) {
        return open().stream().filter(council -> council.code().equals(code)).findFirst();
    }
}
