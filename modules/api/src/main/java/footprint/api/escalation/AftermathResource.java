package footprint.api.escalation;

import footprint.escalation.Aftermath;
import footprint.escalation.Change;
import footprint.escalation.boundary.Aftermaths;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;

/** What changed for the child after one concern was resolved. */
@Path("/alerts/{id}/aftermath")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AftermathResource {

    @Inject
    private Aftermaths aftermaths;

    /** What is asked, and what was answered: changed, partly, not or cannot-say. */
    public record AftermathBody(long alert, LocalDate resolvedOn, LocalDate askOn, boolean asked, String askedOf, String change, String account, LocalDate answeredOn,
                                String answeredBy, LocalDate correctedOn, String correctedBy, String correctedBecause, long version) {

        static AftermathBody of(Aftermath one) {
            return new AftermathBody(one.alert(), one.resolvedOn(), one.askOn(), one.asked(), one.askedOf(), one.change() == null ? null : one.change().code(), one.account(),
                    one.answeredOn(), one.answeredBy(), one.correctedOn(), one.correctedBy(), one.correctedBecause(), one.version());
        }
    }

    /** An answer, or a correction with its reason, and the version that was seen. */
    public record SayBody(long version, String change, String account, String because) {
    }

    @GET
    @Operation(summary = "What is asked about what changed for the child, and what was answered")
    public AftermathBody one(@PathParam("id") long id) {
        return aftermaths.ofAlert(id).map(AftermathBody::of).orElseThrow(() -> new ProblemException(Problem.notFound("ESC-079",
                "What changed for the child is asked some time after a concern was resolved, and it is not asked here now.")));
    }

    @POST
    @Operation(summary = "Say what changed: version, change (changed, partly, not, cannot-say), account")
    public AftermathBody answer(@PathParam("id") long id, SayBody body) {
        SayBody said = said(body);
        aftermaths.answer(id, said.version(), Change.of(said.change()), said.account());
        return one(id);
    }

    @POST
    @Path("/correction")
    @Operation(summary = "Correct what was said: version, change, account, because")
    public AftermathBody correct(@PathParam("id") long id, SayBody body) {
        SayBody said = said(body);
        aftermaths.correct(id, said.version(), Change.of(said.change()), said.account(), said.because());
        return one(id);
    }

    private static SayBody said(SayBody body) {
        return body == null ? new SayBody(0, null, null, null) : body;
    }
}
