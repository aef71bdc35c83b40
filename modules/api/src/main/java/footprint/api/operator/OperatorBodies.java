package footprint.api.operator;

import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes over the line about orders. Kinds are words: back-up, confirm-move. */
final class OperatorBodies {

    private OperatorBodies() {
    }

    /** A new council. */
    public record Council(String name, String code, String gssCode, String region, String colour, String template, String administrator,
                          String email, String username) {

        NewCouncil form() {
            return new NewCouncil(name, code, gssCode, region, colour, template, administrator, email, username);
        }
    }

    /** Something to be done with a council. */
    public record Ask(String kind, String reason, String checksum, String confirmation, String receipt, String server, String file,
                      String demanded, String issuer, String client, String secret, String domains) {

        Map<String, String> said() {
            Map<String, String> said = new HashMap<>();
            put(said, "reason", reason);
            put(said, "checksum", checksum);
            put(said, "confirmation", confirmation);
            put(said, "receipt", receipt);
            put(said, "server", server);
            put(said, "file", file);
            put(said, "demanded", demanded);
            put(said, "issuer", issuer);
            put(said, "client", client);
            put(said, "secret", secret);
            put(said, "domains", domains);
            return said;
        }

        private static void put(Map<String, String> said, String word, String value) {
            if (value != null) {
                said.put(word, value);
            }
        }
    }

    /** An order and what has become of it. */
    public record Order(long id, String council, String kind, Map<String, String> detail, String state, String step, Map<String, String> outcome,
                        String fault, String orderedBy, Instant orderedAt, Instant begunAt, Instant endedAt) {

        static Order of(CouncilOrder order) {
            return new Order(order.id(), order.council(), order.kind().code(), withoutSecret(order.detail()), order.state(), order.step(), order.outcome(),
                    order.fault(), order.orderedBy(), order.orderedAt(), order.begunAt(), order.endedAt());
        }

        /** Sealed as it is, it is nobody's to read. */
        private static Map<String, String> withoutSecret(Map<String, String> detail) {
            Map<String, String> shown = new LinkedHashMap<>(detail);
            shown.remove("secret");
            return shown;
        }
    }

    /** A one-time password. */
    public record Password(String password) {
    }
}
