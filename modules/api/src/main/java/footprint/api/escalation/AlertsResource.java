package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Alert;
import footprint.api.escalation.AlertBodies.Board;
import footprint.api.escalation.AlertBodies.File;
import footprint.api.escalation.AlertBodies.Made;
import footprint.api.escalation.AlertBodies.Raising;
import footprint.api.escalation.AlertBodies.ReasonBody;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.NewAlert;
import footprint.escalation.boundary.AlertWork;
import footprint.escalation.boundary.Alerts;
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

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Alerts: the ladder, lists, one alert, raising. */
@Path("/alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertsResource {

    @Inject
    private Alerts alerts;

    @Inject
    private AlertWork work;

    @GET
    @Operation(summary = "Alerts, filtered, sorted (raised, stage, due, child) and paged")
    public Slice<Alert> list(@QueryParam("state") String state, @QueryParam("kind") String kind, @QueryParam("stage") Integer stage,
                             @QueryParam("ladder") LocalDate ladder, @QueryParam("publication") Integer publication,
                             @QueryParam("reason") String reason, @QueryParam("team") String team, @QueryParam("overdue") Boolean overdue,
                             @QueryParam("mine") Boolean mine, @QueryParam("child") Long child, @QueryParam("from") LocalDate from,
                             @QueryParam("to") LocalDate to, @BeanParam Paging paging) {
        AlertFilter filter = new AlertFilter(state, kind == null || kind.isBlank() ? null : kind(kind), stage, ladder, publication, reason, team,
                overdue, mine, child, from, to);
        return bodies(alerts.list(filter, paging.request()));
    }

    @GET
    @Path("/ladder")
    @Operation(summary = "The ladders with the number of open alerts on each rung")
    public List<Board> ladder() {
        return alerts.boards().stream().map(Board::of).toList();
    }

    @GET
    @Path("/reasons")
    @Operation(summary = "The reasons that an alert of a kind, raised today, may carry")
    public List<ReasonBody> reasons(@QueryParam("kind") String kind) {
        return alerts.reasons(kind(kind == null ? "concern" : kind)).stream().map(ReasonBody::of).toList();
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "What waits for the answer of whoever asks")
    public Slice<Alert> waiting(@BeanParam Paging paging) {
        return bodies(alerts.waitingForMe(paging.request()));
    }

    @GET
    @Path("/waiting/{id}")
    @Operation(summary = "One alert, for somebody who has to answer it")
    public File addressed(@PathParam("id") long id) {
        return File.of(alerts.addressedToMe(id));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One alert with its steps and what may be done now")
    public File one(@PathParam("id") long id) {
        return File.of(alerts.alert(id));
    }

    @POST
    @Operation(summary = "Raise an alert")
    public Response raise(Raising body) {
        if (body == null || body.stage() == null) {
            throw new ProblemException(Problem.invalid("ESC-003", "stage", "Say on which stage of the ladder the alert begins. Nothing was raised."));
        }
        long id = work.raise(new NewAlert(kind(body.kind()), body.childId(), body.stage(), body.reasons(), body.summary(), body.team(),
                body.addressee(), body.first()));
        return Response.created(URI.create("alerts/" + id)).entity(new Made(id)).build();
    }

    /** The kind with this code; any other word is told as such. */
    static AlertKind kind(String code) {
        try {
            return AlertKind.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.invalid("ESC-030", "kind",
                    "The kind is one of concern, good-practice, themed and collective. Nothing was changed."));
        }
    }

    private static Slice<Alert> bodies(Slice<AlertLine> lines) {
        return new Slice<>(lines.rows().stream().map(Alert::of).toList(), lines.total(), lines.page());
    }
}
