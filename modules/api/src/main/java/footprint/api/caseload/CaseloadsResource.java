package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.CarriedCase;
import footprint.caseload.CaseloadBoard;
import footprint.caseload.OtherCase;
import footprint.caseload.boundary.Caseloads;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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

/** Who carries what, and the cases besides looked-after children. */
@Path("/caseloads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseloadsResource {

    @Inject
    private Caseloads caseloads;

    /**
     * @param reviewerId who carries it
     * @param kind       a kind of case that the council weighs
     * @param reference  the case system's own; never a name
     * @param from       the first day of carrying it
     */
    public record Carrying(long reviewerId, String kind, String reference, LocalDate from) {
    }

    /** @param last the last day of carrying a case */
    public record Ending(LocalDate last) {
    }

    @GET
    @Operation(summary = "Who carried what on a day (today without one): raw, weighted and for each full-time equivalent; reviewers, teams, service")
    public CaseloadBoard board(@QueryParam("on") LocalDate day) {
        return caseloads.board(day);
    }

    @GET
    @Path("/carried")
    @Operation(summary = "The cases behind a number of the board: of a reviewer (0: children without one), of a team by its name, of one kind; of all without these")
    public Slice<CarriedCase> carried(@QueryParam("on") LocalDate day, @QueryParam("reviewer") Long reviewer, @QueryParam("team") String team, @QueryParam("kind") String kind,
                                      @BeanParam Paging paging) {
        return caseloads.carried(day, reviewer, team, kind, paging.request());
    }

    @GET
    @Path("/cases")
    @Operation(summary = "The cases besides looked-after children that a reviewer carried on a day (today without one)")
    public Slice<OtherCase> cases(@QueryParam("reviewer") long reviewer, @QueryParam("on") LocalDate day, @BeanParam Paging paging) {
        return caseloads.cases(reviewer, day, paging.request());
    }

    @POST
    @Path("/cases")
    @Operation(summary = "Record that a reviewer carries a case from a day on")
    public Response carry(Carrying told) {
        long id = caseloads.carry(new OtherCase(0, present(told).reviewerId(), told.kind(), told.reference(), told.from(), null));
        return Response.created(URI.create("caseloads/cases/" + id)).entity(new OtherCase(id, told.reviewerId(), told.kind(), told.reference(), told.from(), null)).build();
    }

    @POST
    @Path("/cases/{case}/end")
    @Operation(summary = "Say on which day a case was carried for the last time")
    public void end(@PathParam("case") long id, Ending ending) {
        caseloads.end(id, present(ending).last());
    }

    /** The body, which must be there. */
    static <T> T present(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("CAS-009", null, "The body is empty. Nothing was changed. Send it as JSON."));
        }
        return body;
    }
}
