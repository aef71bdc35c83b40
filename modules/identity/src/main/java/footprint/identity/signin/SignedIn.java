package footprint.identity.signin;

import java.io.Serializable;
import java.time.Instant;

/** What a session keeps of the sign-in service: since when, and the token with which it is asked again. Guarded by itself. */
final class SignedIn implements Serializable {

    private static final long serialVersionUID = 1L;

    final Instant since;
    Instant confirmed;
    String refreshToken;

    SignedIn(Instant since, String refreshToken) {
        this.since = since;
        this.confirmed = since;
        this.refreshToken = refreshToken;
    }
}
