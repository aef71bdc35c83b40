package footprint.tenancy.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the migration scripts of every room, whether its classes lie in a folder or in a jar. */
final class ScriptsOnClassPath {

    private ScriptsOnClassPath() {
    }

    /** The scripts under a folder of the class path, by their path in it. */
    static Map<String, byte[]> under(String folder) {
        Map<String, byte[]> scripts = new TreeMap<>();
        try {
            for (URL place : Collections.list(ScriptsOnClassPath.class.getClassLoader().getResources(folder))) {
                if (place.getProtocol().equals("jar")) {
                    collect(((JarURLConnection) place.openConnection()).getJarFileURL().toURI(), folder, scripts);
                } else {
                    collect(Path.of(place.toURI()), scripts);
                }
            }
            return scripts;
        } catch (IOException failure) {
            throw new UncheckedIOException("The migration scripts could not be read", failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void collect(URI jarFile, String folder, Map<String, byte[]> scripts) throws IOException {
        try (JarFile jar = new JarFile(Path.of(jarFile).toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder + "/") && entry.getName().endsWith(".sql")) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        scripts.put(entry.getName().substring(folder.length() + 1), content.readAllBytes());
                    }
                }
            }
        }
    }

    private static void collect(Path place, Map<String, byte[]> scripts) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                scripts.put(place.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
