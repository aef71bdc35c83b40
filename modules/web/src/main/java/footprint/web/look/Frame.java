package footprint.web.look;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.control.Permissions;
import footprint.kernel.Actor;
import footprint.kernel.ProblemException;
import footprint.tenancy.Council;
import footprint.tenancy.door.CouncilFilter;
import footprint.web.Terms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Optional;

/** What stands round every page: whose it is, who I am, where I may go. */
@Named("frame")
@RequestScoped
public class Frame {

    private Instance<CurrentActor> actors;
    private HttpServletRequest request;
    private Terms terms;
    private Optional<Actor> actor;

    protected Frame() {
    }

    @Inject
    public Frame(Instance<CurrentActor> actors, HttpServletRequest request, Terms terms) {
        this.actors = actors;
        this.request = request;
        this.terms = terms;
    }

    /** The council's full name; the product's own name on the host that belongs to no council. */
    public String getCouncilName() {
        return council().map(Council::name).orElse("Footprint");
    }

    /** The council's own term for the service. */
    public String getService() {
        return isInCouncil() ? terms.get("service").singular() : "The trace that reviewing officers leave";
    }

    /** What a place is called on the button that leads to it. */
    public String nameOf(Place place) {
        return switch (place) {
            case TODAY -> actor().map(person -> person.role().reviews()).orElse(false) ? "My day" : "Today";
            case CHILDREN -> "Children";
            case REVIEWS -> terms.get("review").getPluralStart();
            case ALERTS -> terms.get("alert").getPluralStart();
            case REPORT -> "Annual report";
            case UPLOADS -> "Returns";
            case SETTINGS -> "Settings";
            case PEOPLE -> "People";
            case AGENCY -> "Sent to us";
            case ADVICE -> "Advice";
            case COUNCILS -> "Councils";
            case CERTIFICATES -> "Certificates";
        };
    }

    public boolean isInCouncil() {
        return council().isPresent();
    }

    public boolean isSignedIn() {
        return actor().isPresent();
    }

    public String getPersonName() {
        return actor().map(Actor::name).orElse("");
    }

    /** The role in plain words. */
    public String getRoleName() {
        return actor().map(person -> person.role().code().replace('-', ' ')).orElse("");
    }

    public String getRole() {
        return actor().map(person -> person.role().code()).orElse("");
    }

    public List<Place> getPlaces() {
        return actor().map(person -> Place.of(person.role())).orElse(List.of());
    }

    public String addressOf(Place place) {
        return actor().map(person -> place.addressFor(person.role())).orElse("/");
    }

    /** Whether the person may do a thing: #{frame.may('ALERTS_RAISE')}. Pages hide what is not allowed; the door still checks. */
    public boolean may(String permission) {
        return actor().map(person -> Permissions.allows(person.role(), Permission.valueOf(permission))).orElse(false);
    }

    private Optional<Actor> actor() {
        if (actor == null) {
            actor = signedIn();
        }
        return actor;
    }

    private Optional<Actor> signedIn() {
        if (!actors.isResolvable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(actors.get().actor());
        } catch (ProblemException nobody) {
            return Optional.empty();
        }
    }

    private Optional<Council> council() {
        return known(request);
    }

    /** The council of this request, as the door said it. */
    static Optional<Council> known(HttpServletRequest request) {
        return Optional.ofNullable((Council) request.getAttribute(CouncilFilter.COUNCIL));
    }
}
