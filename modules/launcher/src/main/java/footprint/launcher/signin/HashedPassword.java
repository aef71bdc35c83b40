package footprint.launcher.signin;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password as Keycloak stores it. Its own slow hash, three dozen times at the first start, would keep a person waiting for
 * nothing: these passwords are random and 79 bits long, so nobody finds them by trying. Keycloak hashes each one anew, in
 * its own way, when it is first used.
 */
final class HashedPassword {

    private static final int ROUNDS = 1_000;
    private static final int BITS = 512;
    private static final JsonMapper JSON = new JsonMapper();

    private HashedPassword() {
    }

    static ObjectNode of(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        ObjectNode secret = JSON.createObjectNode().put("value", base64(hash(password, salt))).put("salt", base64(salt));
        ObjectNode method = JSON.createObjectNode().put("hashIterations", ROUNDS).put("algorithm", "pbkdf2-sha512");
        return JSON.createObjectNode().put("type", "password").put("temporary", false)
                .put("secretData", secret.toString()).put("credentialData", method.toString());
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS)).getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
