package footprint.api;

import footprint.kernel.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;

/**
 * The body of every fault (RFC 9457).
 *
 * @param type   always about:blank: the code is what tells faults apart
 * @param title  the status in words
 * @param status the HTTP status
 * @param code   catalogue code; docs/errors explains it
 * @param detail what happened, what was kept, what to do
 * @param fields every fault found, with the field where it lies
 */
public record ProblemBody(String type, String title, int status, String code, String detail, List<Fault> fields) {

    public static final MediaType TYPE = MediaType.valueOf("application/problem+json");

    /** One fault in one field. */
    public record Fault(String field, String code, String sentence) {
    }

    /** The answer to these problems; the first gives status and code. */
    public static Response answer(List<Problem> problems) {
        Problem first = problems.getFirst();
        List<Fault> faults = problems.stream().filter(problem -> problem.field() != null)
                .map(problem -> new Fault(problem.field(), problem.code(), problem.sentence())).toList();
        Response.StatusType status = Response.Status.fromStatusCode(first.status());
        ProblemBody body = new ProblemBody("about:blank", status == null ? "Problem" : status.getReasonPhrase(),
                first.status(), first.code(), first.sentence(), faults);
        Response.ResponseBuilder answer = Response.status(first.status()).type(TYPE).header("Cache-Control", "no-store").entity(body);
        return (first.passes() ? answer.header("Retry-After", Problem.AGAIN_SECONDS) : answer).build();
    }

    /** The answer to one problem. */
    public static Response answer(Problem problem) {
        return answer(List.of(problem));
    }
}
