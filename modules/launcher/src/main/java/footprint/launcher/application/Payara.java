package footprint.launcher.application;

import footprint.launcher.machine.Child;
import footprint.launcher.machine.Children;
import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Installation;
import footprint.launcher.machine.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Payara Micro, unpacked once so that its classes come from ordinary jars and can be kept in a class archive, with its
 * changeable files in the data folder. It answers on the loopback addresses only.
 */
public final class Payara {

    private static final Duration PATIENCE = Duration.ofSeconds(600);
    private static final Duration PATIENCE_WHEN_DEPLOYED = Duration.ofSeconds(120);
    private static final String DEPLOYED = "ready in";
    private static final String LAUNCH_JAR = "launch-micro.jar";

    private final Installation installation;
    private final DataFolder data;
    private final Children children;
    private Child server;

    public Payara(Installation installation, DataFolder data, Children children) {
        this.installation = installation;
        this.data = data;
        this.children = children;
    }

    /** Unpacks the server if that has not been done, for all data folders. */
    public void unpack() throws IOException, InterruptedException {
        Path home = home();
        if (Files.exists(home.resolve(LAUNCH_JAR))) {
            return;
        }
        Path fresh = Files.createTempDirectory(Files.createDirectories(installation.cache()), "payara-new");
        Child unpacking = children.startTask("application-unpack", "Unpacking Payara Micro", List.of(Installation.java(), "-XX:TieredStopAtLevel=1",
                "-jar", installation.servers().resolve("payara-micro.jar").toString(), "--nohazelcast",
                "--rootdir", fresh.toString(), "--outputlauncher"));
        if (unpacking.process().waitFor() != 0 || !Files.exists(fresh.resolve(LAUNCH_JAR))) {
            throw new Refusal("RUN-050", "Payara Micro could not be unpacked (" + unpacking.log() + "): " + unpacking.lastWords(5));
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasQuicker) {
            DataFolder.delete(fresh);
            if (!Files.exists(home.resolve(LAUNCH_JAR))) {
                throw anotherWasQuicker;
            }
        }
    }

    private Path home() {
        return installation.cache().resolve("payara");
    }

    /** Starts the server and waits until the application in it is deployed. */
    public void start(int port, Map<String, String> environment) throws IOException, InterruptedException {
        Path root = freshRoot(port);
        server = children.start("application", "The application", "TERM", environment, command(root, port));
        await(() -> server.lastWords(200).contains(DEPLOYED) || status(port) == 200, PATIENCE);
    }

    /** Waits until a person could sign in. A failed deployment leaves the server running and silent, so only its own word counts. */
    public void awaitReady(int port) throws InterruptedException {
        await(() -> status(port) == 200, PATIENCE_WHEN_DEPLOYED);
    }

    /** The server's own folder is made anew at each start: it remembers deployments otherwise. */
    private Path freshRoot(int port) throws IOException {
        Path root = data.path().resolve("payara");
        DataFolder.delete(root);
        Files.createDirectories(root);
        for (String part : List.of("config", "lib", "docroot", "META-INF", ".env")) {
            copy(home().resolve(part), root.resolve(part));
        }
        Files.writeString(root.resolve("before-boot.txt"), """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
                """ + (loopback6() ? """
                create-network-listener --address ::1 --listenerport %d --protocol http-listener loopback6
                """.formatted(port) : ""));
        return root;
    }

    /** Whether the machine has the loopback address of IPv6 too: some browsers try it first. */
    private static boolean loopback6() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket()) {
            socket.bind(new java.net.InetSocketAddress("::1", 0));
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private List<String> command(Path root, int port) throws IOException {
        Path jar = home().resolve(LAUNCH_JAR);
        List<String> command = new ArrayList<>(List.of(Installation.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms96m", "-Xmx640m",
                "-XX:SharedArchiveFile=" + installation.classArchive("payara"), "-XX:+AutoCreateSharedArchive", "-Xlog:disable", "-Xlog:all=off"));
        command.addAll(opened(jar));
        command.addAll(List.of("-Duser.language=en", "-Duser.country=GB", "-Dfish.payara.micro.BootJar=" + jar.toUri(),
                "-Dfish.payara.micro.UnpackDir=" + home(), "-Djava.io.tmpdir=" + Files.createDirectories(root.resolve("tmp")),
                "-cp", jar.toString(), "fish.payara.micro.impl.PayaraMicroImpl",
                "--rootdir", root.toString(), "--nohazelcast", "--disablephonehome", "--prebootcommandfile", root.resolve("before-boot.txt").toString(),
                "--port", Integer.toString(port), "--deploy", installation.war().toString(), "--contextroot", "/"));
        return command;
    }

    /** What the server's manifest opens to itself, which counts only for "java -jar". */
    private static List<String> opened(Path jar) throws IOException {
        List<String> options = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            for (String pack : manifest.getValue("Add-Opens").trim().split("\\s+")) {
                options.addAll(List.of("--add-opens", pack + "=ALL-UNNAMED"));
            }
            for (String pack : manifest.getValue("Add-Exports").trim().split("\\s+")) {
                options.addAll(List.of("--add-exports", pack + "=ALL-UNNAMED"));
            }
        }
        return options;
    }

    private void await(BooleanSupplier reached, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (!server.process().isAlive() || System.nanoTime() > end) {
                throw new Refusal("RUN-051", "The application did not become ready (" + server.log() + "):" + System.lineSeparator() + reasons(server));
            }
            Thread.sleep(100);
        }
    }

    private static String reasons(Child server) {
        try {
            List<String> said = Files.readAllLines(server.log(), java.nio.charset.StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.contains("Exception") || line.contains("Caused by") || line.contains("SEVERE")).limit(12).toList();
            return said.isEmpty() ? server.lastWords(12) : String.join(System.lineSeparator(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The answer to "could a person sign in?"; 0 when there is none. */
    private static int status(int port) {
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
