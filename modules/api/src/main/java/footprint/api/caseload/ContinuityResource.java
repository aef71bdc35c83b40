package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.Continuity;
import footprint.caseload.boundary.ChildReviewers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How often children change their reviewer. */
@Path("/caseloads/continuity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContinuityResource {

    @Inject
    private ChildReviewers reviewers;

    @GET
    @Operation(summary = "Changes of reviewer of the children looked after today; with changes=N the children with so many")
    public Continuity continuity(@QueryParam("changes") Integer changes, @BeanParam Paging paging) {
        return reviewers.continuity(changes, paging.request());
    }
}
