package footprint.identity.signin;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.UnkeepableText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Shows what went wrong on a page as one sentence. The log gets a number and the places in the code, never the message: a
 * database's message may repeat what was in the row.
 */
public class ProblemPages extends HttpFilter {

    private static final Logger LOG = Logger.getLogger("footprint.identity");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw new ServletException("The answer had begun already");
            }
            Refusals.answer(request, response, problem(failure));
        }
    }

    private static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException said) {
                return said.problems().getFirst();
            }
        }
        Optional<Problem> sent = UnkeepableText.in(failure);
        if (sent.isPresent()) {
            return sent.get();
        }
        String number = UUID.randomUUID().toString();
        LOG.severe(() -> "IDE-011 " + number + " " + places(failure));
        return new Problem("IDE-011", 500, "Something failed on our side. What you had saved before is kept. Try again, and quote "
                + number + " if it happens again.", null);
    }

    private static String places(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement place : cause.getStackTrace()) {
                text.append("    at ").append(place).append('\n');
            }
        }
        return text.toString();
    }
}
