package footprint.identity.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import footprint.kernel.CouncilCode;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BearerTokensTest {

    private static final String ISSUER = "https://sign-in.example/realms/footprint";
    private static final CouncilCode NORTHSHIRE = new CouncilCode("northshire");
    private static final RSAKey REALM = key("realm");
    private static final RSAKey STRANGER = key("realm");
    private static final long MINUTE = 60_000L;

    private final DefaultJWTProcessor<SecurityContext> processor =
            BearerTokens.processor(new ImmutableJWKSet<>(new JWKSet(REALM.toPublicJWK())), ISSUER);

    @Test
    void aTokenOfThisRealmAndThisCouncilIsRead() throws Exception {
        assertEquals(Optional.of(new Caller("northshire.reviewer", "northshire", false)), read(signed(good().build(), REALM)));
    }

    @Test
    void aTokenOfAnotherCouncilIsRefused() throws Exception {
        refused(good().claim("organization", List.of("otherton")));
        refused(good().claim("organization", List.of()));
        refused(good().claim("organization", null));
        refused(good().claim("organization", "northshire-east"));
        refused(good().claim("organization", List.of(1, Map.of())));
    }

    @Test
    void onlyAnOperatorOfNoCouncilPassesAtTheHouseAndNeverInACouncil() throws Exception {
        DefaultJWTProcessor<SecurityContext> house = BearerTokens.processor(new ImmutableJWKSet<>(new JWKSet(REALM.toPublicJWK())), ISSUER, "groups");
        JWTClaimsSet.Builder operator = good().claim("organization", null).claim("groups", List.of("operator"));
        assertEquals(Optional.of(new Caller("northshire.reviewer", Caller.HOUSE, false)),
                BearerTokens.readForTheHouse(house, signed(operator.build(), REALM)));
        refused(operator);
        for (JWTClaimsSet.Builder other : List.of(good(), good().claim("groups", List.of("operator")), good().claim("organization", null)
                .claim("groups", List.of("operators", "offline_access")), good().claim("organization", null).claim("groups", "operator ").audience("x"))) {
            assertEquals(Optional.empty(), BearerTokens.readForTheHouse(house, signed(other.build(), REALM)), () -> "accepted: " + other.build());
        }
        assertEquals(Optional.empty(), BearerTokens.readForTheHouse(house, signed(operator.build(), STRANGER)));
    }

    @Test
    void aTokenForAnotherAudienceIssuerUseOrTimeIsRefused() throws Exception {
        refused(good().audience("footprint-web"));
        refused(good().audience((String) null));
        refused(good().issuer("https://sign-in.example/realms/footprint/"));
        refused(good().issuer("https://evil.test/realms/footprint"));
        refused(good().claim("typ", "ID"));
        refused(good().claim("typ", "Refresh"));
        refused(good().expirationTime(new Date(System.currentTimeMillis() - 5 * MINUTE)));
        refused(good().expirationTime(null));
        refused(good().notBeforeTime(new Date(System.currentTimeMillis() + 5 * MINUTE)));
        refused(good().claim("preferred_username", null));
    }

    @Test
    void aTokenOfAClientThatMayNotComeHereIsRefused() throws Exception {
        refused(good().claim("azp", "footprint-web"));
        refused(good().claim("azp", null));
        refused(good().claim("azp", "footprint-machine-otherton"));
        refused(good().claim("azp", "footprint-machine-"));
        assertEquals(Optional.of(new Caller("northshire.reviewer", "northshire", false)),
                read(signed(good().claim("azp", "footprint-machine-northshire").build(), REALM)));
    }

    @Test
    void aTokenSignedByAStrangerUnderTheRealmsKeyNameIsRefused() throws Exception {
        assertEquals(Optional.empty(), read(signed(good().build(), STRANGER)));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        assertEquals(Optional.empty(), read(new PlainJWT(good().build()).serialize()));
    }

    @Test
    void thePublicKeyIsNeverTakenForASecret() throws Exception {
        for (byte[] secret : List.of(REALM.toPublicJWK().toJSONString().getBytes(), REALM.toRSAPublicKey().getEncoded())) {
            JWSSigner signer = new MACSigner(secret);
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("realm").build(), good().build());
            token.sign(signer);
            assertEquals(Optional.empty(), read(token.serialize()));
        }
    }

    @Test
    void aKeyThatTheTokenBringsItselfIsNotBelieved() throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("realm").jwk(STRANGER.toPublicJWK()).build(), good().build());
        token.sign(new RSASSASigner(STRANGER));
        assertEquals(Optional.empty(), read(token.serialize()));
    }

    @Test
    void twoThousandDamagedTokensAreAllRefused() throws Exception {
        String whole = signed(good().build(), REALM);
        Random random = new Random(7);
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            char[] letters = whole.toCharArray();
            int place = random.nextInt(letters.length - 2); // the very last letter may carry bits that mean nothing
            char other = "ABCxyz019-_.".charAt(random.nextInt(12));
            if (letters[place] == other) {
                continue;
            }
            letters[place] = other;
            read(new String(letters)).ifPresent(caller -> passed.add(new String(letters)));
        }
        assertTrue(passed.isEmpty(), () -> passed.size() + " damaged tokens passed");
    }

    @Test
    void onlyOneBearerHeaderCounts() {
        assertEquals(Optional.of("abc"), BearerTokens.in(List.of("Bearer abc")));
        assertEquals(Optional.empty(), BearerTokens.in(List.of("Bearer abc", "Bearer def")));
        assertEquals(Optional.empty(), BearerTokens.in(List.of("Basic abc")));
        assertEquals(Optional.empty(), BearerTokens.in(List.of()));
    }

    private void refused(JWTClaimsSet.Builder claims) throws JOSEException {
        assertEquals(Optional.empty(), read(signed(claims.build(), REALM)), () -> "accepted: " + claims.build());
    }

    private Optional<Caller> read(String token) {
        return BearerTokens.read(processor, token, NORTHSHIRE);
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(BearerTokens.AUDIENCE).subject("1").issueTime(new Date())
                .expirationTime(new Date(System.currentTimeMillis() + 5 * MINUTE)).claim("typ", "Bearer")
                .claim("preferred_username", "northshire.reviewer").claim("organization", List.of("northshire")).claim("azp", "footprint-cli");
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("realm").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
