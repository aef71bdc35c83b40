package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Wall 3: bearer tokens that are forged, foreign, damaged, meant for something else, or put where none belongs. */
class TokensIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("3 Tokens");
    private static final long ENOUGH = 2_000;
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final Set<Integer> REFUSED_SIZE = Set.of(400, 401, 413, 414, 431);
    private static final Consumer<ObjectNode> AS_IT_IS = any -> {
    };

    private final List<String> addresses = Description.operations().stream().filter(one -> one.reads() && !one.isOperators())
            .map(one -> Vocabulary.path(one, any -> "1")).toList();
    private final Random random = new Random(20261121);
    private int turn;

    @AfterAll
    static void print() {
        WALL.print();
        WALL.wasTriedEnough(ENOUGH);
    }

    @Test
    void a_token_of_the_right_council_is_let_in_so_that_the_refusals_mean_something() {
        assertEquals(200, at("/api/v1/me", Tokens.bearer("surrey", "service-lead")).status());
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        Forge forge = forge();
        for (String algorithm : List.of("none", "None", "NONE", "nOnE", "", " ", "null", "RS256", "RS1", "HS256", "ES256", "EdDSA", "dir", "A128KW")) {
            for (String signature : List.of("", "AA", "none", ".", "e30", real().substring(real().lastIndexOf('.') + 1))) {
                if (!algorithm.equals("RS256") || signature.length() < 10) {
                    refused("unsigned, or signed by name only", "Bearer " + forge.unsigned(algorithm, signature));
                }
            }
        }
        WALL.holds();
    }

    @Test
    void the_realms_public_key_does_not_pass_for_a_secret() {
        Forge forge = forge();
        List<byte[]> shapes = Forge.shapes(Tokens.keys());
        for (String algorithm : List.of("HS256", "HS384", "HS512")) {
            shapes.forEach(shape -> refused("signed with the public key as if it were a secret", "Bearer " + forge.confused(algorithm, shape)));
        }
        WALL.holds();
    }

    @Test
    void a_strangers_key_does_not_pass_for_the_realms_whatever_the_header_says() {
        Forge forge = forge();
        for (Consumer<ObjectNode> head : heads(forge)) {
            for (Consumer<ObjectNode> body : bodies()) {
                refused("signed by a stranger under the realm's key number", "Bearer " + forge.bystander(head, body));
            }
        }
        WALL.holds();
    }

    @Test
    void a_token_that_was_altered_or_cut_is_refused() {
        String real = real();
        for (int i = 0; i < Effort.times(60, 1600); i++) {
            int place = random.nextInt(real.lastIndexOf('.') - 1); // the last letter of a signature holds bits that mean nothing
            char other = real.charAt(place) == 'A' ? 'B' : 'A';
            refused("one letter altered", "Bearer " + real.substring(0, place) + other + real.substring(place + 1));
        }
        for (int i = 0; i < Effort.times(30, 300); i++) {
            refused("cut", "Bearer " + real.substring(0, random.nextInt(real.length() - 2)));
        }
        WALL.holds();
    }

    @Test
    void a_token_of_another_council_or_meant_for_something_else_is_refused() {
        for (String council : List.of("medway", "leicestershire", "westminster")) {
            for (var role : Effort.roles()) {
                Tokens.Given given = Tokens.of(council, role.code());
                Stream.of(given.access(), given.id(), given.refresh()).forEach(token -> refused("whole and valid, of another council", "Bearer " + token));
            }
        }
        for (var role : Effort.roles()) {
            Tokens.Given given = Tokens.of("surrey", role.code());
            refused("the council's own, an identity token", "Bearer " + given.id());
            refused("the council's own, a refresh token", "Bearer " + given.refresh());
        }
        WALL.holds();
    }

    @Test
    void a_real_token_in_a_wrong_place_or_company_is_refused() {
        String real = real();
        String foreign = Tokens.of("medway", "service-lead").access();
        for (String value : List.of("", "Bearer", "Bearer ", real, "Basic " + real, "Token " + real, "Bearer " + real + "," + real, "Bearer " + real + " x",
                "Bearer " + real + "." + real, "Bearer " + foreign + ", Bearer " + real, "Bearer=" + real, "Bearer \"" + real + "\"", "Bearer Bearer " + real,
                "DPoP " + real, "Negotiate " + real, "Bearer " + real + "\u0000", "Bearer\u0001" + real)) {
            held("a real token, wrongly said", at("/api/v1/me", value), REFUSED_SIZE);
        }
        for (String address : List.of("/api/v1/me?access_token=", "/api/v1/me?token=", "/api/v1/me?Authorization=Bearer%20", "/api/v1/me;token=")) {
            held("a real token in the address", knock(address + real).on(FOOTPRINT.port()), REFUSED);
        }
        new LinkedHashMap<>(Map.of("X-Authorization", "Bearer " + real, "Proxy-Authorization", "Bearer " + real, "X-Access-Token", real, "Cookie", "token=" + real,
                "X-Forwarded-User", "surrey.service-lead", "Remote-User", "surrey.service-lead", "X-Forwarded-Access-Token", real))
                .forEach((header, value) -> held("a real token or name in another header", knock("/api/v1/me").with(header, value).on(FOOTPRINT.port()), REFUSED));
        for (List<String> two : List.of(List.of(real, foreign), List.of(foreign, real), List.of(real, real), List.of(real, ""))) {
            held("two Authorization headers", knock("/api/v1/me").with("Authorization", "Bearer " + two.getFirst())
                    .with("authorization", "Bearer " + two.getLast()).on(FOOTPRINT.port()), REFUSED);
        }
        WALL.holds();
    }

    @Test
    void an_enormous_token_is_refused_and_nothing_falls_over() {
        String real = real();
        for (int size : List.of(5_000, 7_500, 9_000, 17_000, 70_000, 300_000)) {
            for (String token : List.of("a".repeat(size), real + "a".repeat(size), "a.".repeat(size / 2), real + "." + "a".repeat(size), "{".repeat(size))) {
                held("enormous", at("/api/v1/me", "Bearer " + token), REFUSED_SIZE);
            }
        }
        Knock many = knock("/api/v1/me");
        IntStream.range(0, 90).forEach(i -> many.with("Authorization", "Bearer " + real));
        held("ninety Authorization headers", many.on(FOOTPRINT.port()), REFUSED_SIZE);
        assertEquals(200, at("/api/v1/me", Tokens.bearer("surrey", "service-lead")).status());
        WALL.holds();
    }

    /** Headers that try to say where the key is, or that none is needed. */
    private static List<Consumer<ObjectNode>> heads(Forge forge) {
        List<Consumer<ObjectNode>> heads = new ArrayList<>(List.of(AS_IT_IS, head -> head.set("jwk", forge.strangersKey()),
                head -> head.put("jku", "http://127.0.0.1:1/keys"), head -> head.put("x5u", "http://127.0.0.1:1/key.pem"),
                head -> head.putArray("x5c").add("MIIB"), head -> head.putArray("crit").add("exp"), head -> head.remove("kid"), head -> head.remove("alg"),
                head -> head.put("typ", "at+jwt"), head -> head.put("cty", "JWT"), head -> head.put("alg", "PS256"), head -> head.put("zip", "DEF"),
                head -> head.put("b64", false)));
        for (String kid : List.of("", "../../../../dev/null", "' or '1'='1", "0", "http://127.0.0.1:1/", "\u0000", "x".repeat(2000))) {
            heads.add(head -> head.put("kid", kid));
        }
        return heads;
    }

    /** Claims as they are, and claims that ask for more. */
    private static List<Consumer<ObjectNode>> bodies() {
        long now = System.currentTimeMillis() / 1000;
        List<Consumer<ObjectNode>> bodies = List.of(AS_IT_IS, body -> body.put("exp", now - 5), body -> body.put("exp", now + 1_000_000_000L),
                body -> body.put("nbf", now + 3600), body -> body.put("iss", "http://evil.test/realms/footprint"), body -> body.put("aud", "footprint-web"),
                body -> body.putArray("aud").add("footprint-api").add("footprint-web"), body -> body.put("azp", "somebody"),
                body -> body.putArray("organization").add("surrey").add("medway"), body -> body.put("typ", "ID"), body -> body.put("sub", ""),
                body -> body.put("preferred_username", "medway.service-lead"), body -> body.putArray("groups").add("operator"), body -> body.remove("exp"));
        return bodies.subList(0, Effort.times(4, bodies.size()));
    }

    private static Forge forge() {
        return new Forge(real());
    }

    private static String real() {
        return Tokens.of("surrey", "service-lead").access();
    }

    private void refused(String what, String authorization) {
        held(what, at(addresses.get(turn++ % addresses.size()), authorization), REFUSED);
    }

    private static void held(String what, Answer answer, Set<Integer> allowed) {
        WALL.attempt(what, allowed.contains(answer.status()) && !Loot.of("surrey").isIn(answer.body(), ""), answer.status() + " " + answer.body());
    }

    private static Answer at(String address, String authorization) {
        return knock(address).with("Authorization", authorization).on(FOOTPRINT.port());
    }

    private static Knock knock(String address) {
        return Knock.at("GET", address).with("Host", Visits.host("surrey"));
    }
}
