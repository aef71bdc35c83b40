package footprint.identity.signin;

import footprint.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Set;

/**
 * Refuses a body that is larger than any form or call of ours, before one byte of it is read, and one that does not say its length.
 * The doors that take files bound what they read themselves (footprint.exchange's Limits).
 */
public class RequestSize extends HttpFilter {

    /** A form with the longest texts takes some tens of kilobytes; the settings' files in one body some hundreds. */
    static final long MOST = 2L * 1024 * 1024;
    private static final Set<String> FILES = Set.of("/api/v1/uploads", "/uploads/receive", "/settings/receive");
    private static final Problem TOO_LARGE = new Problem("IDE-051", 413, "What was sent is larger than two megabytes, which no form of ours is. "
            + "Nothing was saved. Send less at once.", null);
    private static final Problem NO_LENGTH = new Problem("IDE-052", 411, "What was sent does not say how long it is. Nothing was saved. "
            + "Send it again with a Content-Length.", null);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (FILES.contains(Paths.of(request))) {
            chain.doFilter(request, response);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            refuse(request, response, NO_LENGTH);
        } else if (request.getContentLengthLong() > MOST) {
            refuse(request, response, TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The rest of the body is not waited for: the connection ends with the answer. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setHeader("Connection", "close");
        Refusals.answer(request, response, problem);
        response.flushBuffer();
    }
}
