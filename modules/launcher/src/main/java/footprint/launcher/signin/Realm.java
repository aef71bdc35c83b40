package footprint.launcher.signin;

import footprint.launcher.councils.CouncilFolder;
import footprint.launcher.councils.SignIns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The realm as this run wants it: the template realm.json beside this class, with the councils, the people and the port.
 *
 * @param councils    one organization each
 * @param people      one user each, member of his or her council's organization
 * @param operator    one user more, in no organization, with the realm role operator
 * @param port        where the application answers
 * @param webSecret   secret of the client footprint-web
 * @param cliSecret   secret of the client footprint-cli
 */
public record Realm(List<CouncilFolder> councils, List<SignIns.Person> people, SignIns.Operator operator, int port,
                    String webSecret, String cliSecret) {

    /** Its name, and the last part of the issuer's address. */
    public static final String NAME = "footprint";
    static final String WEB_CLIENT = "footprint-web";
    static final String OPERATOR = "operator";
    static final String CLI_CLIENT = "footprint-cli";
    private static final JsonMapper JSON = new JsonMapper();

    /** Everything, in the form in which Keycloak imports a realm. */
    ObjectNode whole() {
        ObjectNode realm = template();
        clients().forEach(realm.withArray("clients")::add);
        realm.withObject("roles").withArray("realm").add(operatorRole());
        people.forEach(person -> realm.withArray("users").add(user(person)));
        realm.withArray("users").add(operatorUser().set("realmRoles", JSON.createArrayNode().add(OPERATOR)));
        for (CouncilFolder council : councils) {
            ObjectNode organization = organization(council);
            people.stream().filter(person -> person.council().equals(council.code())).forEach(person ->
                    organization.withArray("members").addObject().put("username", person.username()).put("membershipType", "UNMANAGED"));
            realm.withArray("organizations").add(organization);
        }
        return realm;
    }

    private static ObjectNode template() {
        try (InputStream template = Realm.class.getResourceAsStream("/footprint/launcher/realm.json")) {
            return (ObjectNode) JSON.readTree(template);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The template's two clients with this run's addresses and secrets. */
    List<ObjectNode> clients() {
        return List.of(webClient(), cliClient());
    }

    private ObjectNode webClient() {
        ObjectNode client = client(WEB_CLIENT, webSecret).put("standardFlowEnabled", true);
        List<String> addresses = Stream.concat(Stream.of("http://localhost:" + port), councils.stream().map(council -> council.address(port))).toList();
        addresses.forEach(address -> client.withArray("redirectUris").add(address + "/callback"));
        client.withObject("attributes").put("post.logout.redirect.uris",
                addresses.stream().map(address -> address + "/*").collect(Collectors.joining("##")));
        return client;
    }

    private ObjectNode cliClient() {
        ObjectNode client = client(CLI_CLIENT, cliSecret).put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true);
        client.withObject("attributes").put("oauth2.device.authorization.grant.enabled", "true");
        return client;
    }

    /** A confidential client whose tokens are meant for Footprint's interface and say which council they belong to. */
    private static ObjectNode client(String id, String secret) {
        ObjectNode client = JSON.createObjectNode().put("clientId", id).put("name", id).put("enabled", true).put("protocol", "openid-connect")
                .put("publicClient", false).put("secret", secret).put("fullScopeAllowed", true);
        ArrayNode scopes = client.withArray("defaultClientScopes");
        List.of("basic", "acr", "profile", "email", "roles", "web-origins", "microprofile-jwt", "organization").forEach(scopes::add);
        client.withArray("protocolMappers").addObject().put("name", "audience-footprint-api").put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper").withObject("config").put("included.custom.audience", "footprint-api")
                .put("access.token.claim", "true").put("id.token.claim", "false").put("introspection.token.claim", "true");
        return client;
    }

    ObjectNode organization(CouncilFolder council) {
        ObjectNode organization = JSON.createObjectNode().put("name", council.name()).put("alias", council.code().value()).put("enabled", true);
        organization.withArray("domains").addObject().put("name", council.code() + ".example").put("verified", false);
        return organization;
    }

    ObjectNode user(SignIns.Person person) {
        String council = councils.stream().filter(one -> one.code().equals(person.council())).findFirst().orElseThrow().name();
        ObjectNode user = JSON.createObjectNode().put("username", person.username()).put("enabled", true).put("email", person.email())
                .put("emailVerified", true).put("firstName", person.title()).put("lastName", council);
        user.withArray("credentials").add(HashedPassword.of(person.password()));
        return user;
    }

    /** Without the role, which is given in a step of its own when the realm is there already. */
    ObjectNode operatorUser() {
        ObjectNode user = JSON.createObjectNode().put("username", operator.username()).put("enabled", true).put("email", "operator@footprint.example")
                .put("emailVerified", true).put("firstName", "The").put("lastName", "operator");
        user.withArray("credentials").add(HashedPassword.of(operator.password()));
        return user;
    }

    static ObjectNode operatorRole() {
        return JSON.createObjectNode().put("name", OPERATOR).put("description", "Brings councils in and takes them away; sees no child");
    }

    /** What the realm depends on besides the passwords: when this changes, Keycloak is told. */
    String fingerprint() {
        JsonNode dry = new Realm(councils, people, operator, port, "", "").whole();
        for (JsonNode user : dry.path("users")) {
            ((ObjectNode) user).remove("credentials");
        }
        return Integer.toHexString(dry.toString().hashCode());
    }
}
