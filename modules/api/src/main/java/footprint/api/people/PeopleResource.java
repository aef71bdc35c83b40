package footprint.api.people;

import footprint.api.Paging;
import footprint.identity.AccountStanding;
import footprint.identity.NewHolding;
import footprint.identity.NewPerson;
import footprint.identity.PersonFile;
import footprint.identity.PersonLine;
import footprint.identity.RoleChange;
import footprint.identity.RoleLimits;
import footprint.identity.boundary.Accounts;
import footprint.identity.boundary.HandedWords;
import footprint.identity.boundary.PeopleAndRoles;
import footprint.identity.boundary.RoleWork;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;

/** Who works here and in which role; for the council's administrator. */
@Path("/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    private PeopleAndRoles people;
    @Inject
    private RoleWork work;
    @Inject
    private HandedWords words;
    @Inject
    private Accounts accounts;

    /** Somebody to add. @param invite whether the sign-in service is to make an account */
    public record PersonBody(String username, String name, String email, Boolean invite) {
    }

    /** A role to give; what is left out does not limit it. */
    public record RoleBody(String role, String team, String area, String answeringRole, String agency, LocalDate from, LocalDate to) {
    }

    /** @param last the last day on which the role holds; left out: it ends now */
    public record EndBody(LocalDate last) {
    }

    /** What is shown once. */
    public record Secret(String secret) {
    }

    /** The key of what was made. */
    public record Made(long id) {
    }

    @GET
    @Operation(summary = "People by name, each with the roles held today")
    public Slice<PersonLine> find(@QueryParam("q") String words, @QueryParam("role") String role, @BeanParam Paging paging) {
        return people.find(words, role, paging.request());
    }

    @POST
    @Operation(summary = "Add a person, who has no role yet: username, name, email, and whether to invite them")
    public Made add(PersonBody body) {
        NewPerson person = new NewPerson(said(body).username(), body.name(), body.email());
        return new Made(Boolean.TRUE.equals(body.invite()) ? accounts.addInvited(person) : work.add(person));
    }

    @GET
    @Path("/limits")
    @Operation(summary = "What a role may be limited to today: teams, areas, titles of the ladder, partner agencies")
    public RoleLimits limits() {
        return people.limits();
    }

    @GET
    @Path("/changes")
    @Operation(summary = "Who gave which role to whom, newest first")
    public Slice<RoleChange> changes(@BeanParam Paging paging) {
        return people.history(null, paging.request());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One person with every role, in force or not")
    public PersonFile person(@PathParam("id") long id) {
        return people.person(id);
    }

    @POST
    @Path("/{id}/roles")
    @Operation(summary = "Give a role from a day on: role, from, and what limits it")
    public Made give(@PathParam("id") long id, RoleBody body) {
        return new Made(work.give(id, new NewHolding(said(body).role(), body.team(), body.area(), body.answeringRole(), body.agency(), body.from(), body.to())));
    }

    @POST
    @Path("/{id}/roles/{holding}/end")
    @Operation(summary = "End a role now, or with a last day; it is gone at the person's next request")
    public PersonFile end(@PathParam("id") long id, @PathParam("holding") long holding, EndBody body) {
        work.end(id, holding, body == null ? null : body.last());
        return people.person(id);
    }

    @POST
    @Path("/{id}/invite")
    @Operation(summary = "Have the sign-in service make an account, or a new one-time password; what became of it is at the account")
    public AccountStanding invite(@PathParam("id") long id) {
        accounts.invite(id);
        return account(id);
    }

    @POST
    @Path("/{id}/leave")
    @Operation(summary = "Leave the council: every role ends now, the account is shut and its sessions end")
    public AccountStanding leave(@PathParam("id") long id) {
        accounts.dismiss(id);
        return account(id);
    }

    @GET
    @Path("/{id}/account")
    @Operation(summary = "What was last asked of the sign-in service for this person, and what became of it")
    public AccountStanding account(@PathParam("id") long id) {
        return accounts.standing(id).orElseThrow(() -> new ProblemException(Problem.notFound("IDE-060",
                "Nothing was asked of the sign-in service for this person from here.")));
    }

    @POST
    @Path("/{id}/secret")
    @Operation(summary = "The one-time password or the programs' secret that the steward has made, once")
    public Secret secret(@PathParam("id") long id) {
        return new Secret(words.take(id));
    }

    private static <T> T said(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("API-021", null, "The request needs a body. Nothing was changed. Compare it with /openapi."));
        }
        return body;
    }
}
