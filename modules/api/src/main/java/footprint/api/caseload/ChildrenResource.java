package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.ChildFile;
import footprint.caseload.ChildQuery;
import footprint.caseload.ChildRow;
import footprint.caseload.boundary.Children;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.reviews.ReviewFile;
import footprint.reviews.ReviewRow;
import footprint.reviews.boundary.Reviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

/** Children and their files. */
@Path("/children")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChildrenResource {

    @Inject
    private Children children;

    @Inject
    private Reviews reviews;

    @GET
    @Operation(summary = "Children, filtered, sorted (name, number, age, since, team, reviewer, legal-status) and paged")
    public Slice<ChildRow> list(@QueryParam("q") String text, @QueryParam("reviewer") Long reviewer, @QueryParam("team") String team,
                                @QueryParam("legal-status") String legalStatus, @QueryParam("everyone") boolean everyone, @BeanParam Paging paging) {
        return children.find(new ChildQuery(text, reviewer, team, legalStatus, everyone), paging.request());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One child: periods of care, placements, episodes, reviewers")
    public ChildFile one(@PathParam("id") long id) {
        return children.file(new ChildId(id));
    }

    @GET
    @Path("/{id}/reviews")
    @Operation(summary = "Every review of a child with its due date and the sum behind it, the open one first")
    public List<ReviewRow> reviews(@PathParam("id") long id) {
        ChildId child = new ChildId(id);
        children.file(child); // a child that is not there is told apart from one without a review
        return reviews.ofChild(child);
    }

    @GET
    @Path("/{id}/reviews/{review}")
    @Operation(summary = "One review: meetings, outcomes, and every due date it has had")
    public ReviewFile review(@PathParam("id") long id, @PathParam("review") long review) {
        return reviews.file(new ChildId(id), review);
    }
}
