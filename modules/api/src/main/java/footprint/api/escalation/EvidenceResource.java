package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Alert;
import footprint.escalation.ThemeLink;
import footprint.escalation.boundary.Themes;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

/** On which alerts a challenge rests, and of which challenges an alert is part. */
@Path("/alerts/{id}/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    @Inject
    private Themes themes;

    @GET
    @Operation(summary = "The alerts on which a themed or collective challenge rests")
    public Slice<Alert> evidence(@PathParam("id") long id, @BeanParam Paging paging) {
        return AlertBodies.slice(themes.evidence(id, paging.request()));
    }

    @GET
    @Path("/of")
    @Operation(summary = "The challenges of which an alert is part")
    public List<ThemeLink> of(@PathParam("id") long id) {
        return themes.themesOf(id);
    }
}
