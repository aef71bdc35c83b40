package footprint.identity.signin;

import jakarta.servlet.http.HttpServletRequest;

/** The address inside the application, as the server itself will dispatch it: decoded and without dots. */
final class Paths {

    private Paths() {
    }

    static String of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.isEmpty() ? "/" : path;
    }

    /** Path and question, to come back to after sign-in. */
    static String withQuery(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
