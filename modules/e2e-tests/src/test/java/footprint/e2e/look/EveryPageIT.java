package footprint.e2e.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import footprint.e2e.RunningFootprint;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every page, seen by a role that may see it. Pictures are left in target/pictures to be looked at. */
class EveryPageIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int DESKTOP = 1440;
    private static final int TABLET = 768;
    private static final int PHONE = 360;
    private static final int MOST_STEPS = 1500;
    private static final Map<Role, String> SIGNED_IN = new EnumMap<>(Role.class);
    private static final Map<String, String> FIRST_OF = new HashMap<>();

    static Stream<PageToSee> pages() {
        return Pages.ALL.stream();
    }

    /** An upload to look at: one child without an episode changes no figure. */
    @BeforeAll
    static void send() {
        try (BrowserContext visit = visit(Role.ANALYST, DESKTOP, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(FOOTPRINT.address(Pages.COUNCIL) + "/uploads/new");
            page.locator("input[type=file]").setInputFiles(new FilePayload("header.csv", "text/csv",
                    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nINV0009,M,05/05/2019,WBRI,UN1,,\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("#year").selectOption(new SelectOption().setIndex(1));
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/uploads/upload?id=*");
        }
    }

    @AfterAll
    static void forget() {
        SIGNED_IN.clear();
        FIRST_OF.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void passes_axe_in_two_widths_light_and_dark(PageToSee wanted) {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(DESKTOP, PHONE)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                see(wanted, width, scheme, (page, response) -> Sight.faults(page)
                        .forEach(fault -> faults.add(width + " " + scheme + " " + fault)));
            }
        }
        assertTrue(faults.isEmpty(), () -> wanted.address() + "\n" + String.join("\n", faults));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void fits_a_phone_and_leaves_its_pictures(PageToSee wanted) {
        for (int width : List.of(DESKTOP, TABLET, PHONE)) {
            see(wanted, width, ColorScheme.LIGHT, (page, response) -> {
                assertEquals(200, response.status(), wanted.address());
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(wanted.name() + "-" + width + ".png")));
                assertFalse(Sight.scrollsSideways(page), () -> wanted.address() + " is wider than " + width + ": " + Sight.tooWide(page));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void can_be_walked_by_keyboard(PageToSee wanted) {
        see(wanted, DESKTOP, ColorScheme.LIGHT, (page, response) -> {
            int controls = Sight.controls(page);
            List<Map<String, Object>> walked = Sight.walk(page, MOST_STEPS);
            assertEquals("Skip to the main content", walked.getFirst().get("text"), "the first stop of " + wanted.address());
            assertTrue(walked.size() >= controls, () -> wanted.address() + ": " + walked.size() + " of " + controls
                    + " controls reached, the last " + walked.getLast().get("what"));
            List<Map<String, Object>> unseen = walked.stream().filter(step -> !Boolean.TRUE.equals(step.get("seen"))).toList();
            assertTrue(unseen.isEmpty(), () -> wanted.address() + ": focus cannot be seen on " + unseen);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void breaks_no_content_policy_and_throws_no_script_error(PageToSee wanted) {
        try (BrowserContext visit = visit(wanted.role(), DESKTOP, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.navigate(base(wanted.role()) + filled(wanted.address()));
            assertTrue(errors.isEmpty(), () -> wanted.address() + "\n" + String.join("\n", errors));
        }
    }

    private static void see(PageToSee wanted, int width, ColorScheme scheme, BiConsumer<Page, Response> question) {
        try (BrowserContext visit = visit(wanted.role(), width, scheme)) {
            Page page = visit.newPage();
            question.accept(page, page.navigate(base(wanted.role()) + filled(wanted.address())));
        }
    }

    private static String base(Role role) {
        return role == Role.OPERATOR ? FOOTPRINT.house() : FOOTPRINT.address(Pages.COUNCIL);
    }

    /** An order to look at: one that is refused by nobody and changes nothing for long. */
    private static String order() {
        return FIRST_OF.computeIfAbsent("order", any -> {
            try (BrowserContext visit = visit(Role.OPERATOR, DESKTOP, ColorScheme.LIGHT)) {
                Page page = visit.newPage();
                String number = null;
                for (String kind : List.of("suspend", "resume")) {
                    page.navigate(FOOTPRINT.house() + "/operator/ask?code=medway&kind=" + kind);
                    page.locator("#reason").fill("An order for the pictures of every page");
                    page.locator("main form input[type=submit]").click();
                    page.waitForURL("**/operator/order?id=*");
                    page.locator(".notice--ok").waitFor();
                    number = page.url().replaceAll(".*id=", "");
                }
                return number;
            }
        });
    }

    /** A visit as a role; each role signs in once. */
    private static BrowserContext visit(Role role, int width, ColorScheme scheme) {
        String state = SIGNED_IN.computeIfAbsent(role, EveryPageIT::signIn);
        return FOOTPRINT.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/London")
                .setViewportSize(width, 900).setColorScheme(scheme).setStorageState(state));
    }

    private static String signIn(Role role) {
        try (BrowserContext visit = FOOTPRINT.visit()) {
            if (role == Role.OPERATOR) {
                FOOTPRINT.signInOperator(visit.newPage());
            } else {
                FOOTPRINT.signIn(visit.newPage(), Pages.COUNCIL, role.code());
            }
            return visit.storageState();
        }
    }

    /** The address with {child}, {alert}, {upload}, {held} and {cell} replaced by the first that the list page links to. */
    private static String filled(String address) {
        String text = address;
        text = text.contains("{child}") ? text.replace("{child}", firstOf("/children", "/children/child?id=")) : text;
        text = text.contains("{alert}") ? text.replace("{alert}", firstOf("/alerts", "/alerts/alert?id=")) : text;
        text = text.contains("{held}") ? text.replace("{held}", queryOf("/reviews?show=held", "/reviews/review?")) : text;
        text = text.contains("{cell}") ? text.replace("{cell}", queryOf("/report?period=2020-21", "/report/list?")) : text;
        text = text.contains("{order}") ? text.replace("{order}", order()) : text;
        return text.contains("{upload}") ? text.replace("{upload}", firstOf("/uploads", "/uploads/upload?id=")) : text;
    }

    private static String firstOf(String list, String link) {
        return queryOf(list, link).replaceAll("[^0-9].*", "");
    }

    private static String queryOf(String list, String link) {
        return FIRST_OF.computeIfAbsent(list, any -> {
            try (BrowserContext visit = visit(Role.SERVICE_LEAD, DESKTOP, ColorScheme.LIGHT)) {
                Page page = visit.newPage();
                page.navigate(FOOTPRINT.address(Pages.COUNCIL) + list);
                String href = page.locator("main a[href^='" + link + "']").first().getAttribute("href");
                return href.substring(link.length());
            }
        });
    }
}
