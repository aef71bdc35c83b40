package footprint.tenancy.archive;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.function.Consumer;

/**
 * Moves a council from one database server to another. Writers are shut out at the old server by the database itself, the
 * rows are copied and compared, and one statement in the registry makes the new place the council's place. The old copy
 * is kept, out of everybody's reach, until the move is confirmed. Every step may be repeated: a move that was killed is
 * gone on with by asking for it again, or undone.
 */
public final class CouncilMove {

    private final Servers servers;
    private final MigrationScripts scripts;
    private final Clock clock;

    /** @param servers the owner's logins, never the application's */
    public CouncilMove(Servers servers, Clock clock) {
        this(servers, MigrationScripts.onClassPath(), clock);
    }

    public CouncilMove(Servers servers, MigrationScripts scripts, Clock clock) {
        this.servers = servers;
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * Moves a council, or goes on with a move to the same server that was interrupted. When copying fails, the council is
     * opened again where it was.
     *
     * @param target the server's name in the registry
     * @param told   is told of each step as it begins
     * @return how many rows were moved and compared
     */
    public long move(CouncilCode code, String target, Consumer<String> told) {
        servers.of(target);
        RegisteredCouncil council = new MoveRegistry(servers, clock).begin(code, target);
        MovePlace from = new MovePlace(servers.of(council.server()), council);
        MovePlace to = new MovePlace(servers.of(target), council);
        try {
            to.requireApplicationLogin(target);
            told.accept("Shutting writers out on " + council.server());
            from.fence();
            told.accept("Copying to " + target + " and comparing");
            long rows = copy(council, from, to);
            told.accept("Switching the registry to " + target);
            new MoveRegistry(servers, clock).arrived(code, target, scripts.fingerprint());
            return rows;
        } catch (RuntimeException failure) {
            throw undone(code, target, failure);
        }
    }

    /** Takes a move back that has not come to its end: the council is open again where it was. */
    public void undo(CouncilCode code) {
        RegisteredCouncil council = Registry.find(servers, code);
        if (!council.state().equals("moving")) {
            throw new ProblemException(Problem.conflict("TEN-123", code + " is not being moved. Nothing was changed. A move that came to its end is taken back with council move-back."));
        }
        boolean kept = new MovePlace(servers.of(council.serverNext()), council).clear();
        new MovePlace(servers.of(council.server()), council).open();
        new MoveRegistry(servers, clock).undone(code, kept);
    }

    /** Moves a council back to where it came from, with everything that was written since; the same steps the other way. */
    public long back(CouncilCode code, Consumer<String> told) {
        return move(code, before(code, "go back to"), told);
    }

    /** Drops the copy that was kept at the old server. From then on the move cannot be taken back without moving again. */
    public void confirm(CouncilCode code) {
        String old = before(code, "confirm");
        RegisteredCouncil council = Registry.find(servers, code);
        if (council.state().equals("moving") || old.equals(council.server())) {
            throw new ProblemException(Problem.conflict("TEN-123", code + " is being moved. Nothing was changed. Confirm it when it has arrived."));
        }
        new MovePlace(servers.of(old), council).forget();
        new MoveRegistry(servers, clock).confirmed(code);
    }

    private long copy(RegisteredCouncil council, MovePlace from, MovePlace to) {
        return Jdbi.create(from.server()).withHandle(source -> Snapshot.of(source, from.kept(), council.role(), () -> {
            LiveRows live = new LiveRows(source, council, from.kept());
            Manifest manifest = live.manifest(clock.instant());
            Jdbi.create(to.server()).useTransaction(target -> {
                to.clear(target);
                to.forget(target);
                DatabaseSetup.schema(target, council.schema(), council.role());
                new SchemaFilling(target, council.schema(), council.role()).fill(manifest, scripts, live::rows);
            });
            return manifest.rows();
        }));
    }

    private String before(CouncilCode code, String what) {
        String before = Registry.find(servers, code).serverBefore();
        if (before == null) {
            throw new ProblemException(Problem.conflict("TEN-124", "No copy of " + code + " is kept on another server: there is no move to " + what + ". Nothing was changed."));
        }
        return before;
    }

    private ProblemException undone(CouncilCode code, String target, RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
        String after;
        try {
            undo(code);
            after = "It is where it was, open as before, and nothing was lost. Mend the cause and move it again.";
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
            after = "It could not be opened again at once (" + again.getMessage() + "); nothing was lost. Ask for the same move again, or council undo-move " + code + ".";
        }
        ProblemException told = new ProblemException(Problem.conflict("TEN-122", code + " could not be moved to " + target + ": " + reason + ". " + after));
        told.initCause(failure);
        return told;
    }
}
