package footprint.identity.signin;

import java.util.List;
import java.util.Set;

/** Which addresses need no sign-in. Everything that is not named here does. */
final class Doors {

    static final String CALLBACK = "/callback";
    static final String SIGNED_OUT = "/signed-out";
    static final String SIGN_OUT = "/sign-out";
    static final String WHO = "/who";
    static final String STILL_HERE = "/still-here";

    private static final Set<String> OPEN = Set.of(CALLBACK, SIGNED_OUT, SIGN_OUT, "/favicon.ico", "/health", "/health/live",
            "/health/ready", "/health/started");
    private static final List<String> OPEN_BELOW = List.of("/jakarta.faces.resource/", "/look/");

    private Doors() {
    }

    /** Whether an address is open to whoever comes. */
    static boolean isOpen(String path) {
        return OPEN.contains(path) || (OPEN_BELOW.stream().anyMatch(path::startsWith) && !path.contains(".."));
    }

    /** Whether an address belongs to the interface for machines, its description included. */
    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/openapi");
    }

    /** Whether a person needs no role to come here: to pick one, or to leave. */
    static boolean needsNoRole(String path) {
        return isOpen(path) || path.equals(WHO) || path.equals(STILL_HERE);
    }

    /** A path on this host to go to after sign-in; whatever is not plainly that becomes the first page. */
    static String localPath(String wanted) {
        boolean local = wanted != null && wanted.matches("/[A-Za-z0-9_.~%&=?+,;:@/-]*")
                && !wanted.startsWith("//") && !wanted.startsWith(CALLBACK);
        return local ? wanted : "/";
    }
}
