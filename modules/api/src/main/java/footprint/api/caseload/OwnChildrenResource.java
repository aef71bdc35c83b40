package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.OwnChild;
import footprint.caseload.boundary.OwnChildren;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The children whose record opens to whoever asks. */
@Path("/own-children")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnChildrenResource {

    @Inject
    private OwnChildren own;

    @GET
    @Operation(summary = "The children whose record opens to whoever asks, and no other")
    public Slice<OwnChild> own(@BeanParam Paging paging) {
        return own.list(paging.request());
    }
}
