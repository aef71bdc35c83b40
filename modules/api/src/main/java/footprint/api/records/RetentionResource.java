package footprint.api.records;

import footprint.api.Paging;
import footprint.api.records.RecordBodies.Because;
import footprint.api.records.RecordBodies.Keeping;
import footprint.api.records.RecordBodies.LifeDate;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.records.DueRecord;
import footprint.records.RetainedRecord;
import footprint.records.Tombstone;
import footprint.records.boundary.Retention;
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

/** How long records are kept, and what people decide about those whose time has run out. */
@Path("/records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetentionResource {

    @Inject
    private Retention retention;

    @GET
    @Path("/retention")
    @Operation(summary = "Records that may be erased, each with its rule and sum, the longest overdue first")
    public Slice<DueRecord> due(@BeanParam Paging paging) {
        return retention.due(paging.request());
    }

    @GET
    @Path("/tombstones")
    @Operation(summary = "What is left of the records that were erased, newest first")
    public Slice<Tombstone> tombstones(@BeanParam Paging paging) {
        return retention.tombstones(paging.request());
    }

    @GET
    @Path("/children/{id}/retention")
    @Operation(summary = "How long one record is kept, and what was decided about it")
    public RetainedRecord one(@PathParam("id") long id) {
        return retention.one(new ChildId(id));
    }

    @POST
    @Path("/children/{id}/life-dates")
    @Operation(summary = "Enter or correct a day: kind (death, adoption), on (null: it did not happen), because")
    public RetainedRecord lifeDate(@PathParam("id") long id, LifeDate body) {
        retention.lifeDate(new ChildId(id), RecordBodies.said(body).kind(), body.on(), body.because());
        return one(id);
    }

    @POST
    @Path("/children/{id}/retention/keeping")
    @Operation(summary = "Keep it longer: because, lookAgainOn")
    public RetainedRecord keep(@PathParam("id") long id, Keeping body) {
        retention.keepLonger(new ChildId(id), RecordBodies.said(body).because(), body.lookAgainOn());
        return one(id);
    }

    @POST
    @Path("/children/{id}/retention/proposal")
    @Operation(summary = "Propose to erase it: because")
    public RetainedRecord propose(@PathParam("id") long id, Because body) {
        retention.propose(new ChildId(id), RecordBodies.said(body).because());
        return one(id);
    }

    @POST
    @Path("/children/{id}/retention/withdrawal")
    @Operation(summary = "Take back what was decided")
    public RetainedRecord takeBack(@PathParam("id") long id) {
        retention.takeBack(new ChildId(id));
        return one(id);
    }

    @POST
    @Path("/children/{id}/retention/confirmation")
    @Operation(summary = "Confirm what another person proposed: the record is erased and a tombstone stays")
    public void confirm(@PathParam("id") long id) {
        retention.confirm(new ChildId(id));
    }
}
