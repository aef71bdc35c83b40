package footprint.identity.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/**
 * What a browser may do with our answers: scripts and styles come from our own files only, never from inside a page.
 */
public class SecurityHeaders extends HttpFilter {

    /**
     * Nothing but what is named. No script of ours writes markup from text, and Trusted Types without any policy keep it so: a browser
     * that knows them refuses innerHTML and its like.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; "
            + "form-action 'self' ";

    @Inject
    private transient SignInSettings settings;
    @Inject
    private transient SeenFromOutside outside;

    @Override
    protected void doFilter(HttpServletRequest sent, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = outside.of(sent);
        HttpServletResponse response = request == sent ? answer : new RedirectsByHttps(answer, request);
        put(request, response, settings);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void reset() { // Faces does so when a page fails
                super.reset();
                put(request, response, settings);
            }
        });
    }

    /** Sets them; the authentication mechanism does so too, because it may answer before any filter is asked. */
    static void put(HttpServletRequest request, HttpServletResponse response, SignInSettings settings) {
        response.setHeader("Content-Security-Policy", POLICY + settings.origin() + (request.isSecure() ? "; upgrade-insecure-requests" : ""));
        if (!Doors.isOpen(Paths.of(request))) {
            response.setHeader("Cache-Control", "no-store"); // what needs sign-in is kept by no browser and no proxy
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** The server writes whole addresses into redirects, and would write the scheme between the proxy and itself. */
    private static final class RedirectsByHttps extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        RedirectsByHttps(HttpServletResponse response, HttpServletRequest request) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(location.startsWith("/") && !location.startsWith("//") ? "https://" + request.getHeader("Host") + location : location);
        }
    }
}
