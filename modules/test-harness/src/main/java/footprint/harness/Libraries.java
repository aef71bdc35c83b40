package footprint.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries of a module's class path beside what the house has listed and what is known to be bad. Both lists are files in docs,
 * so that this works without a network; what it cannot know is an advisory that nobody has written down there.
 */
public final class Libraries {

    /** A jar in a local repository: …/repository/group/as/folders/artifact/version/file.jar */
    private static final Pattern JAR = Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar");
    private static final Pattern PART = Pattern.compile("[0-9]+");

    private Libraries() {
    }

    /** Group and name of every jar that this test runs with, and its version. */
    public static Map<String, String> onTheClassPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Map<String, String> found = new TreeMap<>();
        for (String entry : path.split(File.pathSeparator)) {
            Matcher jar = JAR.matcher(entry.replace(File.separatorChar, '/'));
            if (jar.matches()) {
                found.put(jar.group(1).replace('/', '.') + ":" + jar.group(2), jar.group(3));
            }
        }
        return found;
    }

    /** Lines that docs/dependencies.csv lacks, ready to be put there once somebody has looked at the library. */
    public static List<String> unlisted(Map<String, String> libraries, Path docs) {
        List<String> listed = lines(docs.resolve("dependencies.csv")).stream().map(line -> line[0] + "," + line[1]).toList();
        return libraries.entrySet().stream().map(one -> one.getKey() + "," + one.getValue()).filter(line -> !listed.contains(line)).toList();
    }

    /** What docs/advisories.csv says against them. */
    public static List<String> bad(Map<String, String> libraries, Path docs) {
        List<String> found = new ArrayList<>();
        for (String[] advisory : lines(docs.resolve("advisories.csv"))) {
            String version = libraries.get(advisory[0]);
            if (version != null && isBefore(version, advisory[1])) {
                found.add(advisory[0] + " " + version + " is older than " + advisory[1] + ": " + advisory[2]);
            }
        }
        return found;
    }

    /** Whether a version is older than another, by its numbers from the left. */
    static boolean isBefore(String version, String other) {
        List<Integer> one = numbers(version);
        List<Integer> two = numbers(other);
        for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
            int compared = Integer.compare(i < one.size() ? one.get(i) : 0, i < two.size() ? two.get(i) : 0);
            if (compared != 0) {
                return compared < 0;
            }
        }
        return false;
    }

    private static List<Integer> numbers(String version) {
        return PART.matcher(version).results().map(part -> Integer.parseInt(part.group().substring(0, Math.min(9, part.group().length())))).toList();
    }

    private static List<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1))
                    .peek(parts -> {
                        if (parts.length < 3) {
                            throw new IllegalArgumentException(file + ": " + Arrays.toString(parts));
                        }
                    }).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
