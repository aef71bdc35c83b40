package footprint.tenancy.configuration;

import java.time.Instant;

/**
 * Who publishes, by which door, why and when (R015).
 *
 * @param origin files, screen or load: the door by which the council's own words came
 * @param by     the person's name, or what published
 * @param reason why
 * @param at     when
 */
public record PublicationNote(String origin, String by, String reason, Instant at) {

    /** From tenant-config, at a start. */
    public static final String FILES = "files";
    /** By an administrator, from a draft. */
    public static final String SCREEN = "screen";
    /** By an administrator, out of a file that was loaded. */
    public static final String LOAD = "load";
}
