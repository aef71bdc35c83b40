package footprint.tenancy.archive;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What the registry says of a council, or a sentence that it says nothing. */
final class Registry {

    private Registry() {
    }

    static RegisteredCouncil find(Servers servers, CouncilCode code) {
        return Jdbi.create(servers.registry()).withHandle(handle -> RegisteredCouncil.find(handle, code.value())).orElseThrow(() -> unknown(code));
    }

    static ProblemException unknown(CouncilCode code) {
        return new ProblemException(Problem.notFound("TEN-119", "There is no council " + code + " in the registry. Nothing was done. bin/footprint migrations lists them."));
    }

    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
