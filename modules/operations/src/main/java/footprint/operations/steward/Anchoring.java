package footprint.operations.steward;

import footprint.identity.boundary.AuditAnchors;
import footprint.identity.boundary.AuditVerification;
import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.OwnerDatabase;
import footprint.tenancy.onboarding.RegisteredCouncil;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps the end of every council's audit trail outside the database, every hour unless the installation says otherwise. */
final class Anchoring {

    /** A council in one of these states may have no tables, or be read-locked by a move. */
    private static final Set<String> NOT_NOW = Set.of("preparing", "moving", "failed");

    private final OwnerDatabase database;
    private final AuditAnchors anchors;
    private final Duration every;
    private final Consumer<String> said;
    private long next = System.nanoTime();

    /**
     * @param folder where the anchors are
     * @param every  how often; zero: never
     * @param said   takes a line when a council could not be anchored
     */
    Anchoring(OwnerDatabase database, Path folder, Duration every, Clock clock, Consumer<String> said) {
        this.database = database;
        this.anchors = new AuditAnchors(folder, clock);
        this.every = every;
        this.said = said;
    }

    /** Anchors every council if it is time. One that cannot be reached does not keep the others waiting. */
    void whenDue() {
        if (every.isZero() || System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + every.toNanos();
        List<RegisteredCouncil> councils = database.registry(RegisteredCouncil::all);
        councils.stream().filter(council -> !NOT_NOW.contains(council.state())).forEach(this::anchor);
    }

    private void anchor(RegisteredCouncil council) {
        CouncilCode code = new CouncilCode(council.code());
        try {
            anchors.add(code, database.council(code, sql -> new AuditVerification(sql).head()), null);
        } catch (RuntimeException failure) {
            said.accept("OPE-048 The audit trail of " + code + " could not be anchored: " + String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given")
                    + ". It is tried again in " + every.toMinutes() + " minutes.");
        }
    }
}
