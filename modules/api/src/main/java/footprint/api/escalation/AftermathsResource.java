package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Alert;
import footprint.escalation.AftermathCount;
import footprint.escalation.AftermathFilter;
import footprint.escalation.boundary.Aftermaths;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** What the reviewers said that changed, counted, and the alerts behind each number. */
@Path("/alerts/aftermaths")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AftermathsResource {

    @Inject
    private Aftermaths aftermaths;

    @GET
    @Operation(summary = "What was answered by reason, the whole first; asked from one day to another")
    public List<AftermathCount> counts(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return aftermaths.counts(from, to);
    }

    @GET
    @Path("/alerts")
    @Operation(summary = "The alerts behind a number; said is changed, partly, not, cannot-say or waiting")
    public Slice<Alert> alerts(@QueryParam("reason") String reason, @QueryParam("said") String said, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to,
                               @BeanParam Paging paging) {
        return AlertBodies.slice(aftermaths.list(new AftermathFilter(reason, said, from, to), paging.request()));
    }

    @GET
    @Path("/mine")
    @Operation(summary = "The alerts about which whoever asks is to say what changed")
    public Slice<Alert> mine(@BeanParam Paging paging) {
        return AlertBodies.slice(aftermaths.mine(paging.request()));
    }
}
