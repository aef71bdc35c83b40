package footprint.tenancy.onboarding;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the catalogue says of a schema, put in one short text: tables, columns, types, constraints, indexes, triggers,
 * functions, grants and owners. Two councils of one version have the same; a log line that says "migrated" proves nothing.
 */
public final class SchemaFingerprints {

    private static final String CATALOGUE = catalogue();
    /** Not of the shape of a council's name, so that no council can have it. */
    private static final String SPECIMEN = "footprint_specimen";
    private static final int SAID = 3;

    private SchemaFingerprints() {
    }

    /** The fingerprints of these schemas, all in one query; a schema that is not there has none. */
    public static Map<String, String> of(Handle handle, Collection<String> schemas) {
        return handle.createQuery(CATALOGUE + """
                        select schema, encode(sha256(convert_to(string_agg(said, E'\\n' order by said collate "C"), 'UTF8')), 'hex') as fingerprint
                        from clean group by schema""")
                .bindArray("schemas", String.class, schemas.toArray())
                .setMapKeyColumn("schema").setMapValueColumn("fingerprint").collectInto(new GenericType<Map<String, String>>() { });
    }

    /** The lines behind a fingerprint. */
    public static List<String> lines(Handle handle, String schema) {
        return handle.createQuery(CATALOGUE + "select said from clean order by said collate \"C\"")
                .bindArray("schemas", String.class, schema).mapTo(String.class).list();
    }

    /** What differs, in words: the first few lines that only one of two schemas has. */
    static String difference(List<String> expected, List<String> found) {
        TreeSet<String> missing = new TreeSet<>(expected);
        found.forEach(missing::remove);
        TreeSet<String> surplus = new TreeSet<>(found);
        expected.forEach(surplus::remove);
        return "missing " + few(missing) + "; not expected " + few(surplus);
    }

    private static String few(Collection<String> lines) {
        return lines.isEmpty() ? "nothing" : lines.stream().limit(SAID).toList() + (lines.size() > SAID ? " and " + (lines.size() - SAID) + " more" : "");
    }

    /**
     * The catalogue's lines of a schema freshly made by these scripts on this server. It is made inside a transaction
     * that is rolled back: nobody ever sees it.
     */
    public static List<String> specimen(Handle handle, MigrationScripts scripts) {
        handle.begin();
        try {
            handle.execute("create role " + SPECIMEN + " nologin noinherit");
            handle.execute("grant " + SPECIMEN + " to current_user with inherit false, set true");
            Keeper.make(handle);
            handle.execute("create schema " + SPECIMEN + " authorization " + Keeper.ROLE);
            new SchemaMigration(handle, SPECIMEN, SPECIMEN).run(scripts);
            return lines(handle, SPECIMEN);
        } finally {
            handle.rollback();
        }
    }

    /** The fingerprint that schemas with these lines have. */
    public static String fingerprint(List<String> lines) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String catalogue() {
        try (InputStream sql = SchemaFingerprints.class.getResourceAsStream("catalogue.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
