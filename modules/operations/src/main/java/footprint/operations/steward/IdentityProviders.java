package footprint.operations.steward;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A council's own identity provider, brokered by Keycloak: whoever has one of the council's mail domains is sent there, and comes back as a
 * member of the council's organization, under the mail address as sign-in name.
 */
final class IdentityProviders {

    /** Keycloak's word for every domain of the organization. */
    private static final String ANY_DOMAIN = "ANY";
    private static final String INSTANCES = "/identity-provider/instances/";
    private static final String MAPPER = "sign-in name";
    private static final int CONFLICT = 409;

    private final KeycloakAdmin keycloak;

    IdentityProviders(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * What the council says of its provider.
     *
     * @param issuer  its address, under which /.well-known/openid-configuration lies
     * @param client  the client that it registered for Keycloak
     * @param secret  of the client; never logged
     * @param domains mail domains of the council's people
     */
    record Provider(String issuer, String client, String secret, List<String> domains) {

        Provider {
            issuer = issuer.strip().replaceAll("/+$", "");
            Set<String> all = new LinkedHashSet<>();
            domains.forEach(domain -> all.add(domain.strip().toLowerCase(Locale.ROOT)));
            domains = List.copyOf(all);
        }

        @Override
        public String toString() {
            return issuer;
        }
    }

    /**
     * Makes the provider, or brings it up to date.
     *
     * @param organization the organization's key
     * @throws ProblemException OPE-056 the provider's description is not there, OPE-057 a domain is another council's
     */
    void provide(String council, String organization, Provider provider) {
        ObjectNode description = description(council, provider);
        domains(organization, provider.domains());
        String there = INSTANCES + council;
        if (isThere(council)) {
            keycloak.demand("PUT", there, description);
        } else {
            keycloak.demand("POST", "/identity-provider/instances", description);
        }
        boolean named = false;
        for (JsonNode mapper : keycloak.get(there + "/mappers")) {
            named |= mapper.path("name").asString("").equals(MAPPER);
        }
        if (!named) {
            keycloak.demand("POST", there + "/mappers", username(council));
        }
        HttpResponse<String> linked = keycloak.send("POST", "/organizations/" + organization + "/identity-providers",
                KeycloakAdmin.JSON.getNodeFactory().stringNode(council));
        if (linked.statusCode() / 100 != 2 && linked.statusCode() != CONFLICT && !isLinked(organization, council)) {
            throw KeycloakAdmin.refusal("answered " + linked.statusCode() + " to the link between organization and provider");
        }
    }

    /** Takes it away; people's accounts stay, and need a password of their own then. */
    void remove(String council) {
        if (isThere(council)) {
            keycloak.demand("DELETE", INSTANCES + council, null);
        }
    }

    private boolean isThere(String council) {
        return keycloak.send("GET", INSTANCES + council, null).statusCode() / 100 == 2;
    }

    private boolean isLinked(String organization, String council) {
        for (JsonNode one : keycloak.get("/organizations/" + organization + "/identity-providers")) {
            if (one.path("alias").asString("").equals(council)) {
                return true;
            }
        }
        return false;
    }

    /** Keycloak reads the provider's own description; ours is what it must not decide by itself. */
    private ObjectNode description(String council, Provider provider) {
        HttpResponse<String> read = keycloak.send("POST", "/identity-provider/import-config", KeycloakAdmin.JSON.createObjectNode()
                .put("providerId", "oidc").put("fromUrl", provider.issuer() + "/.well-known/openid-configuration"));
        if (read.statusCode() / 100 != 2 || !KeycloakAdmin.JSON.readTree(read.body()).path("issuer").asString("").equals(provider.issuer())) {
            throw new ProblemException(Problem.conflict("OPE-056", "The provider's description could not be read at its issuer's address, or names another issuer. "
                    + "Nothing was done. Look at the issuer, and that the sign-in service reaches it, then order it again."));
        }
        ObjectNode one = KeycloakAdmin.JSON.createObjectNode().put("alias", council).put("displayName", council).put("providerId", "oidc").put("enabled", true)
                .put("hideOnLogin", true).put("trustEmail", true).put("storeToken", false).put("firstBrokerLoginFlowAlias", "first broker login");
        ObjectNode config = one.withObject("config");
        config.setAll((ObjectNode) KeycloakAdmin.JSON.readTree(read.body()));
        config.put("clientId", provider.client()).put("clientSecret", provider.secret()).put("clientAuthMethod", "client_secret_post")
                .put("validateSignature", "true").put("useJwksUrl", "true").put("pkceEnabled", "true").put("pkceMethod", "S256")
                .put("defaultScope", "openid profile email").put("syncMode", "FORCE")
                .put("kc.org.domain", provider.domains().size() == 1 ? provider.domains().getFirst() : ANY_DOMAIN)
                .put("kc.org.broker.redirect.mode.email-matches", "true");
        return one;
    }

    /** The mail address as sign-in name: no two councils' people can have the same one. */
    private static ObjectNode username(String council) {
        ObjectNode mapper = KeycloakAdmin.JSON.createObjectNode().put("name", MAPPER).put("identityProviderAlias", council)
                .put("identityProviderMapper", "oidc-username-idp-mapper");
        mapper.withObject("config").put("template", "${CLAIM.email | lowercase}").put("target", "LOCAL").put("syncMode", "IMPORT");
        return mapper;
    }

    private void domains(String organization, List<String> wanted) {
        ObjectNode settings = (ObjectNode) keycloak.get("/organizations/" + organization);
        Set<String> known = new LinkedHashSet<>();
        settings.path("domains").forEach(domain -> known.add(domain.path("name").asString()));
        wanted.stream().filter(known::add).forEach(domain -> settings.withArray("domains").addObject().put("name", domain).put("verified", true));
        if (keycloak.send("PUT", "/organizations/" + organization, settings).statusCode() / 100 != 2) {
            throw new ProblemException(Problem.conflict("OPE-057", "One of the mail domains belongs to another council, or is none. "
                    + "Nothing was done. A domain belongs to one council."));
        }
    }
}
