package footprint.api;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.UnkeepableText;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whatever else failed. The caller gets a number to quote; the log gets the number and the places in the code, not the
 * message, because a database's message may repeat what was in the row.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger("footprint.api");

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return ProblemBody.answer(problem.problems());
            }
            if (cause instanceof JsonbException && isReading(cause)) {
                return HttpFaultMapper.unreadable();
            }
        }
        Optional<Problem> sent = UnkeepableText.in(failure);
        if (sent.isPresent()) {
            return ProblemBody.answer(sent.get());
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, () -> "API-001 " + number + " " + places(failure));
        return ProblemBody.answer(new Problem("API-001", 500, "Something failed on our side. Nothing was changed. Try again, "
                + "and quote " + number + " if it happens again.", null));
    }

    /** Whether it failed at what the caller sent; failing at what we answer is our own fault. */
    private static boolean isReading(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).anyMatch(place -> place.getMethodName().equals("fromJson"));
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
