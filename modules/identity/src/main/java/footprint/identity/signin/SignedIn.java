package footprint.identity.signin;

import java.io.Serializable;
import java.time.Instant;

/** What a session keeps of the sign-in service: since when, and the tokens with which it is asked again. Guarded by itself. */
final class SignedIn implements Serializable {

    private static final long serialVersionUID = 1L;

    final Instant since;
    Instant confirmed;
    String accessToken;
    String refreshToken;

    SignedIn(Instant since, String accessToken, String refreshToken) {
        this.since = since;
        this.confirmed = since;
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
    }
}
