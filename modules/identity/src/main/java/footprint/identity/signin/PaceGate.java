package footprint.identity.signin;

import footprint.kernel.Problem;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/**
 * Refuses who asks faster than {@link Pace} allows, before anything is looked up for them. Whoever has not signed in is sent to the
 * sign-in service without a look at the database, and is not counted: a stranger's flood must not shut a council's people out.
 */
public class PaceGate extends HttpFilter {

    private static final Problem TOO_FAST = new Problem("IDE-050", 429, "You have asked for more in a minute than one person or council is "
            + "given. What you saved before is kept. Wait a little and try again.", null);

    private final transient Paces paces = new Paces(Pace.configured(), TimeMeter.SYSTEM_NANOTIME);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        Optional<Caller> caller = Doors.isOpen(path) ? Optional.empty() : Caller.of(request);
        long seconds = caller.map(one -> paces.seconds(one.place(), one.username(), Doors.isApi(path))).orElse(0L);
        if (seconds > 0) {
            Refusals.answer(request, response, TOO_FAST);
            response.setHeader("Retry-After", Long.toString(seconds));
        } else {
            chain.doFilter(request, response);
        }
    }
}
