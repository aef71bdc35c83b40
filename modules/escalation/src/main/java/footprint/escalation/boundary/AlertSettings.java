package footprint.escalation.boundary;

import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;

import java.time.LocalDate;
import java.util.List;

/** The council's ladders by the day from which each holds. */
final class AlertSettings {

    private final List<Version<EscalationSettings>> versions;

    AlertSettings(Settings settings) {
        versions = settings.versions(EscalationSettings.class);
    }

    /** The version in force on a day; the oldest for any day before it. */
    Version<EscalationSettings> on(LocalDate day) {
        return versions.reversed().stream().filter(version -> !version.from().isAfter(day)).findFirst().orElse(versions.getFirst());
    }

    Ladder ladder(LocalDate from) {
        return on(from).settings().ladder();
    }
}
