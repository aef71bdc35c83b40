package footprint.api.caseload;

import footprint.caseload.NewRestriction;
import footprint.caseload.RestrictedChild;
import footprint.caseload.boundary.Restrictions;
import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** The restriction of one child. Nothing here says the child's name. */
@Path("/children/{id}/restriction")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RestrictionResource {

    @Inject
    private Restrictions restrictions;

    /** @param withoutMe whoever asks shuts themselves out and means it */
    public record Asked(String why, String note, LocalDate until, List<Long> people, boolean withoutMe) {
    }

    @GET
    @Operation(summary = "A child's restriction; null where there is none")
    public RestrictedChild one(@PathParam("id") long id) {
        return restrictions.of(new ChildId(id));
    }

    @POST
    @Operation(summary = "Restrict a child: why (colleague, public-eye, adoption, other), note, until, people, withoutMe")
    public void restrict(@PathParam("id") long id, Asked asked) {
        Asked said = body(asked);
        restrictions.restrict(new ChildId(id), new NewRestriction(said.why(), said.note(), said.until(), said.people(), said.withoutMe()));
    }

    @DELETE
    @Operation(summary = "Lift a child's restriction; from outside its list with a reason (because), and whoever does stays shut out")
    public void lift(@PathParam("id") long id, @QueryParam("because") String because) {
        restrictions.lift(new ChildId(id), because);
    }

    @POST
    @Path("/kept-out/{person}/entry")
    @Operation(summary = "Let in somebody who lifted a restriction of this child from outside its list")
    public void letIn(@PathParam("id") long id, @PathParam("person") long person) {
        restrictions.letIn(new ChildId(id), person);
    }

    @PUT
    @Path("/people/{person}")
    @Operation(summary = "Put a person on the list of a restricted child")
    public void add(@PathParam("id") long id, @PathParam("person") long person) {
        restrictions.add(new ChildId(id), person);
    }

    @DELETE
    @Path("/people/{person}")
    @Operation(summary = "Take a person off the list of a restricted child")
    public void remove(@PathParam("id") long id, @PathParam("person") long person) {
        restrictions.remove(new ChildId(id), person);
    }

    static <T> T body(T sent) {
        if (sent == null) {
            throw new ProblemException(Problem.invalid("CAS-011", null, "The request has no body. Nothing was changed."));
        }
        return sent;
    }
}
