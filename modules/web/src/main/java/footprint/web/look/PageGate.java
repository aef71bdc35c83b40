package footprint.web.look;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.RefusedPages;
import footprint.identity.control.Permissions;
import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for a page's permission before anything of the page is drawn; it stands behind the gate of the sign-in. An address that
 * {@link PageDoors} does not name is no page: parts of pages cannot be opened by themselves.
 */
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What the sign-in answers itself, and what belongs to no person. */
    private static final Set<String> OTHERS = Set.of("/callback", "/who", "/still-here", "/sign-out", "/signed-out", "/errors", "/openapi", "/api");

    @Inject
    private transient CurrentActor current;
    @Inject
    private transient RefusedPages refused;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String address = address(request);
        if (isNoPage(address)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Permission> wanted = PageDoors.of(address);
        if (wanted.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Permissions.allows(current.actor().role(), wanted.get())) {
            chain.doFilter(request, response);
        } else {
            tell(request, address, wanted.get());
            throw new ProblemException(Problem.forbidden("IDE-002",
                    "Your role in this council does not allow that. Nothing was done. Ask the service lead if it should."));
        }
    }

    /** A child's pages name the child; those about a challenge name that, and the trail keeps its key. */
    private void tell(HttpServletRequest request, String address, Permission wanted) {
        Long id = key(request, "id");
        boolean isChilds = address.startsWith("/children/");
        Long child = isChilds && id != null ? id : key(request, "child");
        refused.refused(wanted, child == null ? null : new ChildId(child), isChilds ? null : id);
    }

    private static Long key(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static String address(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String address = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return address.isEmpty() || address.equals("/") ? "/index" : address;
    }

    private static boolean isNoPage(String address) {
        return OTHERS.contains(address) || address.startsWith("/api/") || address.startsWith("/health") || address.startsWith("/look/")
                || address.startsWith("/jakarta.faces.resource/") || address.matches(".*\\.(js|css|svg|ico)");
    }
}
