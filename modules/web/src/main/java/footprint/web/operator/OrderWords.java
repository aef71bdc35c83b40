package footprint.web.operator;

import footprint.operations.OrderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import java.util.List;

/** What each order is called on a page, and what happens when it is carried out. */
@Named("orderWords")
@ApplicationScoped
public class OrderWords {

    /** The orders that the pages offer; the command line has the others. */
    static final List<OrderKind> OFFERED = List.of(OrderKind.SUSPEND, OrderKind.RESUME, OrderKind.EXPORT, OrderKind.LEAVE, OrderKind.STAY,
            OrderKind.DELETE, OrderKind.SECOND_FACTOR, OrderKind.IDENTITY_PROVIDER, OrderKind.IDENTITY_PROVIDER_AWAY, OrderKind.MACHINE, OrderKind.MACHINE_AWAY);

    /** As a heading and on a button. */
    public static String title(OrderKind kind) {
        return switch (kind) {
            case ONBOARD -> "Bring a council in";
            case SUSPEND -> "Suspend";
            case RESUME -> "Resume";
            case LEAVE -> "Let it leave";
            case STAY -> "Let it stay";
            case DELETE -> "Delete";
            case EXPORT -> "Export everything";
            case LOAD -> "Load";
            case BACK_UP -> "Back up";
            case RESTORE -> "Restore";
            case MOVE -> "Move to another server";
            case CONFIRM_MOVE -> "Confirm the move";
            case MIGRATE -> "Bring to this version";
            case MACHINE -> "Give its programs a new secret";
            case SECOND_FACTOR -> "One-time code at sign-in";
            case IDENTITY_PROVIDER -> "Use its own sign-in";
            case IDENTITY_PROVIDER_AWAY -> "Use its own sign-in no longer";
            case MACHINE_AWAY -> "Take its programs' access away";
        };
    }

    /** As {@link #title}, for pages. */
    public String of(OrderKind kind) {
        return kind == null ? "" : title(kind);
    }

    /** What happens, in a sentence or two. */
    public String about(OrderKind kind) {
        return switch (kind) {
            case SUSPEND -> "Within five seconds its pages and its interface answer that it is suspended, and its people are signed out. All its records stay as they are.";
            case RESUME -> "Its people can sign in again, and find everything as it was.";
            case EXPORT -> "Everything the council holds is written into one open, documented archive in the steward's own folder. You cannot read it here: it is handed to the council.";
            case LEAVE -> "Its doors shut at once. Its records are kept for the cooling-off days, in which it can still stay. Only then can it be deleted, and only when the law allows.";
            case STAY -> "Its doors open again, and nothing will be deleted.";
            case DELETE -> "Its schema, its database role, its organization and its people's accounts are destroyed. This cannot be taken back. A certificate says what was destroyed.";
            case MACHINE -> "Its programs get a client in the sign-in service, if they have none, and a new secret; the one before counts no more. The council's own administrator is shown the secret, once, and says what the programs may do. You see neither.";
            case SECOND_FACTOR -> "Its people set up a one-time code on their telephone at their next sign-in, and type one at each from then on. Those who come by the council's own sign-in are asked there, and not here.";
            case IDENTITY_PROVIDER -> "Whoever types an address of the council's mail domains is sent to the council's own sign-in, such as Entra ID, and comes back to the council. What somebody may do there is still said by the council's roles.";
            case IDENTITY_PROVIDER_AWAY -> "Nobody is sent to the council's own sign-in any more. People who came by it need a password of their own, or a new order.";
            case MACHINE_AWAY -> "Its programs' client is taken out of the sign-in service and their roles end: the next call is refused.";
            default -> "";
        };
    }
}
