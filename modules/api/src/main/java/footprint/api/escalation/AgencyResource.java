package footprint.api.escalation;

import footprint.api.Paging;
import footprint.escalation.AgencyAlert;
import footprint.escalation.boundary.AgencyAlerts;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was sent to a partner agency, for that agency's contact. */
@Path("/agency-alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgencyResource {

    @Inject
    private AgencyAlerts alerts;

    /** What the agency says. */
    public record AnswerBody(String answer) {
    }

    @GET
    @Operation(summary = "What was sent to the agency of whoever asks")
    public Slice<AgencyAlert> mine(@BeanParam Paging paging) {
        return alerts.mine(paging.request());
    }

    @GET
    @Path("/{sent}")
    @Operation(summary = "One that was sent to the agency of whoever asks")
    public AgencyAlert one(@PathParam("sent") long sent) {
        return alerts.one(sent);
    }

    @POST
    @Path("/{sent}/answer")
    @Operation(summary = "The agency's answer")
    public AgencyAlert answer(@PathParam("sent") long sent, AnswerBody body) {
        alerts.answer(sent, body == null ? null : body.answer());
        return alerts.one(sent);
    }
}
