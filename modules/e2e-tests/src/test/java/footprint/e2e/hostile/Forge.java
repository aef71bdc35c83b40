package footprint.e2e.hostile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that look right: real claims, real key numbers, every signature but the right one. */
final class Forge {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 2048;

    private final ObjectNode header;
    private final ObjectNode claims;
    private final KeyPair stranger;

    /** @param real a token whose claims would pass if only it were signed by the realm */
    Forge(String real) {
        String[] parts = real.split("\\.");
        header = (ObjectNode) read(parts[0]);
        claims = (ObjectNode) read(parts[1]);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            stranger = generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Not signed at all, whatever the header calls that. */
    String unsigned(String algorithm, String signature) {
        return encoded(header.deepCopy().put("alg", algorithm)) + "." + encoded(claims) + "." + signature;
    }

    /** Signed by a stranger's key that says it is the realm's. */
    String bystander(Consumer<ObjectNode> head, Consumer<ObjectNode> body) {
        ObjectNode said = header.deepCopy();
        ObjectNode told = claims.deepCopy();
        head.accept(said);
        body.accept(told);
        String text = encoded(said) + "." + encoded(told);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(stranger.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Signed with a secret that everybody knows: the realm's public key, in one of the shapes it is written in. */
    String confused(String algorithm, byte[] secret) {
        String text = encoded(header.deepCopy().put("alg", algorithm)) + "." + encoded(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
            mac.init(new SecretKeySpec(secret, "HMAC"));
            return text + "." + ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The stranger's public key as a header could carry it. */
    ObjectNode strangersKey() {
        RSAPublicKey key = (RSAPublicKey) stranger.getPublic();
        return JsonMapper.shared().createObjectNode().put("kty", "RSA").put("alg", "RS256").put("use", "sig").put("kid", header.path("kid").asString())
                .put("n", ENCODER.encodeToString(key.getModulus().toByteArray())).put("e", ENCODER.encodeToString(key.getPublicExponent().toByteArray()));
    }

    /** The realm's public key in every shape in which a careless verifier could take it for a secret. */
    static List<byte[]> shapes(JsonNode keys) {
        JsonNode key = keys.path("keys").valueStream().filter(one -> one.path("use").asString("").equals("sig")).findFirst().orElseThrow();
        try {
            byte[] der = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")))).getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
            return List.of(der, pem.getBytes(StandardCharsets.US_ASCII), (pem + "\n").getBytes(StandardCharsets.US_ASCII), lines.getBytes(StandardCharsets.US_ASCII),
                    key.path("n").asString().getBytes(StandardCharsets.US_ASCII), Base64.getUrlDecoder().decode(key.path("n").asString()),
                    key.path("x5c").path(0).asString("x").getBytes(StandardCharsets.US_ASCII), key.toString().getBytes(StandardCharsets.UTF_8),
                    key.path("kid").asString().getBytes(StandardCharsets.UTF_8), new byte[] {0});
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asString()));
    }

    private static JsonNode read(String part) {
        return JsonMapper.shared().readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static String encoded(JsonNode json) {
        return ENCODER.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
