package footprint.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/**
 * Sign-in of people by OpenID Connect. {@code ${baseURL}} is the address of the request, so that one definition serves a
 * host per council; everything else is the same for everybody. The scope gets its council in
 * {@link AskForThisCouncil}.
 */
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${signIn.issuer}",
        clientId = "${signIn.clientId}",
        clientSecret = "${signIn.clientSecret}",
        redirectURI = "${baseURL}" + Doors.CALLBACK,
        redirectToOriginalResource = false,
        scope = {"openid", "profile", "organization"},
        jwksConnectTimeout = 5000,
        jwksReadTimeout = 5000,
        logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${baseURL}" + Doors.SIGNED_OUT))
public class KeycloakSignIn {
}
