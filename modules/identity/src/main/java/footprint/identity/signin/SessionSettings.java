package footprint.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;

/** How long a browser's session lives, all in seconds. Keycloak's own time-outs must not be shorter (docs/runbooks/keycloak.md). */
@Named("sessionTimes")
@ApplicationScoped
public class SessionSettings {

    @Inject
    @ConfigProperty(name = "footprint.session.idle-seconds", defaultValue = "1800")
    private int idleSeconds;

    @Inject
    @ConfigProperty(name = "footprint.session.longest-seconds", defaultValue = "36000")
    private int longestSeconds;

    @Inject
    @ConfigProperty(name = "footprint.session.check-seconds", defaultValue = "45")
    private int checkSeconds;

    @Inject
    @ConfigProperty(name = "footprint.session.warn-seconds", defaultValue = "300")
    private int warnSeconds;

    /** After so long without a request the session ends. */
    public int getIdleSeconds() {
        return idleSeconds;
    }

    /** So long before that end a page warns. */
    public int getWarnSeconds() {
        return warnSeconds;
    }

    /** After so long the session ends, whatever was done in it. */
    Duration longest() {
        return Duration.ofSeconds(longestSeconds);
    }

    /** So old may the sign-in service's word be that the person may still be here. */
    Duration check() {
        return Duration.ofSeconds(checkSeconds);
    }
}
