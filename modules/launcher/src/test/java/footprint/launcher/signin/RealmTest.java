package footprint.launcher.signin;

import footprint.kernel.CouncilCode;
import footprint.kernel.Role;
import footprint.launcher.councils.CouncilFolder;
import footprint.launcher.councils.SignIns;
import footprint.launcher.machine.DataFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RealmTest {

    @TempDir
    Path folder;

    private final CouncilFolder eastmoor = council("eastmoor", "Eastmoor Council");
    private final CouncilFolder westvale = council("westvale", "Westvale Council");

    @Test
    void each_council_is_an_organization_whose_members_are_its_own_people_and_nobody_else() {
        JsonNode realm = realm(8080, eastmoor, westvale).whole();
        assertEquals(2, realm.path("organizations").size());
        for (JsonNode organization : realm.path("organizations")) {
            assertEquals(Role.inCouncils().size(), organization.path("members").size());
            for (JsonNode member : organization.path("members")) {
                assertTrue(member.path("username").asString().startsWith(organization.path("alias").asString() + "."));
            }
        }
        assertEquals(2 * Role.inCouncils().size() + 1, realm.path("users").size());
    }

    @Test
    void the_operator_has_the_realms_role_and_is_in_no_organization() {
        JsonNode realm = realm(8080, eastmoor).whole();
        JsonNode operator = realm.path("users").get(realm.path("users").size() - 1);
        assertEquals("operator", operator.path("username").asString());
        assertEquals("[\"operator\"]", operator.path("realmRoles").toString());
        assertEquals(false, realm.path("organizations").toString().contains("\"operator\""));
        assertEquals("operator", realm.path("roles").path("realm").path(0).path("name").asString());
    }

    @Test
    void the_pages_client_names_every_hosts_callback_and_no_pattern() {
        JsonNode web = realm(8081, eastmoor, westvale).whole().path("clients").path(0);
        Set<String> addresses = new HashSet<>();
        web.path("redirectUris").forEach(address -> addresses.add(address.asString()));
        assertEquals(Set.of("http://localhost:8081/callback", "http://eastmoor.localhost:8081/callback", "http://westvale.localhost:8081/callback"), addresses);
        assertEquals(false, web.path("publicClient").asBoolean());
    }

    @Test
    void keycloak_is_told_again_when_the_port_or_the_councils_change_and_only_then() {
        String fingerprint = realm(8080, eastmoor).fingerprint();
        assertEquals(fingerprint, realm(8080, eastmoor).fingerprint());
        assertNotEquals(fingerprint, realm(8081, eastmoor).fingerprint());
        assertNotEquals(fingerprint, realm(8080, eastmoor, westvale).fingerprint());
    }

    @Test
    void passwords_differ_from_each_other_and_from_folder_to_folder_and_stay_in_their_folder() {
        SignIns one = signIns("one", eastmoor);
        assertEquals(Role.inCouncils().size(), one.people().stream().map(SignIns.Person::password).distinct().count());
        assertEquals(one.people(), signIns("one", eastmoor).people());
        assertNotEquals(one.people(), signIns("two", eastmoor).people());
        assertTrue(one.people().stream().noneMatch(person -> person.toString().contains(person.password())));
    }

    private Realm realm(int port, CouncilFolder... councils) {
        SignIns signIns = signIns("data", councils);
        return new Realm(List.of(councils), signIns.people(), signIns.operator(), port, "web", "cli");
    }

    private SignIns signIns(String name, CouncilFolder... councils) {
        try (DataFolder data = DataFolder.open(folder.resolve(name), false)) {
            return SignIns.keptIn(data, List.of(councils));
        }
    }

    private static CouncilFolder council(String code, String name) {
        return new CouncilFolder(new CouncilConfiguration(new CouncilCode(code), List.of()), name);
    }
}
