package footprint.tenancy.door;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Council;
import footprint.tenancy.Councils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Optional;

/**
 * The same answer as {@link CouncilFilter}'s, for what runs before any filter: the server asks who is calling first.
 */
@ApplicationScoped
public class CouncilOfRequest {

    @Inject
    private Councils councils;

    @Inject
    @ConfigProperty(name = "footprint.base-domain", defaultValue = "localhost")
    private String baseDomain;

    /** The open council whose host the request names, and names alone; empty for every other request. */
    public Optional<CouncilCode> of(HttpServletRequest request) {
        if (!SaidHost.contradicts(request)
                && HostName.read(request.getHeader("Host"), baseDomain) instanceof HostName.OfCouncil host) {
            return councils.find(host.code()).map(Council::code);
        }
        return Optional.empty();
    }

    /** Whether the request names the bare base domain, and it alone. */
    public boolean isTheHouse(HttpServletRequest request) {
        return !SaidHost.contradicts(request) && HostName.read(request.getHeader("Host"), baseDomain) instanceof HostName.OfTheHouse;
    }
}
