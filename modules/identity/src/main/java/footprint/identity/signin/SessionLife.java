package footprint.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a browser's session goes on. It ends when it has been idle, when it has grown old, and when the sign-in service
 * says so: every {@link SessionSettings#check} seconds of use its refresh token is changed for a new one, which fails once the
 * person was disabled or signed out there.
 */
@ApplicationScoped
public class SessionLife {

    private static final String STATE = "footprint.sign-in";
    /** How long a session outlives a sign-in service that does not answer at all. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private SessionSettings settings;
    private SignInService service;
    private Clock clock;

    protected SessionLife() {
    }

    @Inject
    SessionLife(SessionSettings settings, SignInService service, Clock clock) {
        this.settings = settings;
        this.service = service;
        this.clock = clock;
    }

    void begin(HttpSession session, String refreshToken) {
        session.setMaxInactiveInterval(settings.getIdleSeconds());
        session.setAttribute(STATE, new SignedIn(clock.instant(), refreshToken));
    }

    /** Whether the session may be used for this request. */
    boolean goesOn(HttpSession session) {
        if (!(session.getAttribute(STATE) instanceof SignedIn state)) {
            return false;
        }
        synchronized (state) { // one at a time: a refresh token counts once
            Instant now = clock.instant();
            if (now.isAfter(state.since.plus(settings.longest()))) {
                return false;
            }
            return now.isBefore(state.confirmed.plus(settings.check())) || confirmed(state, now);
        }
    }

    private boolean confirmed(SignedIn state, Instant now) {
        SignInService.Word word = service.stillThere(state.refreshToken);
        if (word.isYes()) {
            state.confirmed = now;
            state.refreshToken = word.refreshToken();
            return true;
        }
        return word.isSilence() && now.isBefore(state.confirmed.plus(GRACE));
    }
}
