package footprint.escalation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How high a stage stands on the scale that all councils share, lowest first. Councils number their stages differently, and one
 * council's third stage is another's last; by its level a stage can be set beside another council's. The administrator chooses it.
 */
public enum SharedLevel {
    /** A talk before anything formal. */
    INFORMAL("Informal"),
    /** The manager next to the worker: a team manager. */
    FIRST_MANAGER("First manager"),
    /** A manager of managers: a service manager, a head of service, an area head. */
    HEAD("Service or head of service"),
    /** A director below the one who answers for the whole service: an assistant director, a director of one branch. */
    DIRECTOR("Director"),
    /** Whoever answers for the whole of children's services, or for the council. */
    CHIEF("Chief"),
    /** Nobody of the council: Cafcass. */
    OUTSIDE("Outside");

    private final String label;

    SharedLevel(String label) {
        this.label = label;
    }

    /** As written in configuration and addresses: first-manager. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As read: First manager. */
    public String label() {
        return label;
    }

    /** The level with this code; none where there is no such level. */
    public static Optional<SharedLevel> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
    }
}
