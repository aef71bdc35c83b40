package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** The accounts of a council's people in the sign-in service: made when they are invited, shut when they leave. */
final class PeoplesAccounts {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final String USERS = "/users/";

    private final KeycloakAdmin keycloak;
    private final SignInService signIn;
    private final SecondFactor secondFactor;
    private final boolean canHandOver;

    /** @param canHandOver whether a one-time password may be made here to be shown to the administrator */
    PeoplesAccounts(KeycloakAdmin keycloak, SignInService signIn, SecondFactor secondFactor, boolean canHandOver) {
        this.keycloak = keycloak;
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.canHandOver = canHandOver;
    }

    /**
     * What became of an invitation.
     *
     * @param outcome  handed-over, by-mail, known or none
     * @param password the one-time password of the first; null otherwise
     */
    record Invited(String outcome, String password) {

        @Override
        public String toString() {
            return outcome;
        }
    }

    /**
     * Makes the account if it is not there, opens it, and takes it into the council's organization.
     *
     * @throws ProblemException OPE-046 when the sign-in name is somebody else's, OPE-047 for an operator, OPE-055 without an organization
     */
    Invited invite(CouncilCode council, String username, String name, String email) {
        String organization = signIn.needed(council.value());
        Optional<JsonNode> known = signIn.user("username", username.toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            signIn.user("email", email).ifPresent(other -> {
                throw somebodyElse(username);
            });
            keycloak.demand("POST", "/users", newUser(username, name, email));
        }
        JsonNode user = known.or(() -> signIn.user("username", username.toLowerCase(Locale.ROOT))).orElseThrow();
        String id = user.path("id").asString();
        if (!user.path("email").asString("").equalsIgnoreCase(email)) {
            throw somebodyElse(username);
        }
        if (signIn.isOperator(id)) {
            throw new ProblemException(Problem.conflict("OPE-047", "The operator of the service may be in no council. Nothing was done."));
        }
        if (!user.path("enabled").asBoolean(true)) {
            keycloak.demand("PUT", USERS + id, KeycloakAdmin.JSON.createObjectNode().put("enabled", true));
        }
        HttpResponse<String> joined = keycloak.send("POST", "/organizations/" + organization + "/members", KeycloakAdmin.JSON.getNodeFactory().stringNode(id));
        if (joined.statusCode() / 100 != 2 && joined.statusCode() != CONFLICT) {
            throw KeycloakAdmin.refusal("answered " + joined.statusCode() + " to a new member");
        }
        secondFactor.welcome(organization, id);
        return wayIn(id);
    }

    /** Takes the person out of the council, ends every session, and shuts an account that is in no other council. */
    void dismiss(CouncilCode council, String username) {
        Optional<JsonNode> user = signIn.user("username", username.toLowerCase(Locale.ROOT));
        if (user.isEmpty()) {
            return;
        }
        String id = user.get().path("id").asString();
        keycloak.demand("POST", USERS + id + "/logout", null);
        HttpResponse<String> left = keycloak.send("DELETE", "/organizations/" + signIn.needed(council.value()) + "/members/" + id, null);
        if (left.statusCode() / 100 != 2 && left.statusCode() != NOT_FOUND) {
            throw KeycloakAdmin.refusal("answered " + left.statusCode() + " to a member who leaves");
        }
        // A member whom the council's own provider brought is gone with the membership.
        boolean still = keycloak.send("GET", USERS + id, null).statusCode() / 100 == 2;
        if (still && councils(id) == 0 && !signIn.isOperator(id)) {
            keycloak.demand("PUT", USERS + id, KeycloakAdmin.JSON.createObjectNode().put("enabled", false));
        }
    }

    /** A new password only where this is the person's one council and no other provider vouches: one council's word must open no other. */
    private Invited wayIn(String id) {
        if (councils(id) > 1 || !keycloak.get(USERS + id + "/federated-identity").isEmpty()) {
            return new Invited("known", null);
        }
        boolean mail = !keycloak.get("").path("smtpServer").path("host").asString("").isBlank();
        if (mail && keycloak.send("PUT", USERS + id + "/execute-actions-email", KeycloakAdmin.JSON.createArrayNode().add("UPDATE_PASSWORD")).statusCode() / 100 == 2) {
            return new Invited("by-mail", null);
        }
        if (!canHandOver) {
            return new Invited("none", null);
        }
        String password = SealedWords.password();
        keycloak.demand("PUT", USERS + id + "/reset-password", KeycloakAdmin.JSON.createObjectNode().put("type", "password").put("value", password)
                .put("temporary", true));
        return new Invited("handed-over", password);
    }

    private int councils(String user) {
        return keycloak.get("/organizations/members/" + user + "/organizations").size();
    }

    private static ProblemException somebodyElse(String username) {
        return new ProblemException(Problem.conflict("OPE-046", "The sign-in service knows somebody else as " + username
                + ", or with this e-mail address. Nothing was done. Look at the sign-in name and the address."));
    }

    private static ObjectNode newUser(String username, String name, String email) {
        int space = name.lastIndexOf(' ');
        ObjectNode user = KeycloakAdmin.JSON.createObjectNode().put("username", username.toLowerCase(Locale.ROOT)).put("email", email).put("enabled", true)
                .put("emailVerified", true).put("firstName", space < 0 ? name : name.substring(0, space)).put("lastName", name.substring(space + 1));
        user.withArray("requiredActions").add("UPDATE_PASSWORD");
        return user;
    }
}
