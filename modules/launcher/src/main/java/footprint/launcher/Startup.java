package footprint.launcher;

import footprint.kernel.London;
import footprint.launcher.application.Payara;
import footprint.launcher.councils.CouncilFolder;
import footprint.launcher.councils.Onboarding;
import footprint.launcher.councils.SignIns;
import footprint.launcher.database.Database;
import footprint.launcher.database.DatabaseServer;
import footprint.launcher.database.EmbeddedPostgres;
import footprint.launcher.machine.Children;
import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Installation;
import footprint.launcher.machine.Progress;
import footprint.launcher.machine.PropertiesFile;
import footprint.launcher.machine.Refusal;
import footprint.launcher.signin.EmbeddedKeycloak;
import footprint.launcher.signin.KeycloakServer;
import footprint.launcher.signin.Realm;
import footprint.tenancy.onboarding.DatabaseSetup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The order of the steps. PostgreSQL comes first; then Keycloak goes its way while the councils are brought into the
 * database and the application starts.
 */
final class Startup {

    private static final String COMPLETE = "first-start-complete";

    private final Installation installation;
    private final DataFolder data;
    private final Children children;
    private final Options options;
    private final Progress progress;
    private final PropertiesFile secrets;
    private final PropertiesFile state;
    private final EmbeddedKeycloak keycloak;
    private final Payara payara;
    private final List<CouncilFolder> councils;
    private volatile KeycloakServer keycloakServer;

    Startup(Installation installation, DataFolder data, Children children, Options options, Progress progress) {
        this.installation = installation;
        this.data = data;
        this.children = children;
        this.options = options;
        this.progress = progress;
        this.secrets = data.remembered("secrets");
        this.state = data.remembered("state");
        this.keycloak = new EmbeddedKeycloak(installation, data, children);
        this.payara = new Payara(installation, data, children);
        this.councils = CouncilFolder.in(installation.tenantConfig());
    }

    void run() throws Exception {
        progress.line("Starting Footprint (data in " + data.path() + ")");
        CompletableFuture<Void> built = beside(this::buildKeycloak);
        CompletableFuture<Void> unpacked = beside(() -> {
            payara.unpack();
            return null;
        });
        DatabaseServer server = database();
        Database application = server.owner().as(DatabaseSetup.APPLICATION_LOGIN, secrets.secret("application-database-password"));
        SignIns signIns = SignIns.keptIn(data, councils);
        Map<String, String> environment = environment(application);
        CompletableFuture<Void> signIn = beside(() -> {
            joined(built);
            keycloakServer = signIn(server, signIns);
            return null;
        });
        CompletableFuture<Void> running = beside(() -> {
            records(server.owner(), application, signIns);
            joined(unpacked);
            application(environment, signIn);
            return null;
        });
        both(running, signIn);
        state.put(COMPLETE, "yes");
        new StewardThread(server.owner(), keycloakServer, children, progress).start(options.port, secrets.secret("sealing-key"),
                data.path().resolve("steward"), options.today);
        new Welcome(progress, options, data, councils, signIns, environment).say();
    }

    private Void buildKeycloak() throws Exception {
        if (!Options.given(options.keycloakUrl) && !keycloak.built()) {
            progress.step("Keycloak, built once for PostgreSQL", () -> {
                keycloak.build();
                return null;
            });
        }
        return null;
    }

    private DatabaseServer database() throws Exception {
        if (Options.given(options.databaseUrl)) {
            return DatabaseServer.at(new Database(options.databaseUrl, options.databaseUser, options.databasePassword));
        }
        EmbeddedPostgres postgres = new EmbeddedPostgres(installation, data, children);
        if (state.get(COMPLETE) == null) {
            postgres.forget();
            state.put("realm-fingerprint", "");
        }
        return progress.step("PostgreSQL", postgres::start);
    }

    private KeycloakServer signIn(DatabaseServer database, SignIns signIns) throws Exception {
        KeycloakServer server;
        if (Options.given(options.keycloakUrl)) {
            server = KeycloakServer.outside(options.keycloakUrl, System.getenv().getOrDefault("FOOTPRINT_KEYCLOAK_ADMIN", "admin"),
                    System.getenv().getOrDefault("FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD", ""));
        } else {
            Database own = database.separate("footprint_keycloak", secrets.secret("keycloak-database-password"));
            server = progress.step("Keycloak", () -> keycloak.start(own));
        }
        Realm realm = new Realm(councils, signIns.people(), signIns.operator(), options.port, secrets.secret("web-client-secret"), secrets.secret("cli-client-secret"));
        progress.step("The realm with " + councils.size() + " organizations", () -> {
            server.provide(realm, state);
            return null;
        });
        return server;
    }

    /** The application may start before Keycloak answers; it is ready only when both are. */
    private void application(Map<String, String> environment, CompletableFuture<Void> signIn) throws Exception {
        if (options.withoutApp) {
            return;
        }
        progress.step("The application", () -> {
            payara.start(options.port, environment);
            return null;
        });
        joined(signIn);
        payara.awaitReady(options.port);
    }

    private void records(Database owner, Database application, SignIns signIns) throws Exception {
        Onboarding onboarding = new Onboarding(owner, application);
        Onboarding.Outcome outcome = progress.step(councils.size() + " councils from tenant-config", () -> {
            onboarding.applicationLogin();
            return onboarding.councils(councils);
        });
        outcome.report().councils().stream().filter(line -> line.fault() != null).forEach(line -> progress.line(line.code() + ": " + line.fault()));
        outcome.left().forEach(progress::line);
        if (!options.empty) {
            LocalDate today = options.today != null ? options.today : London.today(Clock.systemUTC());
            progress.step("Demonstration years", () -> {
                outcome.here().forEach(council -> onboarding.demonstration(council, installation.tenantConfig(), today));
                return null;
            });
        }
        outcome.here().forEach(council -> onboarding.people(council, signIns.of(council.code())));
    }

    private Map<String, String> environment(Database application) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("FOOTPRINT_DATABASE_URL", application.url());
        environment.put("FOOTPRINT_DATABASE_USER", application.user());
        environment.put("FOOTPRINT_DATABASE_PASSWORD", application.password());
        environment.put("FOOTPRINT_OIDC_ISSUER", KeycloakServer.issuer(Options.given(options.keycloakUrl) ? options.keycloakUrl : keycloak.url()));
        environment.put("FOOTPRINT_OIDC_CLIENT_ID", "footprint-web");
        environment.put("FOOTPRINT_OIDC_CLIENT_SECRET", secrets.secret("web-client-secret"));
        environment.put("FOOTPRINT_BASE_DOMAIN", "localhost");
        environment.put("FOOTPRINT_SEALING_KEY", secrets.secret("sealing-key"));
        if (options.today != null) {
            environment.put("FOOTPRINT_TODAY", options.today.toString());
        }
        return environment;
    }

    private static <T> CompletableFuture<T> beside(Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                future.complete(work.call());
            } catch (Throwable failure) {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    /** Waits until both have ended well, and fails as soon as one of them fails. */
    private static void both(CompletableFuture<?> one, CompletableFuture<?> other) throws Exception {
        CompletableFuture<Object> failed = new CompletableFuture<>();
        for (CompletableFuture<?> each : List.of(one, other)) {
            each.whenComplete((done, failure) -> {
                if (failure != null) {
                    failed.completeExceptionally(failure);
                }
            });
        }
        joined(CompletableFuture.anyOf(failed, CompletableFuture.allOf(one, other)));
    }

    private static <T> T joined(CompletableFuture<T> future) throws Exception {
        try {
            return future.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
