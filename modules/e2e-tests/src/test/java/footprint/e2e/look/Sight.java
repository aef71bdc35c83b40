package footprint.e2e.look;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questions asked of a page in a browser. */
public final class Sight {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Sight() {
    }

    /** What axe finds against WCAG 2.2 AA, each fault a line. No page has a frame, so axe need not gather its answer in a page of its own. */
    public static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                faults.add(rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " " + first(node.getHtml()));
            }
        }
        return faults;
    }

    /** Whether the page as a whole has to be pushed sideways. */
    static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What is wider than the window, for the message. */
    static Object tooWide(Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('main *, header *, footer *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .filter(e => !e.closest('[role=region], pre'))
                    .slice(0, 5).map(e => e.tagName + '.' + e.className)""");
    }

    /** The controls that the Tab key reaches, in order, until it leaves the page or comes round; each says whether its focus can be seen. */
    static List<Map<String, Object>> walk(Page page, int most) {
        List<Map<String, Object>> steps = new ArrayList<>();
        // a page may have put the focus on its news; the walk begins at the top all the same
        page.evaluate("() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); window.__seen = new Set(); window.__last = null; }");
        for (int step = 0; step < most; step++) {
            page.keyboard().press("Tab");
            @SuppressWarnings("unchecked")
            Map<String, Object> at = (Map<String, Object>) page.evaluate("""
                    () => {
                      const e = document.activeElement;
                      if (!e || e === document.body) return null;
                      if (e === window.__last) return { same: true };
                      if (window.__seen.has(e)) return null;
                      window.__seen.add(e);
                      window.__last = e;
                      const s = getComputedStyle(e);
                      const box = e.getBoundingClientRect();
                      return { what: e.outerHTML.slice(0, 120), text: e.textContent.trim().slice(0, 60),
                               seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none',
                               inside: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight };
                    }""");
            if (at == null) {
                break;
            }
            if (!at.containsKey("same")) { // a date input has three stops of its own
                steps.add(at);
            }
        }
        return steps;
    }

    /** How many controls the page has for the keyboard to reach; radio buttons of one name count as one. */
    static int controls(Page page) {
        return (Integer) page.evaluate("""
                () => {
                  const shown = e => e.getClientRects().length > 0 && e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
                  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                      .filter(e => !e.disabled && shown(e) && e.tabIndex >= 0);
                  const groups = new Set(all.filter(e => e.type === 'radio').map(e => e.name));
                  return all.filter(e => e.type !== 'radio').length + groups.size;
                }""");
    }

    private static String first(String html) {
        return html == null ? "" : html.substring(0, Math.min(160, html.length()));
    }
}
