package footprint.api;

import footprint.kernel.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the REST layer itself refuses: no such address, wrong method, wrong type, a parameter that is not a number. */
@Provider
public class HttpFaultMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 404 -> answer("API-002", status, "There is nothing at this address. Nothing was changed. The description of all addresses is at /openapi.");
            case 405 -> answer("API-003", status, "This address does not take that method. Nothing was changed. The description of all addresses is at /openapi.");
            case 406, 415 -> answer("API-004", status, "This address does not speak that media type. Nothing was changed. Send and accept application/json.");
            default -> status < 400 ? failure.getResponse() : unreadable(status);
        };
    }

    /** The answer to a body that says something else than the description wants. */
    static Response unreadable() {
        return unreadable(Response.Status.BAD_REQUEST.getStatusCode());
    }

    private static Response unreadable(int status) {
        return answer("API-005", status, "The request could not be read. Nothing was changed. Check its parameters and its body against /openapi.");
    }

    private static Response answer(String code, int status, String sentence) {
        return ProblemBody.answer(new Problem(code, status, sentence, null));
    }
}
