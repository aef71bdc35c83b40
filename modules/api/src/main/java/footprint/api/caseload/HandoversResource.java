package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.Handover;
import footprint.caseload.HandoverPreview;
import footprint.caseload.NewHandover;
import footprint.caseload.boundary.Handovers;
import footprint.kernel.ChildId;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Children handed from one reviewer to another. */
@Path("/caseloads/handovers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandoversResource {

    @Inject
    private Handovers handovers;

    /**
     * @param fromReviewer who carries the children on the first day; null for children whom nobody carries
     * @param toReviewer   who is to carry them
     * @param first        the first day with the new reviewer
     * @param last         the last day of cover; null for good
     * @param why          new, balance, leaving, sickness, leave, conflict, team or other
     * @param children     keys of children; null for all
     * @param cases        whether the cases besides looked-after children go too
     */
    public record Asked(Long fromReviewer, Long toReviewer, LocalDate first, LocalDate last, String why, String note, List<Long> children, boolean cases) {

        NewHandover handover() {
            return new NewHandover(fromReviewer, toReviewer, first, last, why, note, children == null ? null : children.stream().map(ChildId::new).toList(), cases);
        }
    }

    /** @param id the handover's key */
    public record Done(long id) {
    }

    @GET
    @Operation(summary = "The handovers, latest first")
    public Slice<Handover> list(@BeanParam Paging paging) {
        return handovers.list(paging.request());
    }

    @POST
    @Operation(summary = "Hand children over")
    public Response handOver(Asked asked) {
        long id = handovers.handOver(CaseloadsResource.present(asked).handover());
        return Response.created(URI.create("caseloads/handovers/" + id)).entity(new Done(id)).build();
    }

    @POST
    @Path("/preview")
    @Operation(summary = "What a handover would move; nothing is written")
    public HandoverPreview preview(Asked asked) {
        return handovers.preview(CaseloadsResource.present(asked).handover());
    }

    @POST
    @Path("/{handover}/undo")
    @Operation(summary = "Take back a handover that was done today or has not begun")
    public void undo(@PathParam("handover") long id) {
        handovers.undo(id);
    }
}
