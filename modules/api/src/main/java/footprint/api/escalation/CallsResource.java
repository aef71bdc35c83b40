package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Made;
import footprint.escalation.PhoneCall;
import footprint.escalation.boundary.PhoneCalls;
import footprint.kernel.ChildId;
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

/** Telephone calls before anything is sent; one that settled the matter stays without an alert. */
@Path("/alert-calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    private PhoneCalls calls;

    /** A call: about which child, when, with whom, what came of it, and whether that settled the matter. */
    public record CallBody(Long childId, LocalDate calledOn, String withWhom, String said, Boolean settled) {

        PhoneCall.Said call() {
            return new PhoneCall.Said(calledOn, withWhom, said);
        }
    }

    @GET
    @Operation(summary = "Calls, the newest first: settled, from, to")
    public Slice<PhoneCall> list(@QueryParam("settled") Boolean settled, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @BeanParam Paging paging) {
        return calls.list(settled, from, to, paging.request());
    }

    @POST
    @Operation(summary = "Keep a call without an alert: childId, calledOn, withWhom, said, settled")
    public Response keep(CallBody body) {
        if (body == null || body.childId() == null || body.settled() == null) {
            throw new ProblemException(Problem.invalid("API-021", body == null || body.childId() == null ? "childId" : "settled",
                    "The body must say “childId” and “settled”. Nothing was changed. Compare it with /openapi."));
        }
        long id = calls.keep(new ChildId(body.childId()), body.call(), body.settled());
        return Response.created(URI.create("alert-calls/" + id)).entity(new Made(id)).build();
    }

    @GET
    @Path("/alerts/{id}")
    @Operation(summary = "The calls on the file of an alert")
    public List<PhoneCall> ofAlert(@PathParam("id") long id) {
        return calls.ofAlert(id);
    }

    @POST
    @Path("/alerts/{id}")
    @Operation(summary = "Write a call down on the file of an alert: calledOn, withWhom, said")
    public List<PhoneCall> keepOn(@PathParam("id") long id, CallBody body) {
        calls.keepOn(id, AlertBodies.said(body).call());
        return calls.ofAlert(id);
    }
}
