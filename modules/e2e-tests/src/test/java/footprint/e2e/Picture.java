package footprint.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A page in a state that only a story reaches: without a violation of the accessibility rules and kept to be looked at. */
final class Picture {

    private Picture() {
    }

    /** Takes it, under a name. */
    static void of(Page page, String name) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations(), name);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/story-" + name + ".png")));
    }
}
