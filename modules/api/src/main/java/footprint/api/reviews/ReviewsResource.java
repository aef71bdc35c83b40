package footprint.api.reviews;

import footprint.api.Paging;
import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.reviews.Checked;
import footprint.reviews.DueCounts;
import footprint.reviews.DueQuery;
import footprint.reviews.HeldReview;
import footprint.reviews.Recorded;
import footprint.reviews.ReviewRow;
import footprint.reviews.boundary.Holding;
import footprint.reviews.boundary.Reviews;
import footprint.reviews.boundary.Timetable;
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

/** Reviews due and held, and what is done with them. */
@Path("/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewsResource {

    @Inject
    private Reviews reviews;

    @Inject
    private Holding holding;

    @Inject
    private Timetable timetable;

    /** The body of what is done with an open review: only the parts that the step needs. */
    public record Step(long childId, LocalDate day, String reason) {
    }

    /** How many due dates changed. */
    public record Redated(int changed) {
    }

    @GET
    @Path("/due")
    @Operation(summary = "Reviews still to be held, the most pressing first; sorted by due, child, number, kind, reviewer, team")
    public Slice<ReviewRow> due(@QueryParam("reviewer") Long reviewer, @QueryParam("team") String team, @QueryParam("q") String text,
                                @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @BeanParam Paging paging) {
        return reviews.due(new DueQuery(reviewer, team, text, from, to), paging.request());
    }

    @GET
    @Path("/due/counts")
    @Operation(summary = "How many reviews are overdue, due today, in the next two weeks and later")
    public DueCounts counts(@QueryParam("reviewer") Long reviewer, @QueryParam("team") String team) {
        return reviews.dueCounts(new DueQuery(reviewer, team, null, null, null));
    }

    @GET
    @Path("/held")
    @Operation(summary = "Reviews held between two dates; late=true gives the late ones only")
    public Slice<ReviewRow> held(@QueryParam("reviewer") Long reviewer, @QueryParam("team") String team, @QueryParam("q") String text,
                                 @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("late") boolean late,
                                 @BeanParam Paging paging) {
        return reviews.held(new DueQuery(reviewer, team, text, from, to), late, paging.request());
    }

    @POST
    @Path("/held")
    @Operation(summary = "Record a review that was held; every fault is told at once and nothing is written then")
    public Response record(HeldReview body) {
        HeldReview told = present(body);
        Recorded recorded = holding.record(new ChildId(told.childId()), told);
        return Response.created(URI.create("children/" + told.childId() + "/reviews/" + recorded.reviewId())).entity(recorded).build();
    }

    @POST
    @Path("/held/check")
    @Operation(summary = "Look at a review before recording it: its kind, whether late, and every fault; writes nothing")
    public Checked check(HeldReview body) {
        HeldReview told = present(body);
        return holding.check(new ChildId(told.childId()), told);
    }

    @POST
    @Path("/{id}/arrange")
    @Operation(summary = "Note the day for which an open review is arranged")
    public void arrange(@PathParam("id") long id, Step step) {
        holding.arrange(new ChildId(present(step).childId()), id, step.day());
    }

    @POST
    @Path("/{id}/call")
    @Operation(summary = "Call an open review for an earlier day, with a reason of the council's list")
    public void call(@PathParam("id") long id, Step step) {
        holding.call(new ChildId(present(step).childId()), id, step.day(), step.reason());
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel an open review with a reason; the duty stays while the child is in care")
    public void cancel(@PathParam("id") long id, Step step) {
        holding.cancel(new ChildId(present(step).childId()), id, step.reason());
    }

    @POST
    @Path("/redate")
    @Operation(summary = "Date every open review again, after a rule was changed")
    public Redated redate(@QueryParam("because") String because) {
        return new Redated(timetable.redateOpen(because == null || because.isBlank() ? "The rules were changed" : because));
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("REV-017", null, "The body is empty. Nothing was changed. Send the review as JSON."));
        }
        return body;
    }
}
