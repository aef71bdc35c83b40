package footprint.api.caseload;

import footprint.caseload.EmergencyLook;
import footprint.caseload.boundary.EmergencyLooks;
import footprint.kernel.ChildId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An emergency look at one child. */
@Path("/children/{id}/emergency-looks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencyLookResource {

    @Inject
    private EmergencyLooks looks;

    /** @param reason in three words at least */
    public record Look(String reason) {
    }

    @POST
    @Operation(summary = "Open a file that is shut to you, in an emergency: reason. It answers until when")
    public EmergencyLook ask(@PathParam("id") long id, Look look) {
        return looks.ask(new ChildId(id), RestrictionResource.body(look).reason());
    }
}
