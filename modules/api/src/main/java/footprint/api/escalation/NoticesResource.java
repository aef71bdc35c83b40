package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Made;
import footprint.escalation.NewNotice;
import footprint.escalation.Notice;
import footprint.escalation.NoticeFilter;
import footprint.escalation.boundary.Notices;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.net.URI;
import java.time.LocalDate;

/** Need to Know notices. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    private Notices notices;

    /** A notice as it is written down; childNumber or service, one of the two. */
    public record NoticeBody(LocalDate happenedOn, String childNumber, String service, String what, String sentBy, String sentTo) {
    }

    @GET
    @Operation(summary = "Need to Know notices, the newest first")
    public Slice<Notice> list(@QueryParam("q") String q, @QueryParam("unread") Boolean unread, @QueryParam("child") Long child, @BeanParam Paging paging) {
        return notices.list(new NoticeFilter(q, unread, child), paging.request());
    }

    @GET
    @Path("/{notice}")
    @Operation(summary = "One notice")
    public Notice one(@PathParam("notice") long notice) {
        return notices.one(notice);
    }

    @POST
    @Operation(summary = "Write a notice down; it is copied to those who review the child today")
    public Response record(NoticeBody body) {
        NoticeBody said = body == null ? new NoticeBody(null, null, null, null, null, null) : body;
        long id = notices.record(new NewNotice(said.happenedOn(), said.childNumber(), said.service(), said.what(), said.sentBy(), said.sentTo()));
        return Response.created(URI.create("notices/" + id)).entity(new Made(id)).build();
    }

    @POST
    @Path("/{notice}/read")
    @Operation(summary = "Mark the own copy as read")
    public Notice markRead(@PathParam("notice") long notice) {
        notices.markRead(notice);
        return notices.one(notice);
    }
}
