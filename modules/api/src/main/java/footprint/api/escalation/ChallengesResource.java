package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Alert;
import footprint.escalation.AlertKind;
import footprint.escalation.Challenge;
import footprint.escalation.boundary.Challenges;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** The tracker of themed and collective challenges. */
@Path("/alerts/challenges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChallengesResource {

    @Inject
    private Challenges challenges;

    /** One challenge, what was answered and what changed. */
    public record ChallengeBody(Alert alert, String answer, LocalDate answeredOn, String answeredBy, String policyChanged, String resolution) {

        static ChallengeBody of(Challenge one) {
            return new ChallengeBody(Alert.of(one.alert()), one.answer(), one.answeredOn(), one.answeredBy(), one.policyChanged(), one.resolution());
        }
    }

    @GET
    @Operation(summary = "Themed and collective challenges, each once; kind and state narrow them, those taken back only where state says withdrawn")
    public Slice<ChallengeBody> list(@QueryParam("kind") String kind, @QueryParam("state") String state, @BeanParam Paging paging) {
        AlertKind wanted = "themed".equals(kind) ? AlertKind.THEMED : "collective".equals(kind) ? AlertKind.COLLECTIVE : null;
        Slice<Challenge> slice = challenges.list(wanted, List.of("open", "resolved", "withdrawn").contains(state == null ? "" : state) ? state : null, paging.request());
        return new Slice<>(slice.rows().stream().map(ChallengeBody::of).toList(), slice.total(), slice.page());
    }
}
