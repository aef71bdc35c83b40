package footprint.e2e.look;

import com.microsoft.playwright.Page;

import java.util.List;

/** What the tests of journeys ask of a page that only they reach. */
public final class Watching {

    private Watching() {
    }

    /** Faults of accessibility, in words; none on a sound page. */
    public static List<String> faults(Page page) {
        return Sight.faults(page);
    }
}
