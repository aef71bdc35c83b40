package footprint.tenancy.onboarding;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Council;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.CouncilTemplate;
import footprint.tenancy.configuration.FilePublishing;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From a checked configuration to an open council: its row in the registry, its role, its schema, its tables, its
 * published rules. Asked again, it does only what is missing or differs. What was begun anew and fails is taken away
 * again; a council that was there before keeps what it had.
 */
public final class CouncilOnboarding {

    private final Servers servers;
    private final DataSource owner;
    private final Clock clock;
    private final MigrationScripts scripts = MigrationScripts.onClassPath();

    /** @param owner connections of a login that may create schemas and roles; never the application's */
    public CouncilOnboarding(DataSource owner, Clock clock) {
        this(Servers.only(owner), clock);
    }

    /** @param servers the owner's logins: a council is looked after where the registry says it lives */
    public CouncilOnboarding(Servers servers, Clock clock) {
        this.servers = servers;
        this.owner = servers.registry();
        this.clock = clock;
    }

    /** Brings the registry of councils to this version. Once, before the first council. */
    public void registry() {
        if (!registryIsCurrent()) {
            new RegistryMigrations(owner).migrate();
        }
    }

    /**
     * What onboarding did.
     *
     * @param created   whether the council is new
     * @param migrated  whether migration scripts ran
     * @param published the rooms whose configuration was published
     * @param left      a sentence for each room whose files were left aside, because a person has published since
     */
    public record Outcome(CouncilCode council, boolean created, boolean migrated, List<String> published, List<String> left) {

        /** Whether everything was there already. */
        public boolean nothingToDo() {
            return !created && !migrated && published.isEmpty();
        }
    }

    /** Makes the council be there, migrated, configured and open. */
    public Outcome onboard(CouncilConfiguration configuration) {
        CouncilCode code = configuration.code();
        Optional<Registered> before = registered(code);
        boolean fresh = before.isEmpty();
        boolean migrate = before.map(row -> !scripts.fingerprint().equals(row.schemaVersion()) || row.state().equals("preparing")).orElse(true);
        try {
            if (fresh) {
                prepare(configuration.council());
            }
            if (migrate) {
                String server = before.map(Registered::server).orElse(Servers.FIRST);
                new CouncilMigrations(servers, scripts, clock).make(code, server);
            }
            FilePublishing.Result configured = open(configuration, before);
            return new Outcome(code, fresh, migrate, configured.published(), configured.left());
        } catch (RuntimeException failure) {
            if (fresh) {
                takeAway(code);
            }
            throw failure;
        }
    }

    /**
     * Makes a council that is not there yet, or goes on with one that was begun and not opened. It is opened at the very end,
     * and one that is open already is left alone. Whoever calls takes away what failed: see {@link #takeAway}.
     *
     * @param note   who publishes its first configuration, and why
     * @param within done in the council together with the publication, both or neither
     */
    public void begin(CouncilConfiguration configuration, PublicationNote note, Consumer<Handle> within) {
        CouncilCode code = configuration.code();
        Optional<Registered> before = registered(code);
        if (before.isPresent() && !before.get().state().equals("preparing")) {
            return;
        }
        if (before.isEmpty()) {
            prepare(configuration.council());
        }
        new CouncilMigrations(servers, scripts, clock).make(code, Servers.FIRST);
        Jdbi.create(owner).useTransaction(handle -> {
            pointAt(handle, code);
            CouncilTemplate.publish(handle, configuration, note);
            within.accept(handle);
        });
        Jdbi.create(owner).useHandle(handle -> register(handle, configuration.council()));
    }

    private boolean registryIsCurrent() {
        return Jdbi.create(owner).withHandle(handle -> handle.createQuery("select to_regclass('registry.council') is not null")
                .mapTo(Boolean.class).one() && scriptsOfRegistry(handle) == RegistryMigrations.count());
    }

    private static int scriptsOfRegistry(Handle handle) {
        return handle.createQuery("select count(*) from registry.flyway_schema_history where success and version is not null")
                .mapTo(Integer.class).one();
    }

    private Optional<Registered> registered(CouncilCode code) {
        return Jdbi.create(owner).withHandle(handle -> handle.createQuery("""
                        select name, gss_code, region, colour, state, schema_version, server from registry.council where code = :code""")
                .bind("code", code.value()).map((row, context) -> new Registered(new Council(code, row.getString("name"),
                        row.getString("gss_code"), row.getString("region"), row.getString("colour")), row.getString("state"),
                        row.getString("schema_version"), row.getString("server"))).findOne());
    }

    private void prepare(Council council) {
        String name = CouncilSchema.nameFor(council.code());
        Jdbi.create(owner).useHandle(handle -> handle.createUpdate("""
                        insert into registry.council (code, name, gss_code, region, colour, schema_name, role_name, state, created_at)
                        values (:code, :name, :gss, :region, :colour, :schema, :schema, 'preparing', :at)""")
                .bind("code", council.code().value()).bind("name", council.name()).bind("gss", council.gssCode())
                .bind("region", council.region()).bind("colour", council.colour()).bind("schema", name)
                .bind("at", java.time.OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)).execute());
    }

    /** Publishes what differs, then opens the council; asked again after a failure between the two, the second is done. */
    private FilePublishing.Result open(CouncilConfiguration configuration, Optional<Registered> before) {
        FilePublishing.Result published = Jdbi.create(servers.of(before.map(Registered::server).orElse(Servers.FIRST))).inTransaction(handle -> {
            pointAt(handle, configuration.code());
            return new FilePublishing(handle, configuration, new PublicationNote(PublicationNote.FILES, "the configuration files",
                    before.isEmpty() ? "The council was created" : "The configuration files changed", clock.instant())).publish();
        });
        boolean asRegistered = before.map(row -> row.council().equals(configuration.council()) && scripts.fingerprint().equals(row.schemaVersion())
                && !row.state().equals("preparing")).orElse(false);
        if (!asRegistered) {
            Jdbi.create(owner).useHandle(handle -> register(handle, configuration.council()));
        }
        return published;
    }

    private void register(Handle handle, Council council) {
        handle.createUpdate("""
                        update registry.council set name = :name, gss_code = :gss, region = :region, colour = :colour,
                               state_reason = case when state in ('preparing', 'failed') then null else state_reason end,
                               state = case when state in ('preparing', 'failed') then 'open' else state end, schema_version = :scripts
                        where code = :code""")
                .bind("name", council.name()).bind("gss", council.gssCode()).bind("region", council.region())
                .bind("colour", council.colour()).bind("scripts", scripts.fingerprint()).bind("code", council.code().value()).execute();
    }

    /** Takes a council away that was begun: its schema with everything in it, its role, its row. What is not there is passed over. */
    public void takeAway(CouncilCode code) {
        String name = CouncilSchema.nameFor(code);
        Jdbi.create(owner).useTransaction(handle -> {
            DatabaseSetup.drop(handle, name, name);
            handle.execute("delete from registry.council where code = ?", code.value());
        });
    }

    private static void pointAt(Handle handle, CouncilCode code) {
        try {
            CouncilSchema.point(handle.getConnection(), code);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not let " + code + " be reached", failure);
        }
    }

    private record Registered(Council council, String state, String schemaVersion, String server) {
    }
}
