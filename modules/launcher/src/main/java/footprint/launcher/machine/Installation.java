package footprint.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the built product lies.
 *
 * @param home the project's folder, absolute
 */
public record Installation(Path home) {

    /** The folder in the system property footprint.home, which ./run sets; else the current folder. */
    public static Installation here() {
        return new Installation(Path.of(System.getProperty("footprint.home", ".")).toAbsolutePath().normalize());
    }

    public Path war() {
        return home.resolve("modules/app/target/footprint.war");
    }

    public Path tenantConfig() {
        return home.resolve("tenant-config");
    }

    /** Servers as Maven fetched them. */
    public Path servers() {
        return home.resolve("modules/launcher/target/servers");
    }

    /** What the launcher makes of them once and every data folder uses: safe to delete when nothing runs. */
    public Path cache() {
        return home.resolve("modules/launcher/target/cache");
    }

    /** The unpacked Keycloak. */
    public Path keycloak() {
        try (Stream<Path> folders = Files.list(servers())) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-")).findFirst()
                    .orElseThrow(() -> new IOException("no keycloak folder in " + servers()));
        } catch (IOException failure) {
            throw new UncheckedIOException("The build is incomplete: " + failure.getMessage(), failure);
        }
    }

    /** An archive of loaded classes that one server's JVM keeps for its next start; another JVM gets another. */
    public Path classArchive(String server) {
        return cache().resolve(server + "-" + Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "_") + ".jsa");
    }

    /** The java command of the JVM that runs the launcher. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
