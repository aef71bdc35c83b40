package footprint.api.caseload;

import footprint.caseload.Candidate;
import footprint.caseload.ChildBond;
import footprint.caseload.Circumstance;
import footprint.caseload.ReviewerSpan;
import footprint.caseload.boundary.ChildReviewers;
import footprint.caseload.boundary.Circumstances;
import footprint.caseload.boundary.ParentsInCare;
import footprint.kernel.ChildId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** Which reviewer for one child. */
@Path("/children/{id}/reviewers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChildReviewersResource {

    @Inject
    private ChildReviewers reviewers;
    @Inject
    private Circumstances circumstances;
    @Inject
    private ParentsInCare parents;

    /** @param note why this reviewer must not review the child */
    public record Conflict(String note) {
    }

    /** @param since the first day of a circumstance */
    public record Beginning(LocalDate since) {
    }

    /** @param sibling the number of a brother or sister */
    public record Sibling(String sibling) {
    }

    /** @param number the other's number @param part what the other is to this child: parent or child */
    public record Bond(String number, String part) {
    }

    @GET
    @Operation(summary = "Who has carried the child, latest first")
    public List<ReviewerSpan> history(@PathParam("id") long id) {
        return reviewers.history(new ChildId(id));
    }

    @GET
    @Path("/candidates")
    @Operation(summary = "Who might take the child, the best first")
    public List<Candidate> candidates(@PathParam("id") long id) {
        return reviewers.candidates(new ChildId(id));
    }

    @PUT
    @Path("/conflicts/{reviewer}")
    @Operation(summary = "Say that a reviewer must not review this child")
    public void conflict(@PathParam("id") long id, @PathParam("reviewer") long reviewer, Conflict conflict) {
        reviewers.conflict(new ChildId(id), reviewer, conflict == null ? null : conflict.note());
    }

    @DELETE
    @Path("/conflicts/{reviewer}")
    @Operation(summary = "Say that a conflict of interest is over")
    public void noConflict(@PathParam("id") long id, @PathParam("reviewer") long reviewer) {
        reviewers.noConflict(new ChildId(id), reviewer);
    }

    @GET
    @Path("/siblings")
    @Operation(summary = "The numbers of the child's recorded brothers and sisters")
    public List<String> siblings(@PathParam("id") long id) {
        return reviewers.siblings(new ChildId(id));
    }

    @POST
    @Path("/siblings")
    @Operation(summary = "Record a brother or sister by number")
    public void siblingOf(@PathParam("id") long id, Sibling sibling) {
        reviewers.siblingOf(new ChildId(id), CaseloadsResource.present(sibling).sibling());
    }

    @DELETE
    @Path("/siblings")
    @Operation(summary = "Say that the child belongs to none of the recorded families")
    public void alone(@PathParam("id") long id) {
        reviewers.alone(new ChildId(id));
    }

    @GET
    @Path("/parents")
    @Operation(summary = "The child's parents and own children who are looked after too")
    public List<ChildBond> parents(@PathParam("id") long id) {
        return parents.of(new ChildId(id));
    }

    @POST
    @Path("/parents")
    @Operation(summary = "Record that a parent or an own child is looked after too")
    public void parentOf(@PathParam("id") long id, Bond bond) {
        parents.record(new ChildId(id), CaseloadsResource.present(bond).number(), bond.part());
    }

    @DELETE
    @Path("/parents/{bond}")
    @Operation(summary = "Take back what was recorded about a parent or an own child by mistake")
    public void forget(@PathParam("id") long id, @PathParam("bond") long bond) {
        parents.forget(new ChildId(id), bond);
    }

    @GET
    @Path("/circumstances")
    @Operation(summary = "What makes the child's case heavier, those that go on first")
    public List<Circumstance> circumstances(@PathParam("id") long id) {
        return circumstances.of(new ChildId(id));
    }

    @PUT
    @Path("/circumstances/{circumstance}")
    @Operation(summary = "Record a circumstance that the council weighs, from a day on")
    public void begin(@PathParam("id") long id, @PathParam("circumstance") String circumstance, Beginning beginning) {
        circumstances.begin(new ChildId(id), circumstance, beginning == null ? null : beginning.since());
    }

    @DELETE
    @Path("/circumstances/{circumstance}")
    @Operation(summary = "Say on which day a circumstance was so for the last time")
    public void end(@PathParam("id") long id, @PathParam("circumstance") String circumstance, @QueryParam("last") LocalDate last) {
        circumstances.end(new ChildId(id), circumstance, last);
    }
}
