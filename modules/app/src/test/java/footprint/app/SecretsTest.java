package footprint.app;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No secret lies in a file of this repository: keys, tokens and passwords are made for each data folder or come from the environment. */
class SecretsTest {

    private static final Path ROOT = Path.of("../..");
    private static final long LARGEST = 2_000_000;
    private static final int ENOUGH = 500;
    private static final Map<String, Pattern> SHAPES = shapes();
    /** Words in place of a secret: what a document or a test says instead of one. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i).*(\\$|\\{|<|…|\\.\\.\\.|example|change-?me|your-|secret-of|not-a-|wrong|guess|other|password).*");

    @Test
    void no_file_holds_a_secret() {
        List<String> found = new ArrayList<>();
        List<Path> files = files();
        assertTrue(files.size() > ENOUGH, () -> "too few files for the test to mean anything: " + files.size());
        files.forEach(file -> found.addAll(secrets(ROOT.relativize(file).toString(), text(file))));
        assertEquals(List.of(), found);
    }

    @Test
    void each_shape_finds_a_secret_that_was_planted() {
        for (String planted : List.of("-----BEGIN RSA " + "PRIVATE KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", "ghp_" + "a1B2".repeat(9), "xoxb-" + "123456789012-abcdefghij",
                "eyJ" + "hbGciOiJSUzI1NiJ9.eyJ" + "zdWIiOiJub2JvZHkifQ.c2lnbmF0dXJlLW9mLW5vYm9keQ", "AIza" + "B".repeat(35), "jdbc:postgresql://someone" + ":Tr0ub4dor@db/x",
                "pass" + "word = \"kXz81-qqLmW\"", "client_" + "sec" + "ret: 'kXz81qqLmW77'")) {
            assertEquals(1, secrets("planted", planted).size(), planted);
        }
    }

    private static List<String> secrets(String name, String text) {
        List<String> found = new ArrayList<>();
        SHAPES.forEach((what, shape) -> {
            Matcher matcher = shape.matcher(text);
            while (matcher.find()) {
                if (matcher.groupCount() == 0 || !PLACEHOLDER.matcher(matcher.group(1)).matches()) {
                    found.add(what + " in " + name + ": " + matcher.group().substring(0, Math.min(12, matcher.group().length())) + "…");
                }
            }
        });
        return found;
    }

    private static Map<String, Pattern> shapes() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        shapes.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
        shapes.put("a cloud key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"));
        shapes.put("a repository token", Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36})"));
        shapes.put("a chat token", Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"));
        shapes.put("a signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"));
        shapes.put("an interface key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"));
        shapes.put("a password in an address", Pattern.compile("[a-z]+://[A-Za-z0-9._-]+:([^@/\\s\"':]{4,})@[A-Za-z0-9]"));
        shapes.put("a password", Pattern.compile("(?i)(?:password|passwd|pwd|secret|api[_-]?key|token)\\s*[=:]\\s*[\"']([A-Za-z0-9!#%&*+_/=.-]{10,})[\"']"));
        return shapes;
    }

    /** Every file that would be committed: all but what .gitignore leaves out. */
    private static List<Path> files() {
        try (Stream<Path> walked = Files.walk(ROOT)) {
            return walked.filter(Files::isRegularFile).filter(file -> {
                String name = ROOT.relativize(file).toString();
                return !name.matches("(.*/)?(target|\\.git|\\.data|\\.build|node_modules|\\.idea|\\.settings)/.*") && size(file) < LARGEST
                        && !name.matches(".*\\.(png|jpg|ico|woff2?|ttf|jar|pdf|zip)") && !name.endsWith(".git");
            }).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
