package footprint.launcher.database;

import footprint.launcher.machine.Child;
import footprint.launcher.machine.Children;
import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Installation;
import footprint.launcher.machine.Ports;
import footprint.launcher.machine.PropertiesFile;
import footprint.launcher.machine.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL of a data folder. It answers on 127.0.0.1 only and to a password only, and it writes through to the disk:
 * people's records are kept in it.
 */
public final class EmbeddedPostgres {

    private static final String OWNER = "footprint_owner";
    private static final int READY_SECONDS = 180;

    private final Installation installation;
    private final DataFolder data;
    private final Children children;

    public EmbeddedPostgres(Installation installation, DataFolder data, Children children) {
        this.installation = installation;
        this.data = data;
        this.children = children;
    }

    /** Forgets a database that a first start did not bring to its end: nobody could yet have written in it. */
    public void forget() {
        DataFolder.delete(data.path().resolve("postgres"));
    }

    /** Starts the server, with fresh files if there are none, and waits until it answers. */
    public DatabaseServer start() throws IOException, InterruptedException {
        Path home = PostgresBinaries.unpacked(installation.cache());
        PropertiesFile secrets = data.remembered("secrets");
        String password = secrets.secret("database-owner-password");
        Path files = data.path().resolve("postgres");
        if (!Files.exists(files.resolve("PG_VERSION"))) {
            create(home, files, password);
        }
        int port = Ports.remembered(data.remembered("ports"), "database");
        Child server = children.start("database", "PostgreSQL", "INT", Map.of(), command(home, files, port));
        Database owner = new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
        await(owner, server);
        DatabaseServer ready = DatabaseServer.at(owner);
        if (!"on".equals(ready.setting("fsync"))) {
            throw new Refusal("RUN-022", "PostgreSQL does not write through to the disk (fsync is off): remove that setting from "
                    + files.resolve("postgresql.auto.conf") + ".");
        }
        return ready.withDatabase("footprint");
    }

    private void create(Path home, Path files, String password) throws IOException, InterruptedException {
        Path fresh = files.resolveSibling("postgres.new");
        DataFolder.delete(fresh);
        DataFolder.delete(files);
        Path passwordFile = Files.createTempFile(data.path(), "initdb", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Path log = data.folder("logs").resolve("initdb.log");
        try {
            Files.writeString(passwordFile, password);
            List<String> command = asOrdinaryUser();
            command.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", fresh.toString(), "-U", OWNER, "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile, "--encoding=UTF8", "--locale=C.UTF-8"));
            int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            if (exit != 0) {
                throw new Refusal("RUN-023", "PostgreSQL could not make its files (" + log + "): " + Files.readString(log).strip());
            }
            Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static List<String> command(Path home, Path files, int port) throws IOException, InterruptedException {
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", files.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=on", "full_page_writes=on",
                "recovery_init_sync_method=syncfs", "shared_buffers=128MB", "max_connections=100", "timezone=UTC", "log_timezone=UTC",
                "log_error_verbosity=terse")) { // a DETAIL or CONTEXT line would repeat the row that was refused
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** PostgreSQL refuses to run as root; a user namespace without privileges satisfies it. */
    private static List<String> asOrdinaryUser() throws IOException, InterruptedException {
        List<String> prefix = new ArrayList<>();
        if (!"root".equals(System.getProperty("user.name"))) {
            return prefix;
        }
        Process trial = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!trial.waitFor(10, TimeUnit.SECONDS) || trial.exitValue() != 0) {
            throw new Refusal("RUN-009", "PostgreSQL does not run as root and this machine allows no user namespaces: start as an ordinary"
                    + " user, or give the address of a PostgreSQL with --database-url. Nothing was started.");
        }
        prefix.addAll(List.of("unshare", "-U"));
        return prefix;
    }

    private static void await(Database owner, Child server) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (true) {
            try {
                owner.ping();
                return;
            } catch (SQLException notYet) {
                if (!server.process().isAlive() || System.nanoTime() > end) {
                    throw new Refusal("RUN-024", "PostgreSQL did not come up (" + server.log() + "): " + server.lastWords(5), notYet);
                }
                Thread.sleep(100);
            }
        }
    }
}
