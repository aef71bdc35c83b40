package footprint.tenancy.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Who is at which version.
 *
 * @param version  the fingerprint of this Footprint's scripts, which a current council carries
 * @param scripts  how many scripts that is
 * @param at       when it was told
 * @param millis   how long the migration took; 0 if nothing was to be done or only a report was asked for
 * @param councils one line each, by code
 */
public record MigrationReport(String version, int scripts, Instant at, long millis, List<Line> councils) {

    private static final int SHOWN = 12;

    /**
     * One council.
     *
     * @param state    as the registry has it
     * @param version  of its schema; null if it never had one
     * @param standing current, migrated (just now), behind, failed, or moving
     * @param ran      how many scripts ran just now
     * @param fault    one sentence when it failed, else null
     */
    public record Line(String code, String name, String server, String state, String version, String standing, int ran, String fault) {
    }

    /** The councils of one standing. */
    public List<Line> of(String standing) {
        return councils.stream().filter(line -> line.standing().equals(standing)).toList();
    }

    /** Whether every council carries this version. */
    public boolean allCurrent() {
        return councils.stream().allMatch(line -> line.standing().equals("current") || line.standing().equals("migrated"));
    }

    /** For a person: a table of those that are not merely current, and a sentence that counts them all. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-32s %-10s %-10s %-9s %-13s %s%n", "council", "server", "state", "standing", "version", ""));
        councils.forEach(line -> table.append(String.format(Locale.ROOT, "%-32s %-10s %-10s %-9s %-13s %s%n", line.code(), line.server(), line.state(),
                line.standing(), shortened(line.version()), line.fault() != null ? line.fault() : line.ran() > 0 ? line.ran() + " scripts" : "")));
        return table.append(sentence()).toString();
    }

    /** One sentence. */
    public String sentence() {
        String counted = councils.size() + " councils; this version is " + shortened(version) + " (" + scripts + " scripts): " + of("current").size()
                + " were current, " + of("migrated").size() + " were migrated, " + of("behind").size() + " are behind, " + of("moving").size()
                + " are moving, " + of("failed").size() + " failed";
        return millis > 0 ? counted + ". It took " + millis + " ms." : counted + ".";
    }

    private static String shortened(String version) {
        return version == null ? "none" : version.length() > SHOWN ? version.substring(0, SHOWN) : version;
    }
}
