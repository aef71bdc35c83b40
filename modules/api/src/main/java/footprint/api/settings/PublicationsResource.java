package footprint.api.settings;

import footprint.api.Paging;
import footprint.api.settings.DraftBodies.Reverting;
import footprint.kernel.Slice;
import footprint.settings.Difference;
import footprint.settings.Publication;
import footprint.settings.boundary.Published;
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

import java.util.List;

/** What was published, by whom, when and why, and the way back. */
@Path("/settings/publications/{room}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicationsResource {

    @Inject
    private Published published;

    @GET
    @Operation(summary = "The publications of a room, newest first")
    public Slice<Publication> history(@PathParam("room") String room, @BeanParam Paging paging) {
        return published.history(room, paging.request());
    }

    @GET
    @Path("/{number}/differences")
    @Operation(summary = "What a publication changed; each path begins with the day from which it holds")
    public List<Difference> differences(@PathParam("room") String room, @PathParam("number") int number) {
        return published.differences(room, number);
    }

    @POST
    @Path("/{number}/revert")
    @Operation(summary = "Publish anew what it said, from tomorrow or a later day: from, reason")
    public Publication revert(@PathParam("room") String room, @PathParam("number") int number, Reverting body) {
        return published.revert(room, number, DraftBodies.said(body, "reason").from(), body.reason());
    }
}
