package footprint.api.records;

import footprint.api.Paging;
import footprint.api.records.RecordBodies.Made;
import footprint.api.records.RecordBodies.Receiving;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.records.AccessRequest;
import footprint.records.boundary.AccessRequests;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Requests to see what is held about a child. */
@Path("/records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessRequestsResource {

    @Inject
    private AccessRequests requests;

    @GET
    @Path("/requests")
    @Operation(summary = "Requests to see a record, those that wait longest first; openOnly=true leaves out those that ended")
    public Slice<AccessRequest> list(@QueryParam("openOnly") boolean openOnly, @BeanParam Paging paging) {
        return requests.list(openOnly, paging.request());
    }

    @POST
    @Path("/children/{id}/requests")
    @Operation(summary = "Write down a request: receivedOn, askedBy (the child, a parent, a representative), asker")
    public Made receive(@PathParam("id") long id, Receiving body) {
        return new Made(requests.receive(new ChildId(id), RecordBodies.said(body).receivedOn(), body.askedBy(), body.asker()));
    }
}
