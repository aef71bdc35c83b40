package footprint.api.records;

import footprint.api.records.RecordBodies.Adoption;
import footprint.api.records.RecordBodies.Because;
import footprint.api.records.RecordBodies.Identity;
import footprint.kernel.ChildId;
import footprint.records.AccessRequest;
import footprint.records.boundary.AccessRequests;
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

/**
 * One request to see what is held about a child. Its address is that of {@link AccessPapersResource} to the letter: of two
 * classes the server asks only the one whose own address fits best.
 */
@Path("/records/children/{id}/requests/{request}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessRequestResource {

    @Inject
    private AccessRequests requests;

    @GET
    @Operation(summary = "One request, with its clock")
    public AccessRequest one(@PathParam("id") long id, @PathParam("request") long request) {
        return requests.one(new ChildId(id), request);
    }

    @POST
    @Path("/identity")
    @Operation(summary = "Somebody has made sure who asks: on, how")
    public AccessRequest identity(@PathParam("id") long id, @PathParam("request") long request, Identity body) {
        requests.checkIdentity(new ChildId(id), request, RecordBodies.said(body).on(), body.how());
        return one(id, request);
    }

    @POST
    @Path("/extension")
    @Operation(summary = "Put the answer off by the further months: because")
    public AccessRequest extend(@PathParam("id") long id, @PathParam("request") long request, Because body) {
        requests.extend(new ChildId(id), request, RecordBodies.said(body).because());
        return one(id, request);
    }

    @POST
    @Path("/adoption")
    @Operation(summary = "The service lead's decision on the record of a child who was adopted: told, because")
    public AccessRequest adoption(@PathParam("id") long id, @PathParam("request") long request, Adoption body) {
        requests.decideAdoption(new ChildId(id), request, RecordBodies.said(body).told(), body.because());
        return one(id, request);
    }

    @POST
    @Path("/closing")
    @Operation(summary = "End it without an answer: because")
    public AccessRequest close(@PathParam("id") long id, @PathParam("request") long request, Because body) {
        requests.close(new ChildId(id), request, RecordBodies.said(body).because());
        return one(id, request);
    }
}
