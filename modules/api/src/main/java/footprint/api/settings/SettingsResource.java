package footprint.api.settings;

import footprint.api.Paging;
import footprint.identity.SettingsVersion;
import footprint.identity.boundary.SettingsInForce;
import footprint.kernel.London;
import footprint.kernel.Slice;
import footprint.tenancy.SettingOrigin;
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

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the council has decided, and from which day. */
@Path("/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    private SettingsInForce door;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Which versions of which settings have been published")
    public List<SettingsVersion> versions() {
        return door.versions();
    }

    @GET
    @Path("/{room}")
    @Operation(summary = "One room's settings on a day, each marked as the council's own or a default")
    public Slice<SettingOrigin> room(@PathParam("room") String room, @QueryParam("on") LocalDate on, @QueryParam("q") String words,
                                     @BeanParam Paging paging) {
        return door.of(room, on == null ? London.today(clock) : on, words, paging.request());
    }
}
