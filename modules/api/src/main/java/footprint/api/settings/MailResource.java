package footprint.api.settings;

import footprint.api.Paging;
import footprint.documents.PostState;
import footprint.documents.PostedMail;
import footprint.documents.boundary.PostOffice;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The mail that the council sends by itself. */
@Path("/mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

    @Inject
    private PostOffice office;

    @GET
    @Operation(summary = "What was written to whom, without its text: what waits first, then what was sent, newest first")
    public Slice<PostedMail> mails(@BeanParam Paging paging) {
        return office.mails(paging.request());
    }

    @GET
    @Path("/state")
    @Operation(summary = "Whether there is a mail server, and how much waits, fails and was sent")
    public PostState state() {
        return office.state();
    }
}
