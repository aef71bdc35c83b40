package footprint.api.records;

import footprint.api.Paging;
import footprint.api.records.RecordBodies.Because;
import footprint.api.records.RecordBodies.Enquiry;
import footprint.api.records.RecordBodies.Made;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.records.LegalHold;
import footprint.records.boundary.LegalHolds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reasons in law for which nothing is erased while they stand. */
@Path("/records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LegalHoldsResource {

    @Inject
    private LegalHolds holds;

    @GET
    @Path("/holds")
    @Operation(summary = "Legal holds, those that stand first; standing=true leaves out those that were lifted")
    public Slice<LegalHold> list(@QueryParam("standing") boolean standing, @BeanParam Paging paging) {
        return holds.list(standing, paging.request());
    }

    @POST
    @Path("/holds/council")
    @Operation(summary = "Hold every record of the council: because")
    public Made council(Because body) {
        return new Made(holds.placeOnCouncil(RecordBodies.said(body).because()));
    }

    @POST
    @Path("/holds/enquiries")
    @Operation(summary = "Begin a hold for a named enquiry: enquiry, because")
    public Made enquiry(Enquiry body) {
        return new Made(holds.placeForEnquiry(RecordBodies.said(body).enquiry(), body.because()));
    }

    @POST
    @Path("/children/{id}/hold")
    @Operation(summary = "Hold one child's record: because")
    public Made child(@PathParam("id") long id, Because body) {
        return new Made(holds.placeOnChild(new ChildId(id), RecordBodies.said(body).because()));
    }

    @PUT
    @Path("/children/{id}/holds/{hold}")
    @Operation(summary = "Add the child to the hold of an enquiry")
    public void add(@PathParam("id") long id, @PathParam("hold") long hold) {
        holds.addToEnquiry(hold, new ChildId(id));
    }

    @POST
    @Path("/holds/{hold}/lifting")
    @Operation(summary = "Lift a hold: because")
    public void lift(@PathParam("hold") long hold, Because body) {
        holds.lift(hold, RecordBodies.said(body).because());
    }
}
