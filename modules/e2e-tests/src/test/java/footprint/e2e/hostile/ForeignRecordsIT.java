package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Description.Operation;
import footprint.e2e.hostile.Description.Parameter;
import footprint.e2e.hostile.Effort.Pair;
import footprint.e2e.hostile.Loot.Kind;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Wall 1: the interface called with another council's records. Every address of the running application's own description, every
 * role, councils in pairs; the other council's records carry words that stand nowhere else and keys that only it has.
 */
class ForeignRecordsIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("1 Another council's records over the interface");
    private static final long ENOUGH = 20_000;
    private static final String NOWHERE = "987654321";
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404);
    private static final Set<Integer> REFUSED_BODY = Set.of(400, 403, 404, 409, 415, 422);
    private static final Set<String> TEXTS = Set.of("string", "number", "array");
    private static final int ENOUGH_ADDRESSES = 40;

    static Stream<Pair> pairs() {
        return Effort.pairs().stream();
    }

    @AfterAll
    static void print() {
        WALL.print();
        WALL.wasTriedEnough(ENOUGH);
    }

    @Test
    void every_address_of_the_description_is_one_that_the_suite_knows_how_to_call() {
        List<Operation> operations = Description.operations();
        assertTrue(operations.size() > ENOUGH_ADDRESSES, () -> "too few addresses for the suite to mean anything: " + operations);
        assertEquals(List.of(), operations.stream().filter(one -> !one.isOperators()).flatMap(one -> Vocabulary.unknown(one).stream()).toList(),
                "Say in footprint.e2e.hostile.Words or Vocabulary what these mean");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_record_of_another_council_is_answered_exactly_as_one_that_exists_nowhere(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (Operation operation : named()) {
            for (Role role : Effort.roles()) {
                Answer nowhere = call(pair.attacker(), role, operation, Vocabulary.path(operation, any -> NOWHERE), any -> NOWHERE);
                for (int turn = 0; turn < Effort.turns(); turn++) {
                    Key key = new Key(loot, pair.attacker(), turn);
                    String path = Vocabulary.path(operation, key::of);
                    Answer answer = call(pair.attacker(), role, operation, path, key::of);
                    boolean held = REFUSED.contains(answer.status()) && answer.status() == nowhere.status() && !loot.isIn(answer.body(), path)
                            && key.taken(answer.body()).equals(nowhere.body().replace(NOWHERE, "#"));
                    WALL.attempt("keys in the address, with a token of the attacker's own council", held,
                            pair + " " + role + " " + operation.method() + " " + path + " " + answer.status() + " " + answer.body());
                }
            }
        }
        unchanged(pair, before);
    }

    /** What hangs on a child is asked for under a child of the attacker's own council: the child opens, and what hangs on it must not. */
    @ParameterizedTest
    @MethodSource("pairs")
    void a_record_of_another_council_under_the_own_councils_child_is_answered_as_one_that_exists_nowhere(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        String own = Loot.of(pair.attacker()).keys(Kind.CHILD, pair.victim(), 1).getFirst();
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (Operation operation : named().stream().filter(one -> one.inPath().stream().filter(parameter -> Vocabulary.kind(one, parameter).isPresent()).count() > 1).toList()) {
            for (Role role : Effort.roles()) {
                Answer nowhere = call(pair.attacker(), role, operation, Vocabulary.path(operation, kind -> kind == Kind.CHILD ? own : NOWHERE), any -> NOWHERE);
                Key key = new Key(loot, pair.attacker(), 0);
                String path = Vocabulary.path(operation, kind -> kind == Kind.CHILD ? own : key.of(kind));
                Answer answer = call(pair.attacker(), role, operation, path, key::of);
                boolean held = REFUSED_BODY.contains(answer.status()) && answer.status() == nowhere.status() && !loot.isIn(answer.body(), path)
                        && key.taken(answer.body()).equals(nowhere.body().replace(NOWHERE, "#"));
                WALL.attempt("keys under a child of the attacker's own council", held, pair + " " + role + " " + operation.method() + " " + path + " " + answer.status() + " " + answer.body());
            }
        }
        unchanged(pair, before);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_body_that_names_a_record_of_another_council_is_refused(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (Operation operation : Description.operations().stream().filter(one -> !one.isOperators() && Vocabulary.namesRecords(one)).toList()) {
            for (Role role : Effort.roles()) {
                for (int turn = 0; turn < Effort.turns(); turn++) {
                    Key key = new Key(loot, pair.attacker(), turn);
                    Answer answer = call(pair.attacker(), role, operation, Vocabulary.path(operation, any -> NOWHERE), key::of);
                    boolean checked = operation.path().endsWith("/check") && answer.status() == 200; // answers with the faults it found
                    WALL.attempt("keys in the body, with a token of the attacker's own council",
                            (REFUSED_BODY.contains(answer.status()) || checked) && !loot.isIn(answer.body(), ""),
                            pair + " " + role + " " + operation + " " + answer.status() + " " + answer.body());
                }
            }
        }
        unchanged(pair, before);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void searching_for_another_councils_people_and_codes_finds_nothing_of_it(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (Operation operation : Description.operations().stream().filter(one -> one.reads() && !one.isOperators()).toList()) {
            for (Role role : List.of(Role.SERVICE_LEAD, Role.ADMINISTRATOR).subList(0, Effort.times(1, 2))) {
                for (Parameter parameter : operation.inQuery().stream().filter(one -> TEXTS.contains(one.type())).toList()) {
                    for (String code : codes(loot, pair, operation, parameter)) {
                        String address = Vocabulary.path(operation, any -> NOWHERE) + "?" + parameter.name() + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
                        Answer answer = call(pair.attacker(), role, operation, address, any -> NOWHERE);
                        String rest = answer.body().replace(code, ""); // what was asked may be said again; nothing else
                        WALL.attempt("codes and keys in searches and filters, with a token of the attacker's own council",
                                answer.status() < 500 && !loot.isIn(rest, ""), pair + " " + role + " " + address + " " + answer.status() + " " + answer.body());
                    }
                }
            }
        }
        unchanged(pair, before);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_token_of_one_council_opens_no_address_of_another(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (Operation operation : Description.operations()) {
            for (Role role : Effort.roles()) {
                String path = Vocabulary.path(operation, kind -> new Key(loot, pair.attacker(), 0).of(kind));
                Answer answer = send(knock(operation.method(), path, pair.victim()).with("Authorization", Tokens.bearer(pair.attacker(), role.code())),
                        operation, kind -> new Key(loot, pair.attacker(), 0).of(kind));
                int expected = operation.isOperators() ? 404 : 401;
                WALL.attempt("keys of the other council at its own host, with a token of the attacker's",
                        (answer.status() == expected || answer.status() == 401) && !loot.isIn(answer.body(), ""), pair + " " + role + " " + operation + " " + answer.status());
            }
        }
        unchanged(pair, before);
    }

    @Test
    void the_operators_addresses_open_to_no_council_and_the_councils_to_no_operator() {
        Loot loot = Loot.of("medway");
        for (Operation operation : Description.operations()) {
            String path = Vocabulary.path(operation, kind -> new Key(loot, "surrey", 0).of(kind));
            if (operation.isOperators()) {
                for (Role role : Effort.roles()) {
                    Answer bare = send(Knock.at(operation.method(), path).with("Host", Visits.host("")).with("Authorization", Tokens.bearer("surrey", role.code())), operation, any -> NOWHERE);
                    WALL.attempt("the operator's addresses with a council's token", bare.status() == 401, role + " " + operation + " " + bare.status());
                }
            }
            Answer inside = send(knock(operation.method(), path, "medway").with("Authorization", Tokens.bearer("", "operator")), operation, any -> NOWHERE);
            WALL.attempt("a council's addresses with the operator's token", Set.of(401, 404).contains(inside.status()) && !loot.isIn(inside.body(), ""), operation + " " + inside.status());
        }
        WALL.holds();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_upload_of_another_council_can_be_neither_followed_nor_cancelled_nor_fetched(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (Role role : Effort.roles()) {
            for (String method : List.of("GET", "DELETE")) {
                Answer answer = knock(method, "/api/v1/uploads/progress/" + loot.ticket(), pair.attacker())
                        .with("Authorization", Tokens.bearer(pair.attacker(), role.code())).on(FOOTPRINT.port());
                WALL.attempt("tickets of running uploads", REFUSED.contains(answer.status()), pair + " " + role + " " + method + " " + answer.status());
            }
        }
        unchanged(pair, before);
    }

    private static void unchanged(Pair pair, Map<String, String> before) {
        List<String> changed = Owner.changed(pair.victim(), before);
        WALL.attempt("the other council's tables, row by row, after each round", changed.isEmpty(), pair + " changed " + changed);
        WALL.holds();
    }

    /** The addresses that name a record in their path. */
    private static List<Operation> named() {
        return Description.operations().stream().filter(one -> !one.isOperators())
                .filter(one -> one.inPath().stream().anyMatch(parameter -> Vocabulary.kind(one, parameter).isPresent())).toList();
    }

    private static List<String> codes(Loot loot, Pair pair, Operation operation, Parameter parameter) {
        return Vocabulary.kind(operation, parameter).map(kind -> loot.keys(kind, pair.attacker(), 1)).orElseGet(loot::codes);
    }

    private static Answer call(String council, Role role, Operation operation, String path, Function<Kind, String> key) {
        return send(knock(operation.method(), path, council).with("Authorization", Tokens.bearer(council, role.code())), operation, key);
    }

    private static Answer send(Knock knock, Operation operation, Function<Kind, String> key) {
        boolean plain = operation.body() != null && operation.type().startsWith("application/json");
        return (plain ? knock.sending("application/json", Vocabulary.body(operation, key)) : knock).on(FOOTPRINT.port());
    }

    private static Knock knock(String method, String address, String council) {
        return Knock.at(method, address).with("Host", council + ".localhost:" + FOOTPRINT.port());
    }

    /** Keys of the other council that the attacker's own does not have. */
    private record Key(Loot loot, String attacker, int turn) {

        String of(Kind kind) {
            List<String> keys = loot.keys(kind, attacker, Effort.times(1, 4));
            return keys.get(turn % keys.size());
        }

        /** A body with every key of the other council taken out, so that it can be laid beside another. */
        String taken(String body) {
            String text = body;
            for (Kind kind : Kind.values()) {
                text = text.replaceAll("(?<![0-9])" + of(kind) + "(?![0-9])", "#"); // 16 is a person's key and no part of EXC-016
            }
            return text;
        }
    }
}
