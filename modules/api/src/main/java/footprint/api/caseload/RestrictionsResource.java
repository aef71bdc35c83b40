package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.EmergencyLook;
import footprint.caseload.RestrictedChild;
import footprint.caseload.boundary.EmergencyLooks;
import footprint.caseload.boundary.Restrictions;
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

/** Every restricted child and every emergency look, for the service lead. Nothing here says a child's name. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RestrictionsResource {

    @Inject
    private Restrictions restrictions;
    @Inject
    private EmergencyLooks looks;

    /** @param words in three words at least */
    public record Verdict(Boolean justified, String words) {
    }

    @GET
    @Path("/restricted-children")
    @Operation(summary = "The restricted children, by number: why, since when, who is on the list")
    public Slice<RestrictedChild> list(@BeanParam Paging paging) {
        return restrictions.list(paging.request());
    }

    @GET
    @Path("/emergency-looks")
    @Operation(summary = "Every emergency look, those that wait for a review first")
    public Slice<EmergencyLook> looks(@BeanParam Paging paging) {
        return looks.list(paging.request());
    }

    @POST
    @Path("/emergency-looks/{look}/review")
    @Operation(summary = "Say whether an emergency look was justified, by somebody who did not look: justified, words")
    public void review(@PathParam("look") long look, Verdict verdict) {
        looks.review(look, RestrictionResource.body(verdict).justified(), verdict.words());
    }
}
