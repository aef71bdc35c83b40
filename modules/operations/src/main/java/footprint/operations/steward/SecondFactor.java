package footprint.operations.steward;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** A second factor, as a council sets it: its people hold the realm role that the {@link BrowserFlow} asks for, and its organization notes what was decided. */
final class SecondFactor {

    private static final int PAGE = 100;

    private final KeycloakAdmin keycloak;
    private final BrowserFlow flow;

    SecondFactor(KeycloakAdmin keycloak, BrowserFlow flow) {
        this.keycloak = keycloak;
        this.flow = flow;
    }

    /** Notes the decision first, so that whoever joins meanwhile gets the role too, and gives it to everybody or takes it away. */
    void demand(String organization, boolean demanded) {
        flow.provide();
        ObjectNode settings = (ObjectNode) keycloak.get("/organizations/" + organization);
        settings.withObject("attributes").putArray(BrowserFlow.ROLE).add(demanded ? "yes" : "no");
        keycloak.demand("PUT", "/organizations/" + organization, settings);
        for (String person : members(organization)) {
            if (demanded || !demandedElsewhere(person)) {
                give(person, demanded);
            }
        }
    }

    /** Gives a new member the role if the council demands a code. */
    void welcome(String organization, String user) {
        if (isDemanded(keycloak.get("/organizations/" + organization))) {
            give(user, true);
        }
    }

    private void give(String user, boolean given) {
        keycloak.demand(given ? "POST" : "DELETE", "/users/" + user + "/role-mappings/realm", KeycloakAdmin.JSON.createArrayNode().add(flow.role()));
    }

    /** A person of two councils is asked as long as one of them demands it. */
    private boolean demandedElsewhere(String user) {
        for (JsonNode one : keycloak.get("/organizations/members/" + user + "/organizations")) {
            if (isDemanded(keycloak.get("/organizations/" + one.path("id").asString()))) {
                return true;
            }
        }
        return false;
    }

    private List<String> members(String organization) {
        List<String> all = new ArrayList<>();
        for (int first = 0; ; first += PAGE) {
            JsonNode people = keycloak.get("/organizations/" + organization + "/members?first=" + first + "&max=" + PAGE);
            people.forEach(person -> all.add(person.path("id").asString()));
            if (people.size() < PAGE) {
                return all;
            }
        }
    }

    private static boolean isDemanded(JsonNode organization) {
        return organization.path("attributes").path(BrowserFlow.ROLE).path(0).asString("no").equals("yes");
    }
}
