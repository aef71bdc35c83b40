package footprint.e2e.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every page, seen by a role that may see it. Pictures are left in target/pictures to be looked at. With
 * {@code -Dfootprint.pages=<regular expression>} only those whose address it fits.
 */
class EveryPageIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int DESKTOP = 1440;
    private static final int TABLET = 768;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;
    private static final int MOST_STEPS = 1500;
    private static final Map<Role, String> SIGNED_IN = new EnumMap<>(Role.class);
    /** Lists that a role other than the service lead opens. */
    private static final Map<String, Role> LISTED_TO = Map.of("/people", Role.ADMINISTRATOR, "/agency", Role.PARTNER_AGENCY, "/advice", Role.INDEPENDENT_LAWYER,
            "/children/mine", Role.SOCIAL_WORKER);
    private static final Map<String, String> FIRST_OF = new HashMap<>();
    private static final Map<PageToSee, Seen> SEEN = new HashMap<>();

    static Stream<PageToSee> pages() {
        String some = System.getProperty("footprint.pages", "");
        return Pages.ALL.stream().filter(page -> page.address().matches(".*(" + some + ").*"));
    }

    /** An upload to look at: one child without an episode changes no figure. */
    @BeforeAll
    static void send() {
        try (BrowserContext visit = visit(Role.ANALYST, DESKTOP)) {
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
        SEEN.clear();
    }

    /**
     * What was seen of one page in all its widths and colours: it is opened once on a desktop and once on a phone, and asked everything there.
     *
     * @param axe    faults of accessibility, each with its width and colours
     * @param wide   widths at which it scrolls sideways, and what is too wide
     * @param errors of the console: scripts that fail, things that the content policy refuses
     * @param walked the stops of the keyboard
     */
    private record Seen(int status, List<String> axe, List<String> wide, List<String> errors, int controls, List<Map<String, Object>> walked) {
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void passes_axe_in_two_widths_light_and_dark(PageToSee wanted) {
        assertTrue(seen(wanted).axe().isEmpty(), () -> wanted.address() + "\n" + String.join("\n", seen(wanted).axe()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void fits_a_phone_and_leaves_its_pictures(PageToSee wanted) {
        assertEquals(200, seen(wanted).status(), wanted.address());
        assertTrue(seen(wanted).wide().isEmpty(), () -> wanted.address() + " is wider than " + seen(wanted).wide());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void can_be_walked_by_keyboard(PageToSee wanted) {
        List<Map<String, Object>> walked = seen(wanted).walked();
        assertEquals("Skip to the main content", walked.getFirst().get("text"), "the first stop of " + wanted.address());
        assertTrue(walked.size() >= seen(wanted).controls(), () -> wanted.address() + ": " + walked.size() + " of " + seen(wanted).controls()
                + " controls reached, the last " + walked.getLast().get("what"));
        List<Map<String, Object>> unseen = walked.stream().filter(step -> !Boolean.TRUE.equals(step.get("seen"))).toList();
        assertTrue(unseen.isEmpty(), () -> wanted.address() + ": focus cannot be seen on " + unseen);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void breaks_no_content_policy_and_throws_no_script_error(PageToSee wanted) {
        assertTrue(seen(wanted).errors().isEmpty(), () -> wanted.address() + "\n" + String.join("\n", seen(wanted).errors()));
    }

    private static Seen seen(PageToSee wanted) {
        return SEEN.computeIfAbsent(wanted, EveryPageIT::look);
    }

    private static Seen look(PageToSee wanted) {
        List<String> axe = new ArrayList<>();
        List<String> wide = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        List<Map<String, Object>> walked = new ArrayList<>();
        int[] found = new int[2];
        String address = base(wanted.role()) + filled(wanted.address());
        open(wanted, address, DESKTOP, errors, (page, response) -> {
            found[0] = response.status();
            axe.addAll(faults(page, DESKTOP));
            wide.addAll(tooWide(page, DESKTOP));
            picture(page, wanted, DESKTOP);
            found[1] = Sight.controls(page);
            walked.addAll(Sight.walk(page, MOST_STEPS));
            page.setViewportSize(TABLET, HEIGHT);
            wide.addAll(tooWide(page, TABLET));
        });
        open(wanted, address, PHONE, errors, (page, response) -> {
            axe.addAll(faults(page, PHONE));
            wide.addAll(tooWide(page, PHONE));
            picture(page, wanted, PHONE);
        });
        return new Seen(found[0], axe, wide, errors, found[1], walked);
    }

    /** In light colours and in dark ones; the page is left in light. */
    private static List<String> faults(Page page, int width) {
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE)); // no colour half way to the other
            Sight.faults(page).forEach(fault -> faults.add(width + " " + colours + " " + fault));
        }
        return faults;
    }

    private static List<String> tooWide(Page page, int width) {
        return Sight.scrollsSideways(page) ? List.of(width + ": " + Sight.tooWide(page)) : List.of();
    }

    /** For people to look at; a browser that cannot draw it just now has still answered every question. */
    private static void picture(Page page, PageToSee wanted, int width) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(wanted.name() + "-" + width + ".png")));
        } catch (PlaywrightException notDrawn) {
            System.err.println("No picture of " + wanted.name() + " at " + width + ": " + notDrawn.getMessage().lines().skip(2).findFirst().orElse(""));
        }
    }

    private static void open(PageToSee wanted, String address, int width, List<String> errors, BiConsumer<Page, Response> question) {
        try (BrowserContext visit = visit(wanted.role(), width)) {
            Page page = visit.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            question.accept(page, page.navigate(address));
        }
    }

    private static String base(Role role) {
        return role == Role.OPERATOR ? FOOTPRINT.house() : FOOTPRINT.address(Pages.COUNCIL);
    }

    /** An order to look at: one that is refused by nobody and changes nothing for long. */
    private static String order() {
        return FIRST_OF.computeIfAbsent("order", any -> {
            try (BrowserContext visit = visit(Role.OPERATOR, DESKTOP)) {
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
    private static BrowserContext visit(Role role, int width) {
        String state = SIGNED_IN.computeIfAbsent(role, EveryPageIT::signIn);
        return FOOTPRINT.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/London")
                .setViewportSize(width, HEIGHT).setStorageState(state));
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

    /** The address with {child}, {alert}, {upload}, {held} and {cell} and the like replaced by the first that the list page links to. */
    private static String filled(String address) {
        String text = address;
        text = text.contains("{child}") ? text.replace("{child}", firstOf("/children", "/children/child?id=")) : text;
        text = text.contains("{own}") ? text.replace("{own}", firstOf("/children/mine", "/children/child?id=")) : text;
        text = text.contains("{alert}") ? text.replace("{alert}", firstOf("/alerts", "/alerts/alert?id=")) : text;
        text = text.contains("{held}") ? text.replace("{held}", queryOf("/reviews?show=held", "/reviews/review?")) : text;
        text = text.contains("{cell}") ? text.replace("{cell}", queryOf("/report?period=2020-21", "/report/list?")) : text;
        text = text.contains("{person}") ? text.replace("{person}", firstOf("/people", "/people/person?id=")) : text;
        text = text.contains("{reviewer}") ? text.replace("{reviewer}", firstOf("/caseloads/hours", "/caseloads/hours?reviewer=")) : text;
        text = text.contains("{meeting}") ? text.replace("{meeting}", firstOf("/alerts/meetings", "/alerts/meetings/meeting?meeting=")) : text;
        text = text.contains("{item}") ? text.replace("{item}", queryOf("/alerts/meetings/meeting?meeting=" + firstOf("/alerts/meetings", "/alerts/meetings/meeting?meeting="),
                "/alerts/meetings/case?")) : text;
        text = text.contains("{sent}") ? text.replace("{sent}", firstOf("/agency", "/agency/alert?id=")) : text;
        text = text.contains("{asked}") ? text.replace("{asked}", firstOf("/advice", "/advice/note?id=")) : text;
        text = text.contains("{notice}") ? text.replace("{notice}", firstOf("/notices", "/notices/notice?id=")) : text;
        text = text.contains("{order}") ? text.replace("{order}", order()) : text;
        return text.contains("{upload}") ? text.replace("{upload}", firstOf("/uploads", "/uploads/upload?id=")) : text;
    }

    private static String firstOf(String list, String link) {
        return queryOf(list, link).replaceAll("[^0-9].*", "");
    }

    private static String queryOf(String list, String link) {
        return FIRST_OF.computeIfAbsent(list, any -> {
            try (BrowserContext visit = visit(LISTED_TO.getOrDefault(list, Role.SERVICE_LEAD), DESKTOP)) {
                Page page = visit.newPage();
                page.navigate(FOOTPRINT.address(Pages.COUNCIL) + list);
                String href = page.locator("main a[href^='" + link + "']").first().getAttribute("href");
                return href.substring(link.length());
            }
        });
    }
}
