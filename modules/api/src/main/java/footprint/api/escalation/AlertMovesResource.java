package footprint.api.escalation;

import footprint.api.escalation.AlertBodies.Deed;
import footprint.escalation.boundary.AlertWork;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is done with one alert. Each body carries the version that was seen; an older one is refused with ESC-012. */
@Path("/alerts/{id}/moves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertMovesResource {

    @Inject
    private AlertWork work;

    @POST
    @Path("/answer")
    @Operation(summary = "Answer, by whoever answers on the rung where it stands: version, response")
    public void answer(@PathParam("id") long id, Deed deed) {
        work.answer(id, AlertBodies.said(deed).version(), deed.response());
    }

    @POST
    @Path("/recorded-answer")
    @Operation(summary = "Write down an answer that came another way: version, responder, respondedOn, response")
    public void recordAnswer(@PathParam("id") long id, Deed deed) {
        work.recordAnswer(id, AlertBodies.said(deed).version(), deed.responder(), deed.respondedOn(), deed.response());
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "Accept the answer, which resolves the alert: version, feedback")
    public void accept(@PathParam("id") long id, Deed deed) {
        work.accept(id, AlertBodies.said(deed).version(), deed.feedback());
    }

    @POST
    @Path("/refusal")
    @Operation(summary = "Do not accept the answer; the next stage is offered: version, feedback")
    public void decline(@PathParam("id") long id, Deed deed) {
        work.decline(id, AlertBodies.said(deed).version(), deed.feedback());
    }

    @POST
    @Path("/climb")
    @Operation(summary = "Take it to a higher stage: version, stage")
    public void climb(@PathParam("id") long id, Deed deed) {
        if (AlertBodies.said(deed).stage() == null) {
            throw new ProblemException(Problem.invalid("ESC-003", "stage", "Say to which stage. Nothing was changed."));
        }
        work.climb(id, deed.version(), deed.stage());
    }

    @POST
    @Path("/referral")
    @Operation(summary = "Refer it to Cafcass: version, childView")
    public void refer(@PathParam("id") long id, Deed deed) {
        work.refer(id, AlertBodies.said(deed).version(), deed.childView());
    }

    @POST
    @Path("/resolution")
    @Operation(summary = "Close it with what came of it: version, resolution, policyChanged")
    public void resolve(@PathParam("id") long id, Deed deed) {
        work.resolve(id, AlertBodies.said(deed).version(), deed.resolution(), deed.policyChanged());
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "Take it back: version, because")
    public void withdraw(@PathParam("id") long id, Deed deed) {
        work.withdraw(id, AlertBodies.said(deed).version(), deed.because());
    }

    @POST
    @Path("/reopening")
    @Operation(summary = "Take up again what was closed: version, reason")
    public void reopen(@PathParam("id") long id, Deed deed) {
        work.reopen(id, AlertBodies.said(deed).version(), deed.reason());
    }
}
