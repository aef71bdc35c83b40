package footprint.api.escalation;

import footprint.escalation.AdviceNote;
import footprint.escalation.AgencyAlert;
import footprint.escalation.boundary.AgencyAlerts;
import footprint.escalation.boundary.LegalAdvice;
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
import java.util.List;

/** What happens beside the ladder of an alert: partner agencies that are asked, and an independent lawyer's advice. */
@Path("/alerts/{id}/beside")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BesideResource {

    @Inject
    private AgencyAlerts agencies;
    @Inject
    private LegalAdvice advice;

    /** What a partner agency is asked, and by when. */
    public record SendBody(String agency, String question, LocalDate dueOn) {
    }

    /** What a lawyer is asked; lawyer is the person's key. */
    public record AskBody(Long lawyer, String question) {
    }

    @GET
    @Path("/agencies")
    @Operation(summary = "What was sent of an alert to which partner agency")
    public List<AgencyAlert> agencies(@PathParam("id") long id) {
        return agencies.ofAlert(id);
    }

    @POST
    @Path("/agencies")
    @Operation(summary = "Send an alert to a partner agency: agency, question, dueOn")
    public List<AgencyAlert> send(@PathParam("id") long id, SendBody body) {
        agencies.send(id, body == null ? null : body.agency(), body == null ? null : body.question(), body == null ? null : body.dueOn());
        return agencies.ofAlert(id);
    }

    @GET
    @Path("/advice")
    @Operation(summary = "The independent lawyer's advice on an alert")
    public List<AdviceNote> advice(@PathParam("id") long id) {
        return advice.ofAlert(id);
    }

    @POST
    @Path("/advice")
    @Operation(summary = "Ask an independent lawyer: lawyer, question")
    public List<AdviceNote> ask(@PathParam("id") long id, AskBody body) {
        advice.ask(id, body == null || body.lawyer() == null ? 0 : body.lawyer(), body == null ? null : body.question());
        return advice.ofAlert(id);
    }
}
