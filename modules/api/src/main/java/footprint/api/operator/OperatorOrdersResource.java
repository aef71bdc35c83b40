package footprint.api.operator;

import footprint.api.Paging;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.operations.CouncilOrder;
import footprint.operations.boundary.CouncilOrders;
import footprint.operations.boundary.HandedPasswords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Orders and what has become of them. */
@Path("/operator/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperatorOrdersResource {

    @Inject
    private CouncilOrders orders;
    @Inject
    private HandedPasswords passwords;

    @GET
    @Operation(summary = "Orders, the newest first")
    public Slice<OperatorBodies.Order> orders(@QueryParam("council") String council, @BeanParam Paging paging) {
        Slice<CouncilOrder> found = orders.orders(council, paging.request());
        return new Slice<>(found.rows().stream().map(OperatorBodies.Order::of).toList(), found.total(), found.page());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One order: state, step, outcome, fault")
    public OperatorBodies.Order order(@PathParam("id") long id) {
        return OperatorBodies.Order.of(orders.order(id));
    }

    @POST
    @Path("/{id}/password")
    @Operation(summary = "The first administrator's one-time password, once")
    public OperatorBodies.Password password(@PathParam("id") long id) {
        return new OperatorBodies.Password(passwords.take(id).orElseThrow(() -> new ProblemException(Problem.notFound("OPE-030",
                "No password waits for this order: it has been shown, a day has gone by, or there was none. Set a new one in the sign-in service."))));
    }
}
