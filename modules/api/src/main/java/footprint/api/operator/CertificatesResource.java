package footprint.api.operator;

import footprint.api.Paging;
import footprint.kernel.Slice;
import footprint.operations.Certificate;
import footprint.operations.boundary.CouncilRegister;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was deleted, and on whose word. */
@Path("/operator/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificatesResource {

    @Inject
    private CouncilRegister register;

    @GET
    @Operation(summary = "Certificates of deletion, the newest first")
    public Slice<Certificate> certificates(@BeanParam Paging paging) {
        return register.certificates(paging.request());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One certificate")
    public Certificate certificate(@PathParam("id") long id) {
        return register.certificate(id);
    }
}
