package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.HoursCorrection;
import footprint.caseload.HoursSpell;
import footprint.caseload.NewHours;
import footprint.caseload.TeamMoves;
import footprint.caseload.boundary.ReviewerHours;
import footprint.caseload.boundary.TeamSplits;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
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

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hours of reviewers, and reviewers who go to other teams on a day. */
@Path("/caseloads/hours")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoursResource {

    @Inject
    private ReviewerHours hours;

    @Inject
    private TeamSplits splits;

    /**
     * @param reviewer   whose hours
     * @param from       the first day
     * @param to         the last day; null while they go on
     * @param fte        the part of a full-time post
     * @param team       the team's code; null for none
     * @param endsBefore whether the hours that go on by then end the day before
     * @param because    why; needed where a day that has passed changes
     */
    public record Entering(long reviewer, LocalDate from, LocalDate to, BigDecimal fte, String team, boolean endsBefore, String because) {
    }

    /** Hours as they should have been. @param version what was looked at */
    public record Correcting(int version, LocalDate from, LocalDate to, BigDecimal fte, String team, String because) {
    }

    /** @param last the last day of these hours */
    public record EndingHours(int version, LocalDate last, String because) {
    }

    /** Hours that never were. */
    public record Removing(int version, String because) {
    }

    /** One reviewer who goes to another team. */
    public record Going(long reviewer, String team) {
    }

    /** @param seen the mark that the preview gave; not needed for a preview */
    public record Splitting(LocalDate first, List<Going> moves, String because, String seen) {

        Map<Long, String> teams() {
            return moves == null ? Map.of() : moves.stream().filter(one -> one != null && one.team() != null)
                    .collect(Collectors.toMap(Going::reviewer, Going::team, (one, other) -> other));
        }
    }

    /** @param id the key of the new hours */
    public record Entered(long id) {
    }

    @GET
    @Operation(summary = "Whose hours are in force on a day (today without one), or all hours of one reviewer")
    public List<HoursSpell> list(@QueryParam("on") LocalDate day, @QueryParam("reviewer") Long reviewer) {
        return reviewer == null ? hours.on(day, null) : hours.of(reviewer);
    }

    @GET
    @Path("/corrections")
    @Operation(summary = "What was changed about days that had passed, latest first; of one reviewer or touching one day")
    public Slice<HoursCorrection> corrections(@QueryParam("on") LocalDate day, @QueryParam("reviewer") Long reviewer, @BeanParam Paging paging) {
        return hours.corrections(reviewer, day, paging.request());
    }

    @POST
    @Operation(summary = "Enter hours of a reviewer")
    public Response add(Entering told) {
        long id = hours.add(present(told).reviewer(), new NewHours(told.from(), told.to(), told.fte(), told.team(), told.endsBefore(), told.because()));
        return Response.created(URI.create("caseloads/hours/" + id)).entity(new Entered(id)).build();
    }

    @POST
    @Path("/{hours}/end")
    @Operation(summary = "Say on which day hours hold for the last time")
    public void end(@PathParam("hours") long id, EndingHours told) {
        hours.end(id, present(told).version(), told.last(), told.because());
    }

    @POST
    @Path("/{hours}/correction")
    @Operation(summary = "Correct hours, with a reason")
    public void correct(@PathParam("hours") long id, Correcting told) {
        hours.correct(id, present(told).version(), new NewHours(told.from(), told.to(), told.fte(), told.team(), false, told.because()));
    }

    @POST
    @Path("/{hours}/removal")
    @Operation(summary = "Take away hours that were entered by mistake, with a reason")
    public void remove(@PathParam("hours") long id, Removing told) {
        hours.remove(id, present(told).version(), told.because());
    }

    @POST
    @Path("/teams/preview")
    @Operation(summary = "What becomes of the teams when reviewers go to others on a day; nothing is written")
    public TeamMoves preview(Splitting told) {
        return splits.preview(present(told).first(), told.teams());
    }

    @POST
    @Path("/teams")
    @Operation(summary = "Send several reviewers to other teams on a day; what was before that day stays")
    public TeamMoves move(Splitting told) {
        return splits.move(present(told).first(), told.teams(), told.because(), told.seen());
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("CAS-009", null, "The body is empty. Nothing was changed. Send it as JSON."));
        }
        return body;
    }
}
