package footprint.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/**
 * Sends a person to the sign-in service with the host's council in the scope, as organization:CODE. With the bare word
 * Keycloak lets a person of several councils pick one, and the server's definition of the sign-in takes no scope by request.
 */
final class AskForThisCouncil extends HttpServletResponseWrapper {

    private final String place;

    AskForThisCouncil(HttpServletResponse response, String place) {
        super(response);
        this.place = place;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(place.equals(Caller.HOUSE) ? location
                : location.replaceFirst("([?&]scope=[^&]*?)\\borganization\\b(?!%3A|:)", "$1organization:" + place));
    }
}
