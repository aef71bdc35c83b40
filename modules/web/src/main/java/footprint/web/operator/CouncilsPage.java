package footprint.web.operator;

import footprint.kernel.Slice;
import footprint.operations.RegisteredCouncil;
import footprint.operations.boundary.CouncilRegister;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** All councils of the service, with their states. */
@Named("councilsPage")
@RequestScoped
public class CouncilsPage {

    private CouncilRegister register;
    private ListAddress address;
    private Slice<RegisteredCouncil> slice;

    protected CouncilsPage() {
    }

    @Inject
    public CouncilsPage(CouncilRegister register, ListAddress address) {
        this.register = register;
        this.address = address;
    }

    public Slice<RegisteredCouncil> getSlice() {
        if (slice == null) {
            slice = register.councils(address.value("q"), address.value("state"), address.pageRequest(Set.of("name", "state", "since", "server")));
        }
        return slice;
    }

    public List<String> getStates() {
        return List.of("open", "suspended", "leaving", "moving", "failed", "preparing");
    }

    /** The shape and colour of a state. */
    public String kind(String state) {
        return switch (state) {
            case "open" -> "ok";
            case "failed" -> "late";
            case "suspended", "leaving" -> "soon";
            default -> "note";
        };
    }

    /** The state in a word. */
    public String word(String state) {
        return Character.toUpperCase(state.charAt(0)) + state.substring(1);
    }

    /** Whether a council's tables are those of this version of the application. */
    public boolean isCurrent(RegisteredCouncil council) {
        return register.version().equals(council.version());
    }
}
