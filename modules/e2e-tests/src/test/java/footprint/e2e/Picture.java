package footprint.e2e;

import com.microsoft.playwright.Page;
import footprint.e2e.look.Sight;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A page in a state that only a story reaches: without a fault against WCAG 2.2 AA, and kept to be looked at. */
final class Picture {

    private Picture() {
    }

    /** Takes it, under a name. */
    static void of(Page page, String name) {
        assertEquals(List.of(), Sight.faults(page), name);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
}
