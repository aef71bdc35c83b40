package footprint.identity.signin;

import footprint.kernel.CouncilCode;
import footprint.tenancy.door.CouncilOfRequest;
import footprint.tenancy.door.HouseDoors;
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
import jakarta.security.enterprise.identitystore.openid.RefreshToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one authentication mechanism of the house, because the server takes one for each application. Pages are handed on
 * to the server's own OpenID Connect; addresses under /api also take a bearer token. Before either counts, its council
 * must be the council of the host; at the bare domain the caller must be the operator.
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
    private SignInSettings settings;
    @Inject
    private BeanManager beans;
    @Inject
    private OpenIdContext openId;
    @Inject
    private SeenFromOutside outside;
    @Inject
    private SessionLife life;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest sent, HttpServletResponse response,
                                                HttpMessageContext message) throws AuthenticationException {
        HttpServletRequest request = outside.of(sent);
        SecurityHeaders.put(request, response, settings);
        return validate(request, request == sent ? message : new Seen(message, request));
    }

    private AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) throws AuthenticationException {
        String path = Paths.of(request);
        Optional<String> said = place(request, path);
        if (said.isEmpty()) {
            return context.doNothing(); // the council's filter answers
        }
        String place = said.get();
        if (request.isRequestedSessionIdFromURL()) {
            return refuse(context, SignInProblem.NOBODY); // web.xml asks for cookies only, and the server takes such a number all the same
        }
        List<String> credentials = Collections.list(request.getHeaders("Authorization"));
        if (Doors.isApi(path) && !credentials.isEmpty()) {
            return byToken(credentials, place, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SIGNED_IN) instanceof Caller caller) {
            return bySession(caller, session, place, context);
        }
        return path.equals(Doors.CALLBACK) ? signIn(place, context) : start(path, place, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        keycloak().cleanSubject(request, response, context);
    }

    private AuthenticationStatus byToken(List<String> credentials, String place, HttpMessageContext context) {
        Optional<Caller> caller = BearerTokens.in(credentials).flatMap(token -> place.equals(Caller.HOUSE)
                ? tokens.readForTheHouse(token) : tokens.read(token, new CouncilCode(place)));
        if (caller.isEmpty()) {
            return refuse(context, SignInProblem.BAD_TOKEN);
        }
        caller.get().putOn(context.getRequest());
        return context.notifyContainerAboutLogin(caller.get().username(), Set.of());
    }

    private AuthenticationStatus bySession(Caller caller, HttpSession session, String place, HttpMessageContext context)
            throws AuthenticationException {
        if (!caller.isAt(place)) {
            session.invalidate();
            return refuse(context, SignInProblem.OTHER_COUNCIL);
        }
        if (!life.goesOn(session)) {
            session.invalidate();
            return afresh(context);
        }
        caller.putOn(context.getRequest());
        return keycloak().validateRequest(context.getRequest(), context.getResponse(), context);
    }

    /** The request still carries the person of the session that has just ended, so a page is asked for once more. */
    private static AuthenticationStatus afresh(HttpMessageContext context) {
        HttpServletRequest request = context.getRequest();
        return isPage(request, Paths.of(request))
                ? context.redirect(request.getScheme() + "://" + request.getHeader("Host") + Doors.localPath(Paths.withQuery(request))) : context.doNothing();
    }

    /** Whether the request is for a page that a browser may be sent back to after signing in. */
    private static boolean isPage(HttpServletRequest request, String path) {
        return request.getMethod().equals("GET") && !Doors.isOpen(path) && !Doors.isApi(path) && !path.equals(Doors.STILL_HERE);
    }

    private AuthenticationStatus start(String path, String place, HttpMessageContext context) throws AuthenticationException {
        HttpServletRequest request = context.getRequest();
        if (!isPage(request, path)) {
            return context.doNothing();
        }
        request.getSession().setAttribute(WANTED, Doors.localPath(Paths.withQuery(request)));
        HttpServletResponse response = new AskForThisCouncil(context.getResponse(), place);
        return keycloak().validateRequest(request, response, new Protected(context, response));
    }

    private AuthenticationStatus signIn(String place, HttpMessageContext context) throws AuthenticationException {
        HttpServletRequest request = context.getRequest();
        AuthenticationStatus status = keycloak().validateRequest(request, context.getResponse(), context);
        if (status != AuthenticationStatus.SUCCESS || context.getCallerPrincipal() == null) {
            return status;
        }
        if (!belongs(place)) {
            request.getSession().invalidate();
            return refuse(context, place.equals(Caller.HOUSE) ? SignInProblem.NOT_THE_OPERATOR : SignInProblem.NOT_A_MEMBER);
        }
        request.changeSessionId();
        Caller caller = new Caller(context.getCallerPrincipal().getName(), place, true);
        request.getSession().setAttribute(SIGNED_IN, caller);
        life.begin(request.getSession(), openId.getRefreshToken().map(RefreshToken::getToken).orElse(""));
        caller.putOn(request);
        return status;
    }

    /** Whether the sign-in service counts the person who has just signed in among those of this place. */
    private boolean belongs(String place) {
        Map<String, Object> claims = openId.getIdentityToken().getClaims();
        return place.equals(Caller.HOUSE) ? Operators.isOne(claims) : Organizations.in(claims.get("organization")).contains(place);
    }

    /** Where the request wants to be: a council, or the house at the house's own doors; nothing for whatever else. */
    private Optional<String> place(HttpServletRequest request, String path) {
        if (HouseDoors.isOne(path) && hosts.isTheHouse(request)) {
            return Optional.of(Caller.HOUSE);
        }
        return hosts.of(request).map(CouncilCode::value);
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

        private final HttpServletResponse response;

        Protected(HttpMessageContext context, HttpServletResponse response) {
            super(context);
            this.response = response;
        }

        @Override
        public HttpServletResponse getResponse() {
            return response;
        }

        @Override
        public boolean isProtected() {
            return true;
        }
    }

    /** A message whose request is the one that the browser sent to the proxy. */
    private static final class Seen extends HttpMessageContextWrapper {

        private final HttpServletRequest request;

        Seen(HttpMessageContext context, HttpServletRequest request) {
            super(context);
            this.request = request;
        }

        @Override
        public HttpServletRequest getRequest() {
            return request;
        }
    }
}
