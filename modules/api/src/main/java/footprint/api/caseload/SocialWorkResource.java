package footprint.api.caseload;

import footprint.caseload.SocialWorker;
import footprint.caseload.boundary.SocialWork;
import footprint.kernel.ChildId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** Who is a child's social worker, and reads the record for as long as it is so. */
@Path("/children/{id}/social-workers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SocialWorkResource {

    @Inject
    private SocialWork work;

    /** Who is to be the child's social worker, from when. */
    public record WorkerBody(Long worker, LocalDate from) {
    }

    @GET
    @Operation(summary = "A child's social workers, the newest first")
    public List<SocialWorker> workers(@PathParam("id") long id) {
        return work.ofChild(new ChildId(id));
    }

    @POST
    @Operation(summary = "Name the child's social worker from a day on: worker, from")
    public List<SocialWorker> allocate(@PathParam("id") long id, WorkerBody body) {
        work.allocate(new ChildId(id), body == null || body.worker() == null ? 0 : body.worker(), body == null ? null : body.from());
        return work.ofChild(new ChildId(id));
    }
}
