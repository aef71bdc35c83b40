package footprint.api.operator;

import footprint.api.Paging;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.CouncilOrders;
import footprint.operations.boundary.CouncilRegister;
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

/** Councils as the operator sees them, at the bare domain. What is asked for is an order; the steward carries it out. */
@Path("/operator/councils")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorCouncilsResource {

    @Inject
    private CouncilRegister register;
    @Inject
    private CouncilOrders orders;

    @GET
    @Operation(summary = "Councils with state, server and version")
    public Slice<RegisteredCouncil> councils(@QueryParam("q") String words, @QueryParam("state") String state, @BeanParam Paging paging) {
        return register.councils(words == null ? "" : words, state, paging.request());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One council")
    public RegisteredCouncil council(@PathParam("code") String code) {
        return register.council(code);
    }

    @POST
    @Operation(summary = "Order a new council; 202 and the address of the order")
    public Response add(OperatorBodies.Council body) {
        return accepted(orders.onboard(body(body).form()));
    }

    @POST
    @Path("/{code}/orders")
    @Operation(summary = "Order something for a council: suspend, resume, leave, stay, delete and the others; 202 and the address of the order")
    public Response order(@PathParam("code") String code, OperatorBodies.Ask body) {
        OrderKind kind = OrderKind.of(String.valueOf(body(body).kind())).filter(one -> one != OrderKind.ONBOARD).orElseThrow(() ->
                new ProblemException(Problem.invalid("OPE-028", "kind", "There is no such order for a council. Nothing was ordered.")));
        return accepted(orders.place(kind, code, body.said()));
    }

    private static Response accepted(CouncilOrder order) {
        return Response.accepted(OperatorBodies.Order.of(order)).location(URI.create("/api/v1/operator/orders/" + order.id())).build();
    }

    private static <T> T body(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("OPE-029", null, "The body is missing. Nothing was ordered. Send JSON."));
        }
        return body;
    }
}
