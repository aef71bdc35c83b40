package footprint.kernel;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A word that travels through the database without standing there: AES-256 in Galois/Counter Mode with a key that steward and
 * application hold and the database does not, bound to the order or the person it belongs to.
 */
public final class SealedWord {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    /** @param key at least 16 characters of a secret */
    public SealedWord(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("The sealing key needs at least " + SHORTEST_KEY + " characters");
        }
        this.key = new SecretKeySpec(sha256(key), "AES");
    }

    /** Seals a word for one order. */
    public String seal(long order, String word) {
        return seal("order " + order, word);
    }

    /** Seals a word for one person of one council. */
    public String seal(CouncilCode council, long person, String word) {
        return seal(bound(council, person), word);
    }

    /** Seals a word for a council's own order that has no number yet. */
    public String seal(CouncilCode council, String word) {
        return seal("council " + council, word);
    }

    private String seal(String about, String word) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, about, nonce, word.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** Opens it again; another key, another order or a changed letter is an {@link IllegalStateException}. */
    public String open(long order, String sealed) {
        return open("order " + order, sealed);
    }

    /** As {@link #open(long, String)}, for one person of one council. */
    public String open(CouncilCode council, long person, String sealed) {
        return open(bound(council, person), sealed);
    }

    /** As {@link #open(long, String)}, for a council. */
    public String open(CouncilCode council, String sealed) {
        return open("council " + council, sealed);
    }

    private static String bound(CouncilCode council, long person) {
        return "person " + person + " of " + council;
    }

    private String open(String about, String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        return new String(run(Cipher.DECRYPT_MODE, about, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length)),
                StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String about, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The sealed word cannot be opened with this key", failure);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
