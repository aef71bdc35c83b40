package footprint.identity.control;

import footprint.identity.AuditEntry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Follows a chain of entries from its first and finds the first that is wrong. The sums are made here and not asked of the
 * database, which is what is doubted. Pure; one for each chain.
 */
public final class AuditChain {

    /** What the first entry has for the hash before it. */
    private static final byte[] BEGINNING = new byte[32];
    private static final long MICROS = 1_000_000;

    private final MessageDigest digest = sha256();
    private long number;
    private byte[] hash = BEGINNING;
    private Instant at;

    /**
     * Where a chain is broken.
     *
     * @param number of the first entry that is wrong or missing
     * @param what   in words
     */
    public record Break(long number, String what) {
    }

    /**
     * The next entry as it was found.
     *
     * @return what is wrong with it; empty if nothing is
     */
    public Optional<Break> next(AuditEntry entry, byte[] previous, byte[] own) {
        long expected = number + 1;
        if (entry.number() > expected) {
            return Optional.of(new Break(expected, "entry " + expected + " is missing; the next one is " + entry.number()));
        }
        if (entry.number() < expected) {
            return Optional.of(new Break(entry.number(), "entry " + entry.number() + " is there more than once, or before the first"));
        }
        if (!Arrays.equals(previous, hash)) {
            return Optional.of(new Break(expected, "entry " + expected + " does not follow the one before it"));
        }
        byte[] made = sum(entry, previous);
        if (!Arrays.equals(made, own)) {
            return Optional.of(new Break(expected, "entry " + expected + " is not what was written"));
        }
        number = expected;
        hash = made;
        at = entry.at();
        return Optional.empty();
    }

    /** Where the chain stands. */
    public Head head() {
        return new Head(number, HexFormat.of().formatHex(hash), at);
    }

    /**
     * The last entry of a chain.
     *
     * @param number 0 when it has none
     * @param hash   in hexadecimal digits
     * @param at     when that entry was written; null when there is none
     */
    public record Head(long number, String hash, Instant at) {
    }

    /** The hash of an entry: SHA-256 of every column with its length before it, and the hash before. The database's append_audit makes the same. */
    public byte[] sum(AuditEntry entry, byte[] previous) {
        digest.reset();
        part(Long.toString(entry.number()));
        next(Long.toString(micros(entry.at())));
        next(entry.person());
        next(entry.username());
        next(entry.role());
        next(entry.child());
        next(entry.door());
        next(entry.how());
        next(entry.asked());
        next(entry.counted());
        next(entry.address());
        next(entry.via());
        next(entry.page());
        next(entry.why());
        next(entry.before());
        next(entry.after());
        next(HexFormat.of().formatHex(previous));
        return digest.digest();
    }

    /** Microseconds since 1970, as the database keeps a moment. */
    public static long micros(Instant at) {
        return at.getEpochSecond() * MICROS + at.getNano() / 1_000;
    }

    private void next(Object value) {
        digest.update((byte) ',');
        part(value);
    }

    private void part(Object value) {
        if (value == null) {
            digest.update((byte) '-');
            return;
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(value.toString());
        digest.update((bytes.remaining() + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
