package footprint.escalation.boundary;

import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.escalation.LadderKey;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The council's ladders: those of the publication in force by their day, and older ones for the alerts that keep them. */
final class AlertSettings {

    private static final String ROOM = "escalation";

    private final Settings settings;
    private final int publication;
    private final List<Version<EscalationSettings>> versions;
    private final Map<LadderKey, EscalationSettings> kept = new HashMap<>();

    AlertSettings(Settings settings) {
        this.settings = settings;
        publication = settings.publication(ROOM);
        versions = settings.versions(EscalationSettings.class);
    }

    /** The version in force on a day; the oldest for any day before it. */
    Version<EscalationSettings> on(LocalDate day) {
        return versions.reversed().stream().filter(version -> !version.from().isAfter(day)).findFirst().orElse(versions.getFirst());
    }

    /** The ladder for an alert that is raised on a day. */
    LadderKey key(LocalDate day) {
        return new LadderKey(publication, on(day).from());
    }

    /** What an alert keeps, however often the settings were published since. */
    EscalationSettings of(LadderKey key) {
        return kept.computeIfAbsent(key, wanted -> wanted.publication() == publication ? on(wanted.from()).settings()
                : settings.published(EscalationSettings.class, wanted.publication(), wanted.from()));
    }

    Ladder ladder(LadderKey key) {
        return of(key).ladder();
    }

    /** The first of some ladders that is the same as this one; this one where none is. */
    LadderKey alike(LadderKey key, Collection<LadderKey> among) {
        return among.stream().filter(other -> same(other, key)).findFirst().orElse(key);
    }

    /**
     * The publications, among some, that say the same ladder as this one, itself included. One that nobody has heard of is like no other.
     *
     * @param among publications whose ladder of that day is carried by an alert
     */
    Set<Integer> saying(LadderKey wanted, Collection<Integer> among) {
        Set<Integer> saying = new TreeSet<>(Set.of(wanted.publication()));
        if (wanted.publication() == publication || among.contains(wanted.publication())) {
            among.stream().filter(other -> same(new LadderKey(other, wanted.from()), wanted)).forEach(saying::add);
        }
        return saying;
    }

    /** Whether two keys name the same ladder, stage by stage: publishing something else, a level among it, leaves it as it was. */
    boolean same(LadderKey left, LadderKey right) {
        return left.equals(right) || left.from().equals(right.from()) && ladder(left).climbsLike(ladder(right));
    }
}
