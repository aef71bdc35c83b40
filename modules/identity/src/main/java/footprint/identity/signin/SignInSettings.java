package footprint.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;

/** Where people sign in, and as which client. The sign-in definition reads it once, by its bean name. */
@Named("signIn")
@ApplicationScoped
public class SignInSettings {

    @Inject
    @ConfigProperty(name = "footprint.oidc.issuer")
    private String issuer;

    @Inject
    @ConfigProperty(name = "footprint.oidc.client-id")
    private String clientId;

    @Inject
    @ConfigProperty(name = "footprint.oidc.client-secret")
    private String clientSecret;

    @Inject
    @ConfigProperty(name = "footprint.base-domain", defaultValue = "localhost")
    private String baseDomain;

    /** The realm's address: what a token must name as its issuer. */
    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    /** The domain under which every council has its host. */
    public String getBaseDomain() {
        return baseDomain;
    }

    /** Scheme, host and port of the sign-in service: pages may send a form there and nowhere else but home. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
