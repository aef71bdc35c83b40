package footprint.operations.steward;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * A council's service client in Keycloak: for the council's own programs, which get a token with the client's secret and no
 * person's password. The council stands in the token as a fixed claim, so that a client can speak for no other council.
 */
final class MachineClients {

    private static final String PREFIX = "footprint-machine-";

    private final KeycloakAdmin keycloak;

    MachineClients(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** The client's name in the sign-in service. */
    static String client(String council) {
        return PREFIX + council;
    }

    /** The sign-in name that its tokens carry, to which the council's table of people gives a role. */
    static String username(String council) {
        return "service-account-" + client(council);
    }

    /** Makes the client if it is not there, with a secret that nobody knows; one that is there is brought to what it must be. @return its key */
    private String provide(String council) {
        Optional<String> known = id(council);
        ObjectNode description = description(council);
        if (known.isEmpty()) {
            keycloak.demand("POST", "/clients", description);
            return id(council).orElseThrow();
        }
        keycloak.demand("PUT", "/clients/" + known.get(), description);
        return known.get();
    }

    /** A new secret; the one before counts no more. */
    String newSecret(String council) {
        return KeycloakAdmin.JSON.readTree(keycloak.demand("POST", "/clients/" + provide(council) + "/client-secret", null).body()).path("value").asString();
    }

    void remove(String council) {
        id(council).ifPresent(id -> keycloak.demand("DELETE", "/clients/" + id, null));
    }

    private Optional<String> id(String council) {
        JsonNode found = keycloak.get("/clients?clientId=" + KeycloakAdmin.encoded(client(council))).path(0).path("id");
        return found.isMissingNode() ? Optional.empty() : Optional.of(found.asString());
    }

    private static ObjectNode description(String council) {
        ObjectNode client = KeycloakAdmin.JSON.createObjectNode().put("clientId", client(council)).put("name", "Programs of " + council).put("enabled", true)
                .put("protocol", "openid-connect").put("publicClient", false).put("serviceAccountsEnabled", true).put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false).put("fullScopeAllowed", false);
        // Neither "organization", whose claim is made from memberships, nor "roles": this token says one council and no more.
        List.of("basic", "acr", "microprofile-jwt", "profile").forEach(client.withArray("defaultClientScopes")::add);
        client.withArray("optionalClientScopes");
        mapper(client, "audience", "oidc-audience-mapper").put("included.custom.audience", "footprint-api");
        mapper(client, "council", "oidc-hardcoded-claim-mapper").put("claim.name", "organization").put("claim.value", "[\"" + council + "\"]")
                .put("jsonType.label", "JSON");
        return client;
    }

    private static ObjectNode mapper(ObjectNode client, String name, String kind) {
        ObjectNode mapper = client.withArray("protocolMappers").addObject().put("name", name).put("protocol", "openid-connect").put("protocolMapper", kind);
        return mapper.withObject("config").put("access.token.claim", "true").put("id.token.claim", "false").put("userinfo.token.claim", "false");
    }
}
