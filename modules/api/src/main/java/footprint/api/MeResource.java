package footprint.api;

import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who am I here. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private CouncilDatabase database;

    /** The council of this address. */
    public record Me(String council, String schema, long people) {
    }

    @GET
    @Transactional
    @Operation(summary = "Who I am in this council")
    public Me me() {
        long people = database.sql().createQuery("select count(*) from person").mapTo(Long.class).one();
        String schema = (String) database.entities().createNativeQuery("select current_user || '/' || current_schema()").getSingleResult();
        return new Me(database.council().value(), schema, people);
    }
}
