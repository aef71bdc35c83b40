package footprint.identity.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import footprint.kernel.CouncilCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a bearer token with the meaning of MicroProfile JWT: signed by a key that the realm publishes, by this issuer,
 * for the audience footprint-api, not expired, an access token, asked for by a client that may, and of a member of the host's
 * council or of that council's programs; at the bare domain, of an operator.
 */
@ApplicationScoped
public class BearerTokens {

    static final String AUDIENCE = "footprint-api";
    /** The client that may ask for tokens in a person's name; programs' clients are named after their council. */
    private static final String PEOPLES = "footprint-cli";
    private static final String PROGRAMS = "footprint-machine-";
    private static final int TIMEOUT_MILLIS = 5000;
    private static final int LARGEST_KEY_SET = 200_000;
    private static final int LONGEST_TOKEN = 16_000;

    private SignInSettings settings;
    private DefaultJWTProcessor<SecurityContext> processor;
    private DefaultJWTProcessor<SecurityContext> houseProcessor;

    protected BearerTokens() {
    }

    @Inject
    BearerTokens(SignInSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void prepare() {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                    URI.create(settings.getIssuer() + "/protocol/openid-connect/certs").toURL(),
                    new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEY_SET)).build();
            processor = processor(keys, settings.getIssuer());
            houseProcessor = processor(keys, settings.getIssuer(), "groups");
        } catch (MalformedURLException failure) {
            throw new IllegalStateException("footprint.oidc.issuer is not an address", failure);
        }
    }

    /** The rules a token is held to; asymmetric signatures only, so that a public key can never pass for a secret. */
    static DefaultJWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys, String issuer) {
        return processor(keys, issuer, "organization");
    }

    /** @param standing the claim that says where the caller belongs, without which no token counts */
    static DefaultJWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys, String issuer, String standing) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(AUDIENCE,
                new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "Bearer").build(),
                Set.of("sub", "exp", "iat", "azp", "preferred_username", standing)));
        return processor;
    }

    /** The caller of a token, if it holds for a council; empty for every other token, whatever is wrong with it. */
    Optional<Caller> read(String token, CouncilCode council) {
        return read(processor, token, council);
    }

    static Optional<Caller> read(DefaultJWTProcessor<SecurityContext> processor, String token, CouncilCode council) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            return isFrom(claims, PEOPLES, PROGRAMS + council) && Organizations.in(claims.getClaim("organization")).contains(council.value())
                    ? Optional.of(new Caller(claims.getStringClaim("preferred_username"), council.value(), false))
                    : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    /** Whether the token was asked for by one of these clients. */
    private static boolean isFrom(JWTClaimsSet claims, String... clients) throws ParseException {
        return List.of(clients).contains(claims.getStringClaim("azp"));
    }

    /** The caller of an operator's token; empty for every other token, a council's people's above all. */
    Optional<Caller> readForTheHouse(String token) {
        return readForTheHouse(houseProcessor, token);
    }

    static Optional<Caller> readForTheHouse(DefaultJWTProcessor<SecurityContext> processor, String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            return isFrom(claims, PEOPLES) && Operators.isOne(claims.getClaims()) ? Optional.of(new Caller(claims.getStringClaim("preferred_username"), Caller.HOUSE, false))
                    : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    /** The token of an Authorization header; empty if it is not one bearer token. */
    static Optional<String> in(List<String> headers) {
        if (headers.size() != 1 || !headers.getFirst().regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        return Optional.of(headers.getFirst().substring(7).trim());
    }
}
