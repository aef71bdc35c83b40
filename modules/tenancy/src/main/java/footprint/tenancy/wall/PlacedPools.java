package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.Councils;
import footprint.tenancy.CouncilStanding;
import jakarta.enterprise.inject.spi.CDI;

import java.util.List;

/** The pool that leads to a council, by the registry's word where it lives now. A council that is not served has none. */
final class PlacedPools {

    private final CouncilPools pools;
    private Councils councils;

    PlacedPools(CouncilPools pools) {
        this.pools = pools;
    }

    /** @throws ProblemException TEN-032 when the council is not served just now */
    CouncilPool of(CouncilCode council) {
        CouncilStanding registered = councils().standing(council).filter(CouncilStanding::served)
                .orElseThrow(() -> unreachable(null));
        return pools.of(registered.server(), council);
    }

    /**
     * The council is not where it was a moment ago, or its server did not let it be entered.
     *
     * @param cause null if none
     */
    static ProblemException unreachable(Exception cause) {
        return new ProblemException(List.of(new Problem("TEN-032", 503, "This council's records cannot be reached just now. "
                + "What was not saved before is not saved. Try again in a few minutes.", null)), cause);
    }

    /** EclipseLink makes its customizer itself, before there are beans. */
    private Councils councils() {
        if (councils == null) {
            councils = CDI.current().select(Councils.class).get();
        }
        return councils;
    }
}
