package footprint.identity.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Signs out of the product and of the sign-in service. */
public class SignOutServlet extends HttpServlet {

    @Inject
    private transient OpenIdContext openId;
    @Inject
    private transient SignInSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Keycloak asks nothing more when it is told whose session ends.
        String hint = Caller.of(request).filter(Caller::bySession)
                .map(caller -> "&id_token_hint=" + encoded(openId.getIdentityToken().getToken())).orElse("");
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        String home = request.getScheme() + "://" + request.getHeader("Host") + Doors.SIGNED_OUT;
        response.sendRedirect(settings.getIssuer() + "/protocol/openid-connect/logout?client_id=" + encoded(settings.getClientId())
                + "&post_logout_redirect_uri=" + encoded(home) + hint);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
