package footprint.escalation;

import java.util.List;

/**
 * What a reviewer says when raising an alert.
 *
 * @param kind      what it is
 * @param childId   the child; null for a themed or collective challenge
 * @param stage     the rung on which it begins; the informal one, or a formal one
 * @param reasons   codes, at least one (R061)
 * @param summary   what it is about
 * @param team      the team that is challenged; null: the child's own
 * @param addressee whom a challenge to a service is addressed to
 * @param first     whether somebody was called before (R081)
 */
public record NewAlert(AlertKind kind, Long childId, int stage, List<String> reasons, String summary, String team, String addressee,
                       PhoneCall.First first) {

    public NewAlert {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        first = first == null ? PhoneCall.First.unsaid() : first;
    }

    /** Without a word about a call. */
    public NewAlert(AlertKind kind, Long childId, int stage, List<String> reasons, String summary, String team, String addressee) {
        this(kind, childId, stage, reasons, summary, team, addressee, null);
    }
}
