package footprint.tenancy.archive;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.onboarding.DatabaseSetup;
import footprint.tenancy.onboarding.MigrationScript;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.RegisteredCouncil;
import footprint.tenancy.onboarding.Servers;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Jdbi;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A council as one open, documented file, and back: written out of one snapshot while its people work on; read only after
 * every byte was checked; loaded all or nothing.
 */
public final class CouncilArchive {

    private final Servers servers;
    private final MigrationScripts scripts;
    private final Clock clock;
    private final ArchiveLimits limits;

    /** @param servers the owner's logins, never the application's */
    public CouncilArchive(Servers servers, Clock clock) {
        this(servers, MigrationScripts.onClassPath(), clock, ArchiveLimits.USUAL);
    }

    /**
     * @param scripts what a council of this Footprint has had
     * @param limits  how large an archive may be
     */
    public CouncilArchive(Servers servers, MigrationScripts scripts, Clock clock, ArchiveLimits limits) {
        this.servers = servers;
        this.scripts = scripts;
        this.clock = clock;
        this.limits = limits;
    }

    /** Writes a council into a zip and leaves the target open. */
    public Manifest write(CouncilCode code, OutputStream target) {
        RegisteredCouncil council = registered(code);
        if (council.state().equals("preparing") || council.state().equals("moving")) {
            throw new ProblemException(Problem.conflict("TEN-118", code + " is " + council.state() + ". Nothing was written. Wait until that has ended."));
        }
        return Jdbi.create(servers.of(council.server())).withHandle(handle -> new ArchiveWriter(handle, council, council.schema()).write(target, clock.instant()));
    }

    /** Checks an archive from end to end, whether this Footprint can load it too; changes nothing. */
    public Manifest check(Path archive) {
        try (ArchiveFile file = ArchiveFile.checked(archive, limits)) {
            requireKnownScripts(archive, file.manifest());
            return file.manifest();
        }
    }

    /**
     * Loads an archive as a new council, which is open when this returns; else nothing of it is left.
     *
     * @param as     the new council's code: its old one, or another for a rehearsal
     * @param name   its name; null for the one in the archive
     * @param server where it shall live
     */
    public Manifest load(Path archive, CouncilCode as, String name, String server) {
        try (ArchiveFile file = ArchiveFile.checked(archive, limits)) {
            Manifest manifest = file.manifest();
            requireKnownScripts(archive, manifest);
            requireRoom(as, server);
            prepare(as, name == null ? manifest.council().name() : name, manifest.council(), server);
            fill(archive, file, as, server);
            return manifest;
        }
    }

    /**
     * Puts what an archive holds in the place of what a council has, whatever is left of that. The council is suspended
     * meanwhile; it has the old records or the restored ones, never some of each.
     */
    public Manifest restore(Path archive, CouncilCode code) {
        try (ArchiveFile file = ArchiveFile.checked(archive, limits)) {
            Manifest manifest = file.manifest();
            requireKnownScripts(archive, manifest);
            if (!manifest.council().code().equals(code.value())) {
                throw new ProblemException(Problem.conflict("TEN-117", "The archive " + archive.getFileName() + " is of " + manifest.council().code() + " and not of " + code
                        + ". Nothing was changed. Load it as a council of another code instead: council load --as"));
            }
            new Restoring(servers, scripts, clock).restore(code, file);
            return manifest;
        } catch (IllegalStateException failure) {
            throw notLoaded(archive, "The council has what it had", failure);
        }
    }

    private void fill(Path archive, ArchiveFile file, CouncilCode as, String server) {
        String schema = CouncilSchema.nameFor(as);
        try {
            Jdbi.create(servers.of(server)).useTransaction(handle -> {
                DatabaseSetup.drop(handle, schema, schema); // what a load that was killed has left
                DatabaseSetup.schema(handle, schema, schema);
                new SchemaFilling(handle, schema, schema).fill(file.manifest(), scripts, file::rows);
            });
            Jdbi.create(servers.registry()).useHandle(handle -> handle.createUpdate("""
                            update registry.council set state = 'open', state_since = :now, state_reason = null, schema_version = :version where code = :code""")
                    .bind("now", Registry.now(clock)).bind("version", scripts.fingerprint()).bind("code", as.value()).execute());
        } catch (RuntimeException failure) {
            Jdbi.create(servers.of(server)).useTransaction(handle -> DatabaseSetup.drop(handle, schema, schema));
            Jdbi.create(servers.registry()).useHandle(handle -> handle.execute("delete from registry.council where code = ?", as.value()));
            throw notLoaded(archive, "Nothing of it was kept", failure);
        }
    }

    /** A schema that belongs to no council of the registry is somebody's records: it is never taken for rubbish. */
    private void requireRoom(CouncilCode as, String server) {
        boolean known = Jdbi.create(servers.registry()).withHandle(handle -> RegisteredCouncil.find(handle, as.value())).isPresent();
        boolean taken = Jdbi.create(servers.of(server)).withHandle(handle -> DatabaseSetup.schemaExists(handle, CouncilSchema.nameFor(as)));
        if (!known && taken) {
            throw new ProblemException(Problem.conflict("TEN-115", "On the server " + server + " there is a schema " + CouncilSchema.nameFor(as)
                    + " that belongs to no council of the registry. Nothing was changed. Give the loaded council another code, or find out whose it is and drop it."));
        }
    }

    /** The row that says a council is being made; one that an earlier attempt left is taken over. */
    private void prepare(CouncilCode as, String name, Manifest.CouncilLine line, String server) {
        String schema = CouncilSchema.nameFor(as);
        int taken = Jdbi.create(servers.registry()).withHandle(handle -> handle.createUpdate("""
                        insert into registry.council (code, name, gss_code, region, colour, schema_name, role_name, state, server, state_since, created_at)
                        values (:code, :name, :gss, :region, :colour, :schema, :schema, 'preparing', :server, :now, :now)
                        on conflict (code) do update set server = excluded.server, name = excluded.name where council.state = 'preparing'""")
                .bind("code", as.value()).bind("name", name).bind("gss", line.gssCode()).bind("region", line.region()).bind("colour", line.colour())
                .bind("schema", schema).bind("server", server).bind("now", Registry.now(clock)).execute());
        if (taken == 0) {
            throw new ProblemException(Problem.conflict("TEN-115", "There is a council " + as + " already. Nothing was changed. Give the loaded one another code,"
                    + " or put the archive in that council's place with council restore."));
        }
    }

    private void requireKnownScripts(Path archive, Manifest manifest) {
        Map<String, Integer> ours = scripts.inOrder().stream().collect(Collectors.toMap(MigrationScript::version, MigrationScript::checksum));
        Optional<Manifest.Script> odd = manifest.scripts().stream().filter(script -> !Integer.valueOf(script.checksum()).equals(ours.get(script.version()))).findFirst();
        odd.ifPresent(script -> {
            throw ArchiveFile.refusal("TEN-113", archive, ours.containsKey(script.version()) ? "was written by a Footprint whose script " + script.version() + " is another one"
                    : "was written by a newer Footprint: this one has no script " + script.version(), "Use the version of Footprint that wrote it, or a newer one.");
        });
    }

    private static ProblemException notLoaded(Path archive, String kept, RuntimeException failure) {
        ProblemException refusal = new ProblemException(Problem.conflict("TEN-116", "The archive " + archive.getFileName() + " could not be loaded: "
                + String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given") + ". " + kept + ". Mend the cause and try again."));
        refusal.initCause(failure);
        return refusal;
    }

    private RegisteredCouncil registered(CouncilCode code) {
        return Registry.find(servers, code);
    }
}
