package footprint.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator may order, in which states of the council, and what the order must say. */
public enum OrderKind {
    /** Bring a new council in. */
    ONBOARD("onboard", Set.of(), List.of()),
    /** Shut a council's doors for a time; its records stay as they are. */
    SUSPEND("suspend", Set.of("open"), List.of(OrderKind.REASON)),
    /** Open them again. */
    RESUME("resume", Set.of("suspended"), List.of(OrderKind.REASON)),
    /** Shut its doors for good; after the cooling-off days it may be deleted. */
    LEAVE("leave", Set.of("open", "suspended", "failed"), List.of(OrderKind.REASON)),
    /** Take leaving back. */
    STAY("stay", Set.of("leaving"), List.of(OrderKind.REASON)),
    /** Destroy a council that has left, and keep a certificate. */
    DELETE("delete", Set.of("leaving"), List.of(OrderKind.REASON, OrderKind.CHECKSUM, OrderKind.CONFIRMATION)),
    /** Write everything that the council holds into an archive. */
    EXPORT("export", Set.of("open", "suspended", "leaving"), List.of()),
    /** Bring an archive of another installation in, as a council of its own. */
    LOAD("load", Set.of(), List.of("file")),
    /** As export, kept by the installation. */
    BACK_UP("back-up", Set.of("open", "suspended", "leaving"), List.of()),
    /** Bring a backup back. */
    RESTORE("restore", Set.of("suspended", "failed"), List.of("file")),
    /** Carry the council to another server. */
    MOVE("move", Set.of("open", "suspended"), List.of(OrderKind.SERVER)),
    /** Give up the copy on the server before. */
    CONFIRM_MOVE("confirm-move", Set.of("open", "suspended"), List.of()),
    /** Bring its tables to this version. */
    MIGRATE("migrate", Set.of("open", "suspended", "failed", "leaving"), List.of()),
    /** Give the council's programs a new secret; makes their client if it is not there. */
    MACHINE("machine", Set.of("open", "suspended"), List.of()),
    /** Take the programs' client away. */
    MACHINE_AWAY("machine-away", Set.of("open", "suspended", "leaving"), List.of(OrderKind.REASON)),
    /** Demand a one-time code of the council's people at sign-in, or no longer. */
    SECOND_FACTOR("second-factor", Set.of("open", "suspended"), List.of(OrderKind.DEMANDED)),
    /** Send the council's people to its own sign-in, by their mail domain. */
    IDENTITY_PROVIDER("identity-provider", Set.of("open", "suspended"), List.of(OrderKind.ISSUER, OrderKind.CLIENT, OrderKind.SECRET, OrderKind.DOMAINS)),
    /** No longer. */
    IDENTITY_PROVIDER_AWAY("identity-provider-away", Set.of("open", "suspended", "leaving"), List.of(OrderKind.REASON));

    /** Why, in a sentence that names no child. */
    public static final String REASON = "reason";
    /** The checksum of the export, as the council that received it says. */
    public static final String CHECKSUM = "checksum";
    /** The council's code, typed again. */
    public static final String CONFIRMATION = "confirmation";
    /** The server to move to. */
    public static final String SERVER = "server";
    /** Whether a second factor is demanded: {@link #YES} or no. */
    public static final String DEMANDED = "demanded";
    /** What {@link #DEMANDED} says when it is. */
    public static final String YES = "yes";
    /** The address of the council's own provider. */
    public static final String ISSUER = "issuer";
    /** The client that the council registered there. */
    public static final String CLIENT = "client";
    /** Its secret; sealed in the registry, and gone when the order has ended. */
    public static final String SECRET = "secret";
    /** Mail domains of the council's people, with commas or blanks between. */
    public static final String DOMAINS = "domains";

    /** What a successor wrote when it took the records over; an order to delete may say it. */
    public static final String RECEIPT = "receipt";

    private final String code;
    private final Set<String> states;
    private final List<String> needs;

    OrderKind(String code, Set<String> states, List<String> needs) {
        this.code = code;
        this.states = states;
        this.needs = needs;
    }

    /** The word in the registry, in addresses and on the command line. */
    public String code() {
        return code;
    }

    /** The states of a council in which this may be ordered; none for a council that is not there yet. */
    public Set<String> states() {
        return states;
    }

    /** What the order must say. */
    public List<String> needs() {
        return needs;
    }

    /** What the order may say beside it. */
    public List<String> may() {
        return this == DELETE ? List.of(RECEIPT) : List.of();
    }

    /** The kind with this code. */
    public static Optional<OrderKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
