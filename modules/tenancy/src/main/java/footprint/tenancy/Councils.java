package footprint.tenancy;

import footprint.kernel.CouncilCode;

import java.util.List;
import java.util.Optional;

/** Which councils there are. Names, states and places only: no council's records are reached from here. */
public interface Councils {

    /** The councils that are served, by name. */
    List<Council> open();

    /** What the registry says of this code; a council that is not served is here too. */
    Optional<CouncilStanding> standing(CouncilCode code);

    /** The council with this code, if it is served. */
    default Optional<Council> find(CouncilCode code) {
        return standing(code).filter(CouncilStanding::served).map(CouncilStanding::council);
    }
}
