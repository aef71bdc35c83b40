package footprint.launcher.signin;

import footprint.launcher.database.Database;
import footprint.launcher.machine.Child;
import footprint.launcher.machine.Children;
import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Installation;
import footprint.launcher.machine.Ports;
import footprint.launcher.machine.PropertiesFile;
import footprint.launcher.machine.Refusal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Keycloak of a data folder. It is built for PostgreSQL once for all data folders, answers on 127.0.0.1 only, and keeps
 * its records in a database of its own. The program is started without its shell script, so that its pid is the one we stop.
 */
public final class EmbeddedKeycloak {

    private static final String ADMIN = "footprint-launcher";
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false", "--cache=local");
    private static final String BUILT = "footprint-built";

    private final Installation installation;
    private final DataFolder data;
    private final Children children;
    private String url;

    public EmbeddedKeycloak(Installation installation, DataFolder data, Children children) {
        this.installation = installation;
        this.data = data;
        this.children = children;
    }

    /** Whether the next start can be quick. */
    public boolean built() {
        return Files.exists(installation.keycloak().resolve(BUILT));
    }

    /** Builds it for PostgreSQL, which needs no database yet. Two runs that come at once build it once. */
    public void build() throws IOException, InterruptedException {
        Files.createDirectories(installation.cache());
        try (FileChannel turn = FileChannel.open(installation.cache().resolve("keycloak-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            if (built()) {
                return;
            }
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(BUILD_OPTIONS);
            Child builder = children.startTask("keycloak-build", "Building Keycloak", command(false, arguments));
            int exit = builder.process().waitFor();
            if (exit != 0) {
                throw new Refusal("RUN-042", "Keycloak could not be built (" + builder.log() + "): " + builder.lastWords(5));
            }
            Files.writeString(installation.keycloak().resolve(BUILT), String.join(" ", BUILD_OPTIONS));
        }
    }

    /** Where it answers; the same for all of this run. */
    public synchronized String url() {
        if (url == null) {
            url = "http://localhost:" + Ports.remembered(data.remembered("ports"), "keycloak");
        }
        return url;
    }

    /** Starts it and waits until its master realm answers. */
    public KeycloakServer start(Database database) throws IOException, InterruptedException {
        PropertiesFile secrets = data.remembered("secrets");
        String address = url();
        String password = secrets.secret("keycloak-admin-password");
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", address.substring(address.lastIndexOf(':') + 1));
        environment.put("KC_HOSTNAME", address);
        environment.put("KC_CACHE", "local");
        Child server = children.start("keycloak", "Keycloak", "TERM", environment, command(true, List.of("start", "--optimized")));
        return KeycloakServer.awaited(address, ADMIN, password, server);
    }

    private List<String> command(boolean archive, List<String> arguments) {
        Path home = installation.keycloak();
        List<String> command = new ArrayList<>(List.of(Installation.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m", "-Xmx320m"));
        if (archive) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + installation.classArchive("keycloak"), "-XX:+AutoCreateSharedArchive",
                    "-Xlog:disable", "-Xlog:all=off"));
        }
        for (String open : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.addAll(List.of("--add-opens", "java.base/" + open + "=ALL-UNNAMED"));
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=GB",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
