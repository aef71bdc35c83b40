package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Alert;
import footprint.api.escalation.AlertBodies.Made;
import footprint.escalation.AlertKind;
import footprint.escalation.GatheredBy;
import footprint.escalation.GatheredChild;
import footprint.escalation.Gathering;
import footprint.escalation.NewAlert;
import footprint.escalation.ThemeBoard;
import footprint.escalation.boundary.Themes;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Themes: similar alerts that gather on one team, provider or reason. gatheredBy is one of these words, gatheredOn its code. */
@Path("/alerts/themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemesResource {

    @Inject
    private Themes themes;

    /** What gathers, and what somebody said of it. */
    public record GatheringBody(String gatheredBy, String gatheredOn, String label, int alerts, int children, Integer asideAt, String asideBecause, LocalDate asideOn, String asideBy) {

        static GatheringBody of(Gathering one) {
            Gathering.Aside aside = one.aside();
            return new GatheringBody(one.by().code(), one.on(), one.label(), one.alerts(), one.children(), aside == null ? null : aside.alerts(),
                    aside == null ? null : aside.because(), aside == null ? null : aside.on(), aside == null ? null : aside.by());
        }
    }

    /** What is proposed, and what was set aside. */
    public record BoardBody(List<GatheringBody> proposed, List<GatheringBody> aside) {
    }

    /** A challenge that rests on what gathers; kind is themed or collective. */
    public record ChallengeBody(String gatheredBy, String gatheredOn, String kind, Integer stage, List<String> reasons, String summary, String team, String addressee) {
    }

    /** Why what gathers is no theme. */
    public record AsideBody(String gatheredBy, String gatheredOn, String because) {
    }

    @GET
    @Operation(summary = "What gathers and is proposed as a theme, and what was set aside")
    public BoardBody board() {
        ThemeBoard board = themes.board();
        return new BoardBody(board.proposed().stream().map(GatheringBody::of).toList(), board.aside().stream().map(GatheringBody::of).toList());
    }

    @GET
    @Path("/alerts")
    @Operation(summary = "The alerts that a gathering counts")
    public Slice<Alert> alerts(@QueryParam("gatheredBy") String gatheredBy, @QueryParam("gatheredOn") String gatheredOn, @BeanParam Paging paging) {
        return AlertBodies.slice(themes.alerts(by(gatheredBy), said(gatheredOn), paging.request()));
    }

    @GET
    @Path("/children")
    @Operation(summary = "The children that a gathering counts")
    public Slice<GatheredChild> children(@QueryParam("gatheredBy") String gatheredBy, @QueryParam("gatheredOn") String gatheredOn, @BeanParam Paging paging) {
        return themes.children(by(gatheredBy), said(gatheredOn), paging.request());
    }

    @POST
    @Operation(summary = "Raise a challenge to a service that rests on every alert which gathers now")
    public Response raise(ChallengeBody body) {
        if (body == null || body.stage() == null) {
            throw new ProblemException(Problem.invalid("ESC-003", "stage", "Say on which stage of the ladder the alert begins. Nothing was raised."));
        }
        AlertKind kind = body.kind() == null ? AlertKind.THEMED : AlertsResource.kind(body.kind()); // one about a child is refused: a theme has none
        long id = themes.raise(new NewAlert(kind, null, body.stage(), body.reasons(), body.summary(), body.team(), body.addressee()), by(body.gatheredBy()), said(body.gatheredOn()));
        return Response.created(URI.create("alerts/" + id)).entity(new Made(id)).build();
    }

    @POST
    @Path("/aside")
    @Operation(summary = "Say that what gathers is no theme; it comes back when it has grown")
    public BoardBody setAside(AsideBody body) {
        themes.setAside(by(body == null ? null : body.gatheredBy()), said(body == null ? null : body.gatheredOn()), body == null ? null : body.because());
        return board();
    }

    private static GatheredBy by(String code) {
        try {
            return GatheredBy.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.invalid("ESC-076", "gatheredBy", "Alerts gather by team, provider or reason. Nothing was shown or changed."));
        }
    }

    private static String said(String code) {
        return code == null ? "" : code;
    }
}
