package footprint.tenancy.archive;

/**
 * What an archive may be at most, so that a forged one cannot fill a disk or a memory.
 *
 * @param bytes    of all files before compression
 * @param entries  files in the zip
 * @param manifest bytes of manifest.json
 */
public record ArchiveLimits(long bytes, int entries, int manifest) {

    /** Enough for a large council with decades of records. */
    public static final ArchiveLimits USUAL = new ArchiveLimits(50_000_000_000L, 2_000, 4_000_000);
}
