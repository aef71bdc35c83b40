package footprint.e2e;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;

/** What a telephone shows: a one-time code by time (RFC 6238) with SHA-1, six digits and thirty seconds, as Keycloak asks for it. */
final class OneTimeCode {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private OneTimeCode() {
    }

    /**
     * The code.
     *
     * @param key   as Keycloak shows it to be typed, in base 32
     * @param steps how many steps of thirty seconds from now
     */
    static String of(String key, int steps) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(Instant.now().getEpochSecond() / STEP_SECONDS + steps).array());
            int at = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bytes(String key) {
        String letters = key.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (char letter : letters.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
