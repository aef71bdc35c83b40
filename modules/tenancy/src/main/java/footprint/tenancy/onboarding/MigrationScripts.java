package footprint.tenancy.onboarding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts of all rooms that together make a council's tables, and the one short text that says which they are. */
public final class MigrationScripts {

    private final List<MigrationScript> inOrder;
    private final String fingerprint;

    private MigrationScripts(Collection<MigrationScript> scripts) {
        this.inOrder = scripts.stream().sorted(MigrationScript.IN_ORDER).toList();
        this.fingerprint = fingerprint(inOrder);
        Map<String, List<MigrationScript>> byVersion = inOrder.stream().collect(Collectors.groupingBy(MigrationScript::version));
        byVersion.values().stream().filter(same -> same.size() > 1).findFirst().ifPresent(same -> {
            throw new IllegalStateException("Two migration scripts have one version: " + same.stream().map(MigrationScript::path).toList());
        });
    }

    /** Every room's scripts that are on the class path. */
    public static MigrationScripts onClassPath() {
        return new MigrationScripts(ScriptsOnClassPath.under("db").entrySet().stream()
                .map(file -> MigrationScript.of(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8))).toList());
    }

    /** These and others. */
    public MigrationScripts plus(MigrationScript... more) {
        return new MigrationScripts(Stream.concat(inOrder.stream(), Arrays.stream(more)).toList());
    }

    /** Those of these versions: what an older council has had. */
    public MigrationScripts only(Collection<String> versions) {
        return new MigrationScripts(inOrder.stream().filter(script -> versions.contains(script.version())).toList());
    }

    /** In the order in which a new council gets them. */
    public List<MigrationScript> inOrder() {
        return inOrder;
    }

    /** Changes when any script changes; the registry keeps it for each council that has had them all. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String fingerprint(List<MigrationScript> scripts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Map<String, String> byPath = new TreeMap<>();
            new ArrayList<>(scripts).forEach(script -> byPath.put(script.path(), script.sql()));
            byPath.forEach((path, sql) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(sql.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
