package footprint.identity.signin;

import footprint.identity.guard.Acting;
import footprint.identity.guard.Standing;
import footprint.identity.guard.Whence;
import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.House;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody passes without a caller of this council and a role in it, except at the addresses that {@link Doors} names. It
 * stands behind the authentication mechanism and does not trust it: what the server forgot to ask is refused here.
 */
public class SignInGate extends HttpFilter {

    /** Session attribute: the holding the person picked. */
    static final String HOLDING = "footprint.holding";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Inject
    private transient Acting acting;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        Optional<CouncilCode> council = CurrentCouncil.get();
        if (House.isSaid() && !Doors.isOpen(path)) {
            atTheHouse(request, response, chain, path);
            return;
        }
        if (council.isEmpty() || Doors.isOpen(path)) {
            chain.doFilter(request, response); // no council: the list of councils, which the council's filter answers itself
            return;
        }
        Optional<SignInProblem> refused = refusal(request, path, council.get());
        if (refused.isPresent()) {
            refuse(request, response, refused.get());
        } else if (acting.standing() == Standing.SEVERAL_ROLES && !Doors.isApi(path) && !Doors.needsNoRole(path)) {
            response.sendRedirect(Doors.WHO);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** At the bare domain the operator passes and nobody else; what the operator may do there is the doors' own question. */
    private void atTheHouse(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        Caller caller = Caller.of(request).filter(one -> one.isAt(Caller.HOUSE)).orElse(null);
        Optional<SignInProblem> refused = caller == null ? Optional.of(SignInProblem.NOBODY) : change(request, path, caller);
        if (refused.isPresent()) {
            refuse(request, response, refused.get());
            return;
        }
        acting.saysOperator(caller.username());
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, SignInProblem problem) throws IOException {
        if (problem == SignInProblem.NOBODY && SentTooLate.canGoBack(request)) {
            SentTooLate.answer(request, response);
        } else {
            Refusals.answer(request, response, problem);
        }
    }

    /** What stands against a change that a browser's session sends; nothing stands against reading. */
    private static Optional<SignInProblem> change(HttpServletRequest request, String path, Caller caller) {
        if (!caller.bySession() || READS.contains(request.getMethod())) {
            return Optional.empty();
        }
        if (Doors.isApi(path)) {
            return Optional.of(SignInProblem.TOKEN_NEEDED);
        }
        return Origin.isOurs(request) ? Optional.empty() : Optional.of(SignInProblem.FROM_ELSEWHERE);
    }

    private Optional<SignInProblem> refusal(HttpServletRequest request, String path, CouncilCode council) {
        Caller caller = Caller.of(request).filter(one -> one.isIn(council)).orElse(null);
        if (caller == null) {
            return Optional.of(SignInProblem.NOBODY);
        }
        Optional<SignInProblem> change = change(request, path, caller);
        if (change.isPresent()) {
            return change;
        }
        acting.says(caller.username(), picked(request, caller));
        acting.from(new Whence(request.getRemoteAddr(), caller.bySession() ? "session" : "token", path));
        return switch (acting.standing()) {
            case NO_ROLE -> Doors.needsNoRole(path) ? Optional.empty() : Optional.of(SignInProblem.NO_ROLE);
            case SEVERAL_ROLES -> Doors.isApi(path) ? Optional.of(SignInProblem.WHICH_ROLE) : Optional.empty();
            case ONE_ROLE -> Optional.empty();
        };
    }

    private static String picked(HttpServletRequest request, Caller caller) {
        HttpSession session = caller.bySession() ? request.getSession(false) : null;
        return session == null ? request.getHeader("Footprint-Role") : (String) session.getAttribute(HOLDING);
    }
}
