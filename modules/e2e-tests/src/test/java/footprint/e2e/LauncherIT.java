package footprint.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Starts and stops as a person meets them, with everything but the application, which other tests start. */
class LauncherIT {

    @TempDir
    Path folder;

    @Test
    void a_killed_launcher_leaves_a_folder_that_the_next_run_takes_over_with_everything_in_it() throws Exception {
        Path data = folder.resolve("data");
        LauncherProcess first = start(data).awaitReady();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("sign-ins.txt"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))));
        String signIns = Files.readString(data.resolve("sign-ins.txt"));
        write(data);

        LauncherProcess second = start(data);
        assertEquals(1, second.exitCode());
        assertTrue(second.output().startsWith("RUN-002 "), second.output());

        List<ProcessHandle> orphans = first.servers();
        assertEquals(2, orphans.size(), "PostgreSQL and Keycloak should run");
        first.kill();
        LauncherProcess third = start(data).awaitReady();
        assertTrue(third.output().contains("Ended 2 processes that an earlier run had left."), third.output());
        assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive));
        assertEquals("kept", read(data));
        assertEquals(signIns, Files.readString(data.resolve("sign-ins.txt")));

        List<ProcessHandle> servers = third.servers();
        third.stop();
        assertTrue(servers.stream().noneMatch(ProcessHandle::isAlive), "Ctrl-C left a process running");
        assertTrue(third.output().contains("Stopped."), third.output());
    }

    @Test
    void when_a_server_dies_the_launcher_says_which_and_stops_the_rest() throws Exception {
        LauncherProcess launcher = start(folder.resolve("data")).awaitReady();
        List<ProcessHandle> servers = launcher.servers();
        servers.getFirst().destroyForcibly();
        assertEquals(1, launcher.exitCode());
        assertTrue(launcher.output().contains("has stopped by itself; stopping everything."), launcher.output());
        assertTrue(servers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_port_in_use_is_refused_in_one_sentence_and_nothing_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            LauncherProcess launcher = LauncherProcess.start(folder.resolve("data"), "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(1, launcher.exitCode());
            assertTrue(launcher.output().startsWith("RUN-001 Port " + taken.getLocalPort() + " is in use"), launcher.output());
            assertEquals(1, launcher.output().lines().count(), launcher.output());
            assertFalse(Files.exists(folder.resolve("data/postgres")));
        }
    }

    private static LauncherProcess start(Path data) {
        return LauncherProcess.start(data, "--without-app", "--empty", "--port", Integer.toString(LauncherProcess.freePort()));
    }

    private static void write(Path data) throws Exception {
        try (Connection connection = owner(data)) {
            connection.createStatement().execute("create table written_before as select 'kept' as word");
        }
    }

    private static String read(Path data) throws Exception {
        try (Connection connection = owner(data); var rows = connection.createStatement().executeQuery("select word from written_before")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection owner(Path data) throws IOException, SQLException {
        Properties ports = properties(data.resolve("ports.properties"));
        Properties secrets = properties(data.resolve("secrets.properties"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.getProperty("database") + "/footprint",
                "footprint_owner", secrets.getProperty("database-owner-password"));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
