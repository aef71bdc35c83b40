package footprint.escalation;

import footprint.tenancy.RoomSettings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a council decides about its alerts, each version from its own date: tenant-config/…/escalation.yaml. An open
 * alert keeps the version it was raised under (R006).
 *
 * @param ladder  the stages, in order
 * @param kinds   the kinds that may be raised
 * @param reasons the reasons, each with its kind and its dates
 */
@RoomSettings("escalation")
public record EscalationSettings(Ladder ladder, List<AlertKind> kinds, List<Reason> reasons) {

    public EscalationSettings {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** The reason with this code. */
    public Optional<Reason> reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** The reasons that an alert of a kind, raised on a day, may carry (R009, R010). */
    public List<Reason> reasonsFor(AlertKind kind, LocalDate day) {
        return reasons.stream().filter(reason -> reason.serves(kind) && reason.holdsOn(day)).toList();
    }

    /**
     * A reason for an alert.
     *
     * @param code  stored with the alert and printed in reports
     * @param label as it is read
     * @param kind  what it may be raised for
     * @param from  first day of use; null: always
     * @param to    last day of use; null: still
     */
    public record Reason(String code, String label, AlertKind kind, LocalDate from, LocalDate to) {

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        /** A concern may also be what a service is challenged about; praise stays praise. */
        public boolean serves(AlertKind wanted) {
            return kind == wanted || (kind == AlertKind.CONCERN && wanted != AlertKind.GOOD_PRACTICE)
                    || (kind == AlertKind.THEMED && wanted == AlertKind.COLLECTIVE)
                    || (kind == AlertKind.COLLECTIVE && wanted == AlertKind.THEMED);
        }
    }
}
