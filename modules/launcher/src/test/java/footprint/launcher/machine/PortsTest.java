package footprint.launcher.machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {

    @TempDir
    Path folder;

    @Test
    void a_port_is_kept_from_start_to_start_while_nobody_else_has_it() throws IOException {
        PropertiesFile file = new PropertiesFile(folder.resolve("ports.properties"));
        int first = Ports.remembered(file, "database");
        assertEquals(first, Ports.remembered(file, "database"));
        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getByName("127.0.0.1"))) {
            assertNotEquals(other.getLocalPort(), Ports.remembered(file, "database"));
        }
    }

    @Test
    void a_port_that_somebody_listens_on_is_refused() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Refusal refusal = assertThrows(Refusal.class, () -> Ports.require(other.getLocalPort()));
            assertTrue(refusal.getMessage().startsWith("RUN-001 Port " + other.getLocalPort() + " is in use"), refusal.getMessage());
        }
        assertThrows(Refusal.class, () -> Ports.require(70_000));
    }
}
