package footprint.identity.signin;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URI;

/**
 * Whether a form was sent from a page of this very host. The cookie's SameSite does not tell two councils apart that
 * share a domain; the browser's own Origin and Sec-Fetch-Site do.
 */
final class Origin {

    private Origin() {
    }

    static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || authority(origin).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
