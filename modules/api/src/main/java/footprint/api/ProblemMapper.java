package footprint.api;

import footprint.kernel.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What a room said went wrong, as it said it. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {

    @Override
    public Response toResponse(ProblemException failure) {
        return ProblemBody.answer(failure.problems());
    }
}
