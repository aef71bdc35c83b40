package footprint.escalation;

import footprint.tenancy.RoomSettings;
import footprint.timetable.Interval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a council decides about its alerts, each version from its own date: tenant-config/…/escalation.yaml. An open
 * alert keeps the version it was raised under (R006).
 *
 * @param ladder          the stages, in order
 * @param kinds           the kinds that may be raised
 * @param reasons         the reasons, each with its kind and its dates
 * @param phoneCallFirst  whether whoever raises a concern is asked for a telephone call before (R081)
 * @param partnerAgencies the agencies outside the council that may be challenged in the same way, beside the ladder
 * @param meetings        the meetings that look at alerts which the ladder has not settled (R082)
 * @param chiefOfficers   the titles of those who answer for the whole council; shown, not yet acted upon
 * @param themes          from how many on alerts that gather are proposed as a theme; null: never
 * @param askAfter        how long after a concern was resolved the reviewer is asked what changed for the child; null: never
 */
@RoomSettings("escalation")
public record EscalationSettings(Ladder ladder, List<AlertKind> kinds, List<Reason> reasons, boolean phoneCallFirst, List<String> partnerAgencies,
                                 List<Meeting> meetings, List<String> chiefOfficers, Themes themes, Interval askAfter) {

    public EscalationSettings {
        partnerAgencies = partnerAgencies == null ? List.of() : List.copyOf(partnerAgencies);
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
        chiefOfficers = chiefOfficers == null ? List.of() : List.copyOf(chiefOfficers);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** Whether an alert of a kind is asked about a call before: it stays possible to raise one without, saying so. */
    public boolean asksForCall(AlertKind kind) {
        return phoneCallFirst && kind == AlertKind.CONCERN;
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
     * @param family what it is about, in the words that councils share; null while that is not chosen
     */
    public record Reason(String code, String label, AlertKind kind, LocalDate from, LocalDate to, ReasonFamily family) {

        /** A reason of which only the code is known. */
        public static Reason unnamed(String code, AlertKind kind) {
            return new Reason(code, code, kind, null, null, null);
        }

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

    /**
     * From how many on alerts that gather are proposed as a theme.
     *
     * @param alerts   how many alerts
     * @param children about how many different children
     * @param within   how long a closed alert still counts
     */
    public record Themes(int alerts, int children, Interval within) {
    }

    /**
     * A meeting that looks at alerts.
     *
     * @param label as it is called
     * @param every how often it is held; null where that is not said
     * @param roles the titles of those who hold it
     * @param stage the stage whose open alerts it looks at; null: those at the end of the ladder
     */
    public record Meeting(String label, Interval every, List<String> roles, Integer stage) {

        public Meeting {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }
}
