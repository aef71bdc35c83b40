package footprint.tenancy.boundary;

import footprint.tenancy.CouncilStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and at least one council is served. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private RegisteredCouncils councils;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("councils in the database");
        try {
            long open = councils.ask().values().stream().filter(CouncilStanding::served).count();
            return answer.withData("open", open).status(open > 0).build();
        } catch (RuntimeException failure) {
            return answer.withData("reason", "the registry of councils could not be read").down().build();
        }
    }
}
