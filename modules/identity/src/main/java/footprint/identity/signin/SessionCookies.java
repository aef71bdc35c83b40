package footprint.identity.signin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Behind TLS the session's cookie is always Secure and carries the prefix __Host-, with which browsers refuse it from any
 * other host, the sibling councils' included. On plain http, as on a developer's machine, both would shut everybody out.
 */
public class SessionCookies implements ServletContextListener {

    static final String NAME = "__Host-footprint";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (ConfigProvider.getConfig().getOptionalValue(SeenFromOutside.PROXIES, String.class).filter(text -> !text.isBlank()).isPresent()) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName(NAME);
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
