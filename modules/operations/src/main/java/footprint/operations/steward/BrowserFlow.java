package footprint.operations.steward;

import footprint.tenancy.onboarding.OwnerDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * The realm's way of signing in with a browser: a copy of Keycloak's own with two steps more. Whoever holds the role second-factor is
 * asked for a one-time code, or to set one up; and who signs in at too many places ends the oldest. The copy counts from the
 * moment in which it is whole: one that was left in the middle is thrown away.
 */
final class BrowserFlow {

    /** The role of those who are asked for a one-time code. */
    static final String ROLE = "second-factor";
    private static final String FLOW = "footprint browser";
    private static final String FORMS = FLOW + " forms";
    private static final String DEMANDED = "footprint second factor";
    private static final String LIMITS = "user-session-limits";
    private static final String REQUIREMENT = "requirement";
    private static final int CONFLICT = 409;

    private final KeycloakAdmin keycloak;

    BrowserFlow(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** Does something with the flow while no other steward does: it is the whole realm's. */
    static void taking(OwnerDatabase database, Runnable work) {
        database.registry(sql -> {
            sql.execute("select pg_advisory_xact_lock(hashtext('footprint.browser_flow'))");
            work.run();
            return null;
        });
    }

    /** Makes the flow if it is not there, and lets the realm use it. */
    void provide() {
        role();
        if (isInUse()) {
            return;
        }
        for (JsonNode flow : keycloak.get("/authentication/flows")) {
            if (flow.path("alias").asString("").equals(FLOW)) {
                keycloak.demand("DELETE", "/authentication/flows/" + flow.path("id").asString(), null);
            }
        }
        keycloak.demand("POST", "/authentication/flows/browser/copy", KeycloakAdmin.JSON.createObjectNode().put("newName", FLOW));
        addSecondFactor();
        require(step(FORMS, LIMITS), "DISABLED");
        keycloak.demand("PUT", "", KeycloakAdmin.JSON.createObjectNode().put("browserFlow", FLOW));
    }

    /**
     * At how many places one person may be signed in.
     *
     * @param places more end the oldest sign-in; 0: no limit
     */
    void limit(int places) {
        if (places == 0 && !isInUse()) {
            return;
        }
        provide();
        ObjectNode step = execution(LIMITS).orElseThrow();
        String config = step.path("authenticationConfig").asString("");
        ObjectNode wanted = KeycloakAdmin.JSON.createObjectNode().put("alias", "footprint places");
        wanted.withObject("config").put("userRealmLimit", Integer.toString(places)).put("userClientLimit", "0").put("behavior", "Terminate oldest session");
        if (config.isEmpty()) {
            keycloak.demand("POST", "/authentication/executions/" + step.path("id").asString() + "/config", wanted);
        } else {
            keycloak.demand("PUT", "/authentication/config/" + config, wanted.put("id", config));
        }
        require(execution(LIMITS).orElseThrow(), places == 0 ? "DISABLED" : "REQUIRED");
    }

    /** The role, which is made if it is not there. */
    JsonNode role() {
        int status = keycloak.send("POST", "/roles", KeycloakAdmin.JSON.createObjectNode().put("name", ROLE)
                .put("description", "Asked for a one-time code at sign-in, because a council demands it")).statusCode();
        if (status / 100 != 2 && status != CONFLICT) {
            throw KeycloakAdmin.refusal("answered " + status + " to the role " + ROLE);
        }
        return keycloak.get("/roles/" + ROLE);
    }

    private boolean isInUse() {
        return keycloak.get("").path("browserFlow").asString("").equals(FLOW);
    }

    /** After the password: if the person holds the role, a one-time code. Keycloak's own step, for who set one up unasked, leaves them out. */
    private void addSecondFactor() {
        usualSecondFactor().ifPresent(usual -> condition(usual.path("displayName").asString(), true));
        keycloak.demand("POST", "/authentication/flows/" + KeycloakAdmin.path(FORMS) + "/executions/flow", KeycloakAdmin.JSON.createObjectNode()
                .put("alias", DEMANDED).put("type", "basic-flow").put("provider", "registration-page-form")
                .put("description", "A one-time code where the council demands it"));
        for (JsonNode one : executions()) {
            if (one.path("displayName").asString("").equals(DEMANDED)) {
                require((ObjectNode) one, "CONDITIONAL");
            }
        }
        condition(DEMANDED, false);
        require(step(DEMANDED, "auth-otp-form"), "REQUIRED");
    }

    private void condition(String flow, boolean negated) {
        ObjectNode step = step(flow, "conditional-user-role");
        require(step, "REQUIRED");
        ObjectNode config = KeycloakAdmin.JSON.createObjectNode().put("alias", flow + " role");
        config.withObject("config").put("condUserRole", ROLE).put("negate", Boolean.toString(negated));
        keycloak.demand("POST", "/authentication/executions/" + step.path("id").asString() + "/config", config);
    }

    /** Adds a step at the end of a part of the flow. */
    private ObjectNode step(String part, String provider) {
        String location = keycloak.demand("POST", "/authentication/flows/" + KeycloakAdmin.path(part) + "/executions/execution",
                KeycloakAdmin.JSON.createObjectNode().put("provider", provider)).headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        for (JsonNode one : executions()) {
            if (one.path("id").asString().equals(id)) {
                return (ObjectNode) one;
            }
        }
        throw new IllegalStateException("Keycloak does not find the step it has just made");
    }

    private void require(ObjectNode execution, String requirement) {
        keycloak.demand("PUT", "/authentication/flows/" + KeycloakAdmin.path(FLOW) + "/executions", execution.put(REQUIREMENT, requirement));
    }

    private JsonNode executions() {
        return keycloak.get("/authentication/flows/" + KeycloakAdmin.path(FLOW) + "/executions");
    }

    private Optional<ObjectNode> execution(String provider) {
        for (JsonNode one : executions()) {
            if (one.path("providerId").asString("").equals(provider)) {
                return Optional.of((ObjectNode) one);
            }
        }
        return Optional.empty();
    }

    /** The copy's own conditional step, "… Conditional 2FA" in Keycloak 26. */
    private Optional<JsonNode> usualSecondFactor() {
        for (JsonNode one : executions()) {
            if (one.path("authenticationFlow").asBoolean(false) && one.path("displayName").asString("").contains("Conditional 2FA")) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
