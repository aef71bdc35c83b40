package footprint.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import footprint.e2e.look.Sight;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A page in a state that only a story reaches: without a fault against WCAG 2.2 AA, and kept to be looked at. */
final class Picture {

    private static final int HEIGHT = 900;
    private static final int USUAL = 1280;

    private Picture() {
    }

    /** Takes it, under a name, as wide as the page is. */
    static void of(Page page, String name) {
        assertEquals(List.of(), Sight.faults(page), name);
        keep(page, name);
    }

    /** Takes it on a desktop and on a phone. */
    static void inTwoWidths(Page page, String name) {
        for (int width : new int[] {1440, 360}) {
            page.setViewportSize(width, HEIGHT);
            of(page, name + "-" + width);
        }
        page.setViewportSize(USUAL, HEIGHT);
    }

    /** For people to look at; a browser that cannot draw it just now has still answered every question. */
    private static void keep(Page page, String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
        } catch (PlaywrightException notDrawn) {
            System.err.println("No picture of " + name);
        }
    }
}
