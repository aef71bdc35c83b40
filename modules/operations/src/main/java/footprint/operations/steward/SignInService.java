package footprint.operations.steward;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.NewCouncil;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A council in the sign-in service: its organization, its people, and the addresses to which a sign-in may return. */
final class SignInService {

    private static final String NEW_USER = "new-user";
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final String OPERATOR = "operator";

    private final StewardSettings settings;
    private final KeycloakAdmin keycloak;
    private final MachineClients machines;
    private final BrowserFlow flow;
    private final SecondFactor secondFactor;
    private final IdentityProviders identityProviders;
    private final PeoplesAccounts accounts;

    SignInService(StewardSettings settings) {
        this.settings = settings;
        this.keycloak = new KeycloakAdmin(settings);
        this.machines = new MachineClients(keycloak);
        this.flow = new BrowserFlow(keycloak);
        this.secondFactor = new SecondFactor(keycloak, flow);
        this.identityProviders = new IdentityProviders(keycloak);
        this.accounts = new PeoplesAccounts(keycloak, this, secondFactor, settings.sealingKey() != null);
    }

    /** The clients of councils' programs. */
    MachineClients machines() {
        return machines;
    }

    /** Councils' own providers. */
    IdentityProviders identityProviders() {
        return identityProviders;
    }

    /** Accounts of councils' people. */
    PeoplesAccounts accounts() {
        return accounts;
    }

    /** At how many places one person may be signed in; 0: no limit. */
    void limitPlaces(int places) {
        flow.limit(places);
    }

    /** Demands a one-time code of everybody in a council, or no longer. */
    void demandSecondFactor(String council, boolean demanded) {
        secondFactor.demand(needed(council), demanded);
    }

    /**
     * The key of a council's organization.
     *
     * @throws ProblemException OPE-055 when there is none
     */
    String needed(String council) {
        return organization(council).orElseThrow(() -> new ProblemException(Problem.conflict("OPE-055",
                "The sign-in service has no organization for this council. Nothing was done. Look at its organizations there, then order it again.")));
    }

    /**
     * The first administrator as the sign-in service knows him or her.
     *
     * @param isNew made for this order, without a password yet
     */
    record Administrator(String id, String username, boolean isNew) {
    }

    String address(String council) {
        return settings.address(council);
    }

    /** Makes organization, address and first administrator; what an earlier steward made for the same order is found. */
    Administrator admit(NewCouncil form, Steps steps) {
        String organization = organization(form.code()).orElseGet(() -> makeOrganization(form));
        allowAddresses(List.of(form.code()));
        Administrator administrator = administrator(form, steps);
        HttpResponse<String> joined = keycloak.send("POST", "/organizations/" + organization + "/members",
                KeycloakAdmin.JSON.getNodeFactory().stringNode(administrator.id()));
        if (joined.statusCode() / 100 != 2 && joined.statusCode() != CONFLICT) {
            throw new ProblemException(Problem.conflict("OPE-045", "The sign-in service did not take the first administrator into the organization ("
                    + joined.statusCode() + "). What was begun has been taken back. Look at the person there, then order it again."));
        }
        secondFactor.welcome(organization, administrator.id());
        return administrator;
    }

    /** Takes away what {@link #admit} made; what is not there is passed over. */
    void takeBack(NewCouncil form, Steps steps) {
        organization(form.code()).ifPresent(id -> keycloak.demand("DELETE", "/organizations/" + id, null));
        if (steps.noted(NEW_USER).isPresent()) {
            user("username", form.signInName()).ifPresent(user -> keycloak.demand("DELETE", "/users/" + user.path("id").asString(), null));
        }
        addresses(Set.of(), Set.of(settings.address(form.code())));
    }

    /** Takes a whole council away: its organization, and of its people those who are in no other. */
    void remove(String council) {
        machines.remove(council);
        identityProviders.remove(council);
        organization(council).ifPresent(id -> {
            keycloak.get("/organizations/" + id + "/members?max=100000").forEach(member -> removeUnlessElsewhere(member.path("id").asString()));
            keycloak.demand("DELETE", "/organizations/" + id, null);
        });
        addresses(Set.of(), Set.of(settings.address(council)));
    }

    private void removeUnlessElsewhere(String user) {
        boolean elsewhere = keycloak.get("/organizations/members/" + user + "/organizations").size() > 1;
        if (!elsewhere && !isOperator(user)) {
            keycloak.demand("DELETE", "/users/" + user, null);
        }
    }

    /** Whether nothing of a council is left. */
    boolean knows(String council) {
        return organization(council).isPresent();
    }

    /** A password that must be changed at the first sign-in. */
    void oneTimePassword(Administrator administrator, String password) {
        keycloak.demand("PUT", "/users/" + administrator.id() + "/reset-password", KeycloakAdmin.JSON.createObjectNode()
                .put("type", "password").put("value", password).put("temporary", true));
    }

    /** Lets the sign-in service write to the person; whether it could. */
    boolean askByMail(Administrator administrator) {
        return keycloak.send("PUT", "/users/" + administrator.id() + "/execute-actions-email",
                KeycloakAdmin.JSON.createArrayNode().add("UPDATE_PASSWORD")).statusCode() / 100 == 2;
    }

    /** Lets a sign-in return to these councils' pages. */
    void allowAddresses(List<String> councils) {
        addresses(new LinkedHashSet<>(councils.stream().map(settings::address).toList()), Set.of());
    }

    private String makeOrganization(NewCouncil form) {
        String mailDomain = form.email().substring(form.email().indexOf('@') + 1);
        HttpResponse<String> made = keycloak.send("POST", "/organizations", organization(form, mailDomain));
        if (made.statusCode() == CONFLICT || made.statusCode() == BAD_REQUEST) {
            // A mail domain belongs to one organization only, and councils share services.
            made = keycloak.demand("POST", "/organizations", organization(form, form.code() + "." + settings.house().getHost() + ".example"));
        }
        if (made.statusCode() / 100 != 2) {
            throw new ProblemException(Problem.conflict("OPE-044", "The sign-in service answered " + made.statusCode()
                    + " to a new organization. What was begun has been taken back. See that it runs, then order it again."));
        }
        return organization(form.code()).orElseThrow(() -> new IllegalStateException("Keycloak does not find the organization it has just made"));
    }

    private static ObjectNode organization(NewCouncil form, String domain) {
        ObjectNode organization = KeycloakAdmin.JSON.createObjectNode().put("name", form.name()).put("alias", form.code()).put("enabled", true);
        organization.withArray("domains").addObject().put("name", domain).put("verified", false);
        return organization;
    }

    private Optional<String> organization(String council) {
        int page = 100;
        for (int first = 0; ; first += page) {
            JsonNode found = keycloak.get("/organizations?first=" + first + "&max=" + page);
            for (JsonNode one : found) {
                if (one.path("alias").asString("").equals(council)) {
                    return Optional.of(one.path("id").asString());
                }
            }
            if (found.size() < page) {
                return Optional.empty();
            }
        }
    }

    private Administrator administrator(NewCouncil form, Steps steps) {
        boolean mine = steps.noted(NEW_USER).isPresent();
        Optional<JsonNode> known = user("username", form.signInName());
        if (known.isEmpty()) {
            known = user("email", form.email());
        }
        if (known.isPresent()) {
            JsonNode user = known.get();
            refuseUnlessSame(form, user);
            return new Administrator(user.path("id").asString(), user.path("username").asString(), mine);
        }
        steps.note(NEW_USER, "yes"); // before it is made, so that it is taken back whenever the steward dies
        keycloak.demand("POST", "/users", newUser(form));
        return new Administrator(user("username", form.signInName()).orElseThrow().path("id").asString(), form.signInName(), true);
    }

    private void refuseUnlessSame(NewCouncil form, JsonNode user) {
        if (!user.path("email").asString("").equalsIgnoreCase(form.email())) {
            throw new ProblemException(Problem.invalid("OPE-046", "username", "Somebody else signs in as " + form.signInName()
                    + " already. What was begun has been taken back. Choose another sign-in name for the first administrator."));
        }
        if (isOperator(user.path("id").asString())) {
            throw new ProblemException(Problem.invalid("OPE-047", "email",
                    "The operator of the service may be in no council. What was begun has been taken back. Name somebody of the council."));
        }
    }

    boolean isOperator(String user) {
        for (JsonNode role : keycloak.get("/users/" + user + "/role-mappings/realm")) {
            if (role.path("name").asString("").equals(OPERATOR)) {
                return true;
            }
        }
        return false;
    }

    Optional<JsonNode> user(String by, String value) {
        JsonNode found = keycloak.get("/users?exact=true&" + by + "=" + KeycloakAdmin.encoded(value));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private static ObjectNode newUser(NewCouncil form) {
        int space = form.administrator().lastIndexOf(' ');
        ObjectNode user = KeycloakAdmin.JSON.createObjectNode().put("username", form.signInName()).put("email", form.email()).put("enabled", true)
                .put("emailVerified", true).put("firstName", space < 0 ? "" : form.administrator().substring(0, space))
                .put("lastName", form.administrator().substring(space + 1));
        user.withArray("requiredActions").add("UPDATE_PASSWORD");
        return user;
    }

    private void addresses(Set<String> more, Set<String> fewer) {
        JsonNode found = keycloak.get("/clients?clientId=" + KeycloakAdmin.encoded(settings.client())).path(0);
        if (!(found instanceof ObjectNode client)) {
            throw new IllegalStateException("Keycloak has no client " + settings.client());
        }
        Set<String> callbacks = changed(client.path("redirectUris"), more, fewer, "/callback");
        Set<String> goodbyes = new LinkedHashSet<>(List.of(client.path("attributes").path("post.logout.redirect.uris").asString("").split("##")));
        boolean same = callbacks.size() == client.path("redirectUris").size() && more.stream().allMatch(address -> goodbyes.contains(address + "/*"))
                && fewer.stream().noneMatch(address -> goodbyes.contains(address + "/*"));
        if (same) {
            return;
        }
        more.forEach(address -> goodbyes.add(address + "/*"));
        fewer.forEach(address -> goodbyes.remove(address + "/*"));
        goodbyes.remove("");
        ArrayNode uris = KeycloakAdmin.JSON.createArrayNode();
        callbacks.forEach(uris::add);
        client.set("redirectUris", uris);
        client.withObject("attributes").put("post.logout.redirect.uris", String.join("##", goodbyes));
        keycloak.demand("PUT", "/clients/" + client.path("id").asString(), client);
    }

    private static Set<String> changed(JsonNode now, Set<String> more, Set<String> fewer, String ending) {
        Set<String> all = new LinkedHashSet<>();
        now.forEach(address -> all.add(address.asString()));
        more.forEach(address -> all.add(address + ending));
        fewer.forEach(address -> all.remove(address + ending));
        return all;
    }
}
