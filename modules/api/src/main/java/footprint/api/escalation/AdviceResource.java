package footprint.api.escalation;

import footprint.api.Paging;
import footprint.escalation.AdviceNote;
import footprint.escalation.boundary.LegalAdvice;
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

/** What is asked of an independent lawyer, for that lawyer. */
@Path("/advice")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdviceResource {

    @Inject
    private LegalAdvice door;

    /** What the lawyer advises. */
    public record AdviceBody(String advice) {
    }

    @GET
    @Operation(summary = "What is asked of whoever asks")
    public Slice<AdviceNote> mine(@BeanParam Paging paging) {
        return door.mine(paging.request());
    }

    @GET
    @Path("/{asked}")
    @Operation(summary = "One that is asked of whoever asks")
    public AdviceNote one(@PathParam("asked") long asked) {
        return door.one(asked);
    }

    @POST
    @Path("/{asked}")
    @Operation(summary = "Give the advice")
    public AdviceNote give(@PathParam("asked") long asked, AdviceBody body) {
        door.give(asked, body == null ? null : body.advice());
        return door.one(asked);
    }
}
