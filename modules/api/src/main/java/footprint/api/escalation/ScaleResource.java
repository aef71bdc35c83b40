package footprint.api.escalation;

import footprint.escalation.EscalationSettings;
import footprint.escalation.boundary.Alerts;
import footprint.tenancy.Version;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** Where the council's stages and reasons stand on the scale that all councils share, and since when. */
@Path("/alerts/scale")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScaleResource {

    @Inject
    private Alerts alerts;

    /** The mapping of one version, from its first day to the next one's. */
    public record Scale(LocalDate from, List<OnLevel> stages, List<InFamily> reasons) {
    }

    /** A stage with its level; null while none is chosen. */
    public record OnLevel(int number, String label, List<String> answeringRoles, String level) {
    }

    /** A reason with its family; null while none is chosen. */
    public record InFamily(String code, String label, String kind, String family) {
    }

    @GET
    @Operation(summary = "Every version of the mapping to the shared scale, oldest first")
    public List<Scale> scale() {
        return alerts.ladders().stream().map(ScaleResource::scale).toList();
    }

    private static Scale scale(Version<EscalationSettings> version) {
        EscalationSettings settings = version.settings();
        return new Scale(version.from(), settings.ladder().stages().stream().map(stage -> new OnLevel(stage.number(), stage.label(), stage.answeringRoles(),
                stage.level() == null ? null : stage.level().code())).toList(), settings.reasons().stream().map(reason -> new InFamily(reason.code(), reason.label(),
                reason.kind().code(), reason.family() == null ? null : reason.family().code())).toList());
    }
}
