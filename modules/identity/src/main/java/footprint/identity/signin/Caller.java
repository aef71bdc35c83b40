package footprint.identity.signin;

import footprint.kernel.CouncilCode;
import jakarta.servlet.http.HttpServletRequest;

import java.io.Serializable;
import java.util.Optional;

/**
 * Who Keycloak says is calling, and in which council's name: bound to the session at sign-in, or read from a token.
 *
 * @param username   the sign-in name
 * @param place      the council of the host at which they signed in, and of which Keycloak says they are a member; or
 *                   {@link #HOUSE} for the operator
 * @param bySession  true for a browser's session, false for a bearer token
 */
record Caller(String username, String place, boolean bySession) implements Serializable {

    /** The bare domain, in place of a council: with a space in it, so that no council can be called so. */
    static final String HOUSE = "the house";
    private static final String ATTRIBUTE = "footprint.caller";

    static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    void putOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    boolean isIn(CouncilCode council) {
        return isAt(council.value());
    }

    boolean isAt(String somewhere) {
        return place.equals(somewhere);
    }
}
