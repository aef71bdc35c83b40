package footprint.api;

import footprint.identity.CurrentActor;
import footprint.identity.control.Permissions;
import footprint.kernel.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

/** Who am I here. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private CurrentActor current;

    /** The person, in the one role of this session, and what that role allows. */
    public record Me(String username, String name, String council, String role, String answeringRole, String team, String area, String agency,
                     List<String> permissions) {
    }

    @GET
    @Operation(summary = "Who I am in this council, in which role, and what that role allows")
    public Me me() {
        Actor actor = current.actor();
        return new Me(actor.username(), actor.name(), actor.council().value(), actor.role().code(), actor.answeringRole(),
                actor.team(), actor.area(), actor.agency(), Permissions.of(actor.role()).stream().map(Enum::name).sorted().toList());
    }
}
