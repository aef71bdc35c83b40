package footprint.api.settings;

import footprint.api.settings.DraftBodies.Beginning;
import footprint.api.settings.DraftBodies.Body;
import footprint.api.settings.DraftBodies.Publishing;
import footprint.api.settings.DraftBodies.Saving;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.settings.Difference;
import footprint.settings.Publication;
import footprint.settings.boundary.Drafts;
import footprint.tenancy.SettingsCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

/** Changes of settings that are being prepared; each room has one at a time. */
@Path("/settings/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftsResource {

    @Inject
    private Drafts drafts;

    @GET
    @Operation(summary = "Every draft")
    public List<Body> open() {
        return drafts.open().stream().map(Body::of).toList();
    }

    @GET
    @Path("/{room}")
    @Operation(summary = "The draft of a room: what the council is to say, and the same over the defaults")
    public Body of(@PathParam("room") String room) {
        return drafts.of(room).map(Body::of).orElseThrow(() -> new ProblemException(Problem.notFound("SET-003",
                "There is no draft for " + room + ": none was begun, or it was published or thrown away. Nothing was changed. Begin one.")));
    }

    @POST
    @Path("/{room}")
    @Operation(summary = "Begin a draft with what the council says on a day: from; one that is there already is handed out as it stands")
    public Body begin(@PathParam("room") String room, Beginning body) {
        return Body.of(drafts.begin(room, body == null ? null : body.from()));
    }

    @PUT
    @Path("/{room}")
    @Operation(summary = "Save what the council itself is to say, sound or not: version, from, own")
    public Body save(@PathParam("room") String room, Saving body) {
        return Body.of(drafts.save(room, DraftBodies.said(DraftBodies.said(body, "version").version(), "version"), body.from(),
                DraftBodies.said(body.tree(), "own")));
    }

    @GET
    @Path("/{room}/findings")
    @Operation(summary = "Everything that stands in the way of publishing it")
    public List<SettingsCheck.Finding> check(@PathParam("room") String room) {
        return drafts.check(room).findings();
    }

    @GET
    @Path("/{room}/differences")
    @Operation(summary = "Every value that would be another from its first day on")
    public List<Difference> differences(@PathParam("room") String room) {
        return drafts.differences(room);
    }

    @POST
    @Path("/{room}/publication")
    @Operation(summary = "Publish it from its first day on: version, reason")
    public Publication publish(@PathParam("room") String room, Publishing body) {
        return drafts.publish(room, DraftBodies.said(DraftBodies.said(body, "version").version(), "version"), body.reason());
    }

    @DELETE
    @Path("/{room}")
    @Operation(summary = "Throw it away; version is the one that was seen")
    public void discard(@PathParam("room") String room, @QueryParam("version") Long version) {
        drafts.discard(room, DraftBodies.said(version, "version"));
    }
}
