package footprint.tenancy.onboarding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One script of one room.
 *
 * @param path        under db/, such as reviews/V40_1__reviews.sql
 * @param version     40.1; versions are compared number by number
 * @param description what the file's name says it does
 * @param sql         the statements; all must be such as run inside a transaction
 */
public record MigrationScript(String path, String version, String description, String sql) {

    /** By version: 10.2 comes before 10.10. */
    public static final Comparator<MigrationScript> IN_ORDER =
            Comparator.comparing(script -> Arrays.stream(script.version().split("\\.")).mapToInt(Integer::parseInt).toArray(), Arrays::compare);

    private static final Pattern NAME = Pattern.compile("V(\\d+(?:_\\d+)*)__(\\w+)\\.sql");

    /** A script of this path, whose last part says version and description. */
    public static MigrationScript of(String path, String sql) {
        Matcher name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!name.matches()) {
            throw new IllegalArgumentException("Not the name of a migration script: " + path);
        }
        return new MigrationScript(path, name.group(1).replace('_', '.'), name.group(2).replace('_', ' '), sql);
    }

    /** Whether the {@link Keeper} runs it and owns what it makes. */
    boolean isKeepers() {
        return sql.startsWith(Keeper.SAID);
    }

    /** The sum by which Flyway knows a script: its lines without their ends, so that a checkout on another system does not change it. */
    public int checksum() {
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new StringReader(sql))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (int) sum.getValue();
    }
}
