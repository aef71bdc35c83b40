package footprint.web.ladder;

import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.ReasonFamily;
import footprint.escalation.SharedLevel;
import footprint.kernel.London;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** The scale that all councils share, and where this council's stages and reasons stood on it on a day. */
@Named("scalePage")
@RequestScoped
public class ScalePage {

    private Settings settings;
    private ListAddress address;
    private Clock clock;
    private List<Version<EscalationSettings>> versions;

    protected ScalePage() {
    }

    @Inject
    public ScalePage(Settings settings, ListAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    /** A level with the stages that stand on it. */
    public record OnLevel(SharedLevel level, List<Stage> stages) {
    }

    /** A family with the reasons that belong to it. */
    public record InFamily(ReasonFamily family, List<Reason> reasons) {
    }

    /** The day of the address; today where it names none. */
    public LocalDate getOn() {
        try {
            return LocalDate.parse(address.value("on"));
        } catch (DateTimeParseException none) {
            return London.today(clock);
        }
    }

    /** Every version of the ladder, oldest first. */
    public List<Version<EscalationSettings>> getVersions() {
        if (versions == null) {
            versions = settings.versions(EscalationSettings.class);
        }
        return versions;
    }

    /** First day of the version that holds on the day; of the oldest for a day before it. */
    public LocalDate getFrom() {
        return shown().from();
    }

    /** First day of the version after it; null where there is none. */
    public LocalDate getUntil() {
        return getVersions().stream().map(Version::from).filter(from -> from.isAfter(getFrom())).findFirst().orElse(null);
    }

    /** The levels, lowest first. */
    public List<OnLevel> getLevels() {
        return Arrays.stream(SharedLevel.values()).map(level -> new OnLevel(level, stages(level))).toList();
    }

    /** The stages for which no level is chosen. */
    public List<Stage> getWithoutLevel() {
        return stages(null);
    }

    public List<InFamily> getFamilies() {
        return Arrays.stream(ReasonFamily.values()).map(family -> new InFamily(family, reasons(family))).toList();
    }

    /** The reasons for which no family is chosen. */
    public List<Reason> getWithoutFamily() {
        return reasons(null);
    }

    private List<Stage> stages(SharedLevel level) {
        return shown().settings().ladder().stages().stream().filter(stage -> stage.level() == level).toList();
    }

    private List<Reason> reasons(ReasonFamily family) {
        return shown().settings().reasons().stream().filter(reason -> reason.family() == family).toList();
    }

    private Version<EscalationSettings> shown() {
        return getVersions().reversed().stream().filter(version -> !version.from().isAfter(getOn())).findFirst().orElse(getVersions().getFirst());
    }
}
