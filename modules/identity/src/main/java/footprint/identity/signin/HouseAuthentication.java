package footprint.identity.signin;

import footprint.kernel.CouncilCode;
import footprint.tenancy.door.CouncilOfRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one authentication mechanism of the house, because the server takes one for each application. Pages are handed on
 * to the server's own OpenID Connect; addresses under /api also take a bearer token. Before either counts, its council
 * must be the council of the host.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class HouseAuthentication implements HttpAuthenticationMechanism {

    /** Session attribute: where the person wanted to go. */
    static final String WANTED = "footprint.wanted";
    private static final String SIGNED_IN = "footprint.signed-in";

    @Inject
    private CouncilOfRequest hosts;
    @Inject
    private BearerTokens tokens;
    @Inject
    private BeanManager beans;
    @Inject
    private OpenIdContext openId;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
                                                HttpMessageContext context) throws AuthenticationException {
        Optional<CouncilCode> said = hosts.of(request);
        if (said.isEmpty()) {
            return context.doNothing(); // the council's filter answers
        }
        CouncilCode council = said.get();
        String path = Paths.of(request);
        List<String> credentials = Collections.list(request.getHeaders("Authorization"));
        if (Doors.isApi(path) && !credentials.isEmpty()) {
            return byToken(credentials, council, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SIGNED_IN) instanceof Caller caller) {
            return bySession(caller, session, council, context);
        }
        return path.equals(Doors.CALLBACK) ? signIn(council, context) : start(path, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        keycloak().cleanSubject(request, response, context);
    }

    private AuthenticationStatus byToken(List<String> credentials, CouncilCode council, HttpMessageContext context) {
        Optional<Caller> caller = BearerTokens.in(credentials).flatMap(token -> tokens.read(token, council));
        if (caller.isEmpty()) {
            return refuse(context, SignInProblem.BAD_TOKEN);
        }
        caller.get().putOn(context.getRequest());
        return context.notifyContainerAboutLogin(caller.get().username(), Set.of());
    }

    private AuthenticationStatus bySession(Caller caller, HttpSession session, CouncilCode council, HttpMessageContext context)
            throws AuthenticationException {
        if (!caller.isIn(council)) {
            session.invalidate();
            return refuse(context, SignInProblem.OTHER_COUNCIL);
        }
        caller.putOn(context.getRequest());
        return keycloak().validateRequest(context.getRequest(), context.getResponse(), context);
    }

    private AuthenticationStatus start(String path, HttpMessageContext context) throws AuthenticationException {
        HttpServletRequest request = context.getRequest();
        boolean page = !Doors.isOpen(path) && !Doors.isApi(path);
        if (!page || !request.getMethod().equals("GET")) {
            return context.doNothing();
        }
        request.getSession().setAttribute(WANTED, Doors.localPath(Paths.withQuery(request)));
        return keycloak().validateRequest(request, context.getResponse(), new Protected(context));
    }

    private AuthenticationStatus signIn(CouncilCode council, HttpMessageContext context) throws AuthenticationException {
        HttpServletRequest request = context.getRequest();
        AuthenticationStatus status = keycloak().validateRequest(request, context.getResponse(), context);
        if (status != AuthenticationStatus.SUCCESS || context.getCallerPrincipal() == null) {
            return status;
        }
        Object organization = openId.getIdentityToken().getClaims().get("organization");
        if (!Organizations.in(organization).contains(council.value())) {
            request.getSession().invalidate();
            return refuse(context, SignInProblem.NOT_A_MEMBER);
        }
        request.changeSessionId();
        Caller caller = new Caller(context.getCallerPrincipal().getName(), council.value(), true);
        request.getSession().setAttribute(SIGNED_IN, caller);
        caller.putOn(request);
        return status;
    }

    private static AuthenticationStatus refuse(HttpMessageContext context, SignInProblem problem) {
        try {
            Refusals.answer(context.getRequest(), context.getResponse(), problem);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server's mechanism: the other one. */
    private HttpAuthenticationMechanism keycloak() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class).stream()
                .filter(one -> !one.getBeanClass().equals(HouseAuthentication.class))
                .findFirst().orElseThrow(() -> new IllegalStateException("The server offers no OpenID Connect"));
        return (HttpAuthenticationMechanism) beans.getReference(bean, HttpAuthenticationMechanism.class,
                beans.createCreationalContext(bean));
    }

    /** A message whose address needs sign-in, whatever web.xml says: here everything does that is not named open. */
    private static final class Protected extends HttpMessageContextWrapper {

        Protected(HttpMessageContext context) {
            super(context);
        }

        @Override
        public boolean isProtected() {
            return true;
        }
    }
}
