package footprint.identity.guard;

import footprint.identity.CurrentActor;
import footprint.kernel.Actor;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.TickBegins;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.House;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;

/** {@link CurrentActor} of one request: said at the gate, looked up in the council's own table of people. */
@RequestScoped
public class Acting implements CurrentActor {

    @Inject
    private People people;

    private String username;
    private String picked;
    private List<Holding> holdings;
    private boolean operator;
    private boolean clock;
    private Whence whence = Whence.NOWHERE;

    /**
     * Says who calls.
     *
     * @param name   the sign-in name that was vouched for
     * @param choice the holding's key or the role's code that was picked; null if none
     */
    public void says(String name, String choice) {
        username = name;
        picked = choice;
        holdings = null;
    }

    /** Says where the call comes from. */
    public void from(Whence where) {
        whence = where;
    }

    /** Where the call comes from; nowhere when no request is behind it. */
    Whence whence() {
        return whence;
    }

    /** Says that the operator calls, at the bare domain and in no council. */
    public void saysOperator(String name) {
        if (!House.isSaid()) {
            throw new IllegalStateException("The operator acts at the bare domain only");
        }
        username = name;
        operator = true;
    }

    /** A round of the house begins in this request, which is nobody's: whatever it does, no person did. */
    void begins(@Observes TickBegins round) {
        if (username != null || whence != Whence.NOWHERE) {
            throw new IllegalStateException("A person's request is no round of the house");
        }
        clock = round.council().equals(CurrentCouncil.required());
    }

    /** Whether this is a round of the house, and no person's call. */
    boolean isClock() {
        return clock;
    }

    @Override
    public Actor actor() {
        if (operator) {
            return new Actor(0, username, username, null, Role.OPERATOR, null, null);
        }
        if (username == null) {
            throw new ProblemException(new Problem("IDE-001", 401, "You are not signed in. Nothing was done. Sign in and try again.", null));
        }
        Holding holding = current().orElseThrow(() -> new ProblemException(Problem.forbidden("IDE-003",
                "You have signed in, but you hold no role in this council today. Nothing was done. "
                        + "Ask the council's administrator for a role, or sign out.")));
        return new Actor(holding.personId(), username, holding.name(), CurrentCouncil.required(), holding.role(),
                holding.answeringRole(), holding.team(), holding.area(), holding.agency());
    }

    /** How the caller stands here. */
    public Standing standing() {
        if (holdings().isEmpty()) {
            return Standing.NO_ROLE;
        }
        return current().isPresent() ? Standing.ONE_ROLE : Standing.SEVERAL_ROLES;
    }

    /** Every role that the caller holds here today. */
    public List<Holding> holdings() {
        if (holdings == null) {
            holdings = username == null ? List.of() : people.holdings(username);
        }
        return holdings;
    }

    private Optional<Holding> current() {
        if (holdings().size() == 1) {
            return Optional.of(holdings().getFirst());
        }
        return holdings().stream()
                .filter(holding -> Long.toString(holding.id()).equals(picked) || holding.role().code().equals(picked)).findFirst();
    }
}
