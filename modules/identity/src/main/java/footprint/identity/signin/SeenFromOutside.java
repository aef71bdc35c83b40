package footprint.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request as the browser sent it, where a proxy ends TLS. The proxy's X-Forwarded-Proto counts only when the connection
 * comes from an address named in {@code footprint.trusted-proxies}; from anywhere else it says nothing.
 */
@ApplicationScoped
public class SeenFromOutside {

    /** Addresses of the proxies, apart by commas: 10.0.0.4,10.0.0.5 */
    static final String PROXIES = "footprint.trusted-proxies";
    private static final int HTTPS_PORT = 443;

    private Set<String> proxies;

    protected SeenFromOutside() {
    }

    @Inject
    SeenFromOutside(@ConfigProperty(name = PROXIES) Optional<String> proxies) {
        this.proxies = Set.of(proxies.orElse("").trim().split("\\s*,\\s*"));
    }

    HttpServletRequest of(HttpServletRequest request) {
        boolean https = proxies.contains(request.getRemoteAddr())
                && Collections.list(request.getHeaders("X-Forwarded-Proto")).equals(List.of("https"));
        return https && !request.isSecure() ? new ByHttps(request) : request;
    }

    /** The same request, by https and at the host that it names. */
    static final class ByHttps extends HttpServletRequestWrapper {

        ByHttps(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return "https";
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public int getServerPort() {
            String host = getHeader("Host");
            int colon = host == null ? -1 : host.lastIndexOf(':');
            return colon < 0 ? HTTPS_PORT : Integer.parseInt(host.substring(colon + 1));
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("https://").append(getHeader("Host")).append(getRequestURI());
        }
    }
}
