package footprint.tenancy.door;

import footprint.tenancy.Council;
import footprint.tenancy.Councils;
import footprint.tenancy.CouncilStanding;
import footprint.tenancy.CouncilState;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.House;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Says the council of a request, once, from the Host header alone. A forwarded host that differs, two hosts, or a
 * host that is no council's end here: no default council, ever. A council that is not served says why.
 */
public class CouncilFilter extends HttpFilter {

    /** The request attribute with the {@link Council} of this request; absent on the list of councils. */
    public static final String COUNCIL = "footprint.council";

    @Inject
    private transient Councils councils;

    @Inject
    @ConfigProperty(name = "footprint.base-domain", defaultValue = "localhost")
    private String baseDomain;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (pathOf(request).matches("/health(/.*)?")) {
            chain.doFilter(request, response); // asked by whoever runs the house, by any name or number
            return;
        }
        if (SaidHost.contradicts(request)) {
            Refusal.TWO_HOSTS.answer(request, response);
            return;
        }
        switch (HostName.read(request.getHeader("Host"), baseDomain)) {
            case HostName.OfCouncil host -> {
                Optional<CouncilStanding> council = councils.standing(host.code());
                if (council.isPresent() && council.get().served()) {
                    inCouncil(council.get().council(), request, response, chain);
                } else if (isLook(request)) {
                    chain.doFilter(request, response);
                } else {
                    council.ifPresent(shut -> endSession(shut, request));
                    council.map(Refusal::of).orElse(Refusal.UNKNOWN_COUNCIL).answer(request, response);
                }
            }
            case HostName.OfTheHouse house -> atTheHouse(request, response, chain);
            case HostName.Unknown unknown when isLook(request) -> chain.doFilter(request, response);
            case HostName.Unknown unknown -> Refusal.UNKNOWN_HOST.answer(request, response);
        }
    }

    /** Who comes while the council is suspended or leaving signs in anew when its doors open again. */
    private static void endSession(CouncilStanding shut, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && (shut.state() == CouncilState.SUSPENDED || shut.state() == CouncilState.LEAVING)) {
            session.invalidate();
        }
    }

    private void inCouncil(Council council, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HouseDoors.isOperators(pathOf(request))) {
            Refusal.HOUSE_ONLY.answer(request, response);
            return;
        }
        request.setAttribute(COUNCIL, council);
        said(() -> CurrentCouncil.in(council.code(), () -> {
            chain.doFilter(request, response);
            return null;
        }));
    }

    /** Runs the request in what was said, a council or the house, and lets its failures through as they are. */
    private static void said(Callable<?> work) throws IOException, ServletException {
        try {
            work.call();
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private void atTheHouse(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        if (path.isEmpty() || path.equals("/")) {
            CouncilList.write(councils.open(), request, response);
        } else if (isLook(request) || path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
        } else if (HouseDoors.isOne(path)) {
            said(() -> House.in(() -> {
                chain.doFilter(request, response);
                return null;
            }));
        } else {
            Refusal.NO_COUNCIL.answer(request, response);
        }
    }

    /** The style sheet and the like: they belong to nobody, and a refusal wears them too. */
    private static boolean isLook(HttpServletRequest request) {
        return pathOf(request).startsWith("/look/");
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
