package footprint.identity.signin;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DoorsTest {

    @Test
    void theWayInAndTheWayOutAreOpen() {
        for (String path : new String[] {"/callback", "/signed-out", "/sign-out", "/health/ready", "/jakarta.faces.resource/theme.css.xhtml"}) {
            assertTrue(Doors.isOpen(path), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/children", "/children/child", "/report", "/who", "/api/v1/me", "/openapi", "/metrics", "/health/../children",
            "/callback/x", "/jakarta.faces.resource/../children", "/callbackx", "/CALLBACK", ""})
    void everythingElseIsShut(String path) {
        assertFalse(Doors.isOpen(path), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test", "https://evil.test/", "/\\evil.test", "\\\\evil.test", "/callback?code=1", "", " /", "/a b", "/\r\nX: y",
            "javascript:alert(1)", "/<script>"})
    void afterSignInNobodyIsSentElsewhere(String wanted) {
        assertEquals("/", Doors.localPath(wanted));
    }

    @Test
    void afterSignInOneReturnsToThePageOneWanted() {
        assertEquals("/report?period=2020-21&table=T1", Doors.localPath("/report?period=2020-21&table=T1"));
        assertEquals("/", Doors.localPath(null));
    }

    @Property
    void whateverWasWantedTheTargetIsOnThisHost(@ForAll String wanted) {
        URI target = URI.create("https://northshire.example/").resolve(Doors.localPath(wanted));
        assertEquals("northshire.example", target.getAuthority());
    }
}
