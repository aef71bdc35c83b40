package footprint.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
public final class Ports {

    private Ports() {
    }

    /** Whether nobody listens there. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Refuses a port that somebody listens on. */
    public static void require(int port) {
        if (port < 1 || port > 65_535) {
            throw new Refusal("RUN-001", "There is no port " + port + ": choose one between 1024 and 65535 with --port. Nothing was started.");
        }
        if (!free(port)) {
            throw new Refusal("RUN-001", "Port " + port + " is in use by another program, or this account may not use it: stop that"
                    + " program, or choose another port with --port. Nothing was started.");
        }
    }

    /** The port that was used last time if it is still free, else any free one; remembered under the key. */
    public static int remembered(PropertiesFile file, String key) {
        int last = Integer.parseInt(file.get(key, "0"));
        if (last > 0 && free(last)) {
            return last;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            file.put(key, Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
