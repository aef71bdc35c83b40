package footprint.exchange.control.reading;

import footprint.exchange.control.format.FileKind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of rows that does not depend on their order: the SHA-256 of every row, added up. It tells the same return from
 * another, and guards against accident, not against somebody who forges a collision.
 */
final class ContentHash {

    private static final char BETWEEN = '\u001f';

    private final MessageDigest digest;
    private final long[] sums = new long[4];
    private final StringBuilder row = new StringBuilder(128);

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }

    void file(FileKind kind) {
        row.append(kind.title());
        endRow();
    }

    ContentHash cell(String text) {
        row.append(text).append(BETWEEN);
        return this;
    }

    void endRow() {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(row.toString().getBytes(StandardCharsets.UTF_8)));
        for (int part = 0; part < sums.length; part++) {
            sums[part] += hash.getLong();
        }
        row.setLength(0);
    }

    String value() {
        ByteBuffer all = ByteBuffer.allocate(sums.length * Long.BYTES);
        for (long sum : sums) {
            all.putLong(sum);
        }
        return HexFormat.of().formatHex(digest.digest(all.array()));
    }
}
