package footprint.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One whole Footprint for all browser tests of this JVM: a fresh data folder, a free port, the demonstration years, and a
 * Chromium. It is started when it is first asked for and stopped after the last test (see {@link StopsAtTheEnd}).
 *
 * <pre>{@code
 * RunningFootprint footprint = RunningFootprint.shared();
 * try (BrowserContext visit = footprint.visit()) {
 *     Page page = visit.newPage();
 *     footprint.signIn(page, "surrey", "service-lead");
 *     page.navigate(footprint.address("surrey") + "/children");
 * }
 * }</pre>
 */
public final class RunningFootprint implements AutoCloseable {

    private static final String TODAY = "2026-11-16";
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static RunningFootprint shared;

    private LauncherProcess launcher;
    private final Map<String, String> settings;
    private final Path data;
    private final int port;
    private Playwright playwright;
    private Browser browser;

    private RunningFootprint(LauncherProcess launcher, Map<String, String> settings, Path data, int port) {
        this.launcher = launcher;
        this.settings = settings;
        this.data = data;
        this.port = port;
    }

    /**
     * The running Footprint, started if it is not. While a test is being written, one that ./run started can be named instead:
     * -Dfootprint.e2e.data=DIR -Dfootprint.e2e.port=N; it is not stopped at the end.
     */
    public static synchronized RunningFootprint shared() {
        if (shared == null) {
            String data = System.getProperty("footprint.e2e.data");
            shared = data == null ? started("--today", TODAY) : new RunningFootprint(null, Map.of(), Path.of(data), Integer.getInteger("footprint.e2e.port", 8080));
        }
        return shared;
    }

    /** A Footprint of its own without any child or review, for one test, which closes it. */
    public static RunningFootprint empty(String today) {
        return started("--empty", "--today", today);
    }

    /** A Footprint of its own with the demonstration years, for one test, which closes it. */
    public static RunningFootprint own(String today) {
        return started("--today", today);
    }

    /** The same Footprint on another day: stopped, and started again on its own data folder and port, without the demonstration. */
    public void restartedOn(String today) throws InterruptedException {
        launcher.stop();
        launcher = LauncherProcess.start(data, settings, "--port", Integer.toString(port), "--empty", "--today", today);
        LauncherProcess again = launcher;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopQuietly(again)));
        launcher.awaitReady();
    }

    /** Kills the launcher, and it alone, for a test that takes its servers into its own hands. */
    void withoutLauncher() throws InterruptedException {
        launcher.kill();
    }

    /** A Footprint of its own without any child, and with limits on how much one may ask, as its environment says. */
    public static RunningFootprint withSettings(String today, Map<String, String> environment) {
        return started(environment, "--empty", "--today", today);
    }

    private static RunningFootprint started(String... more) {
        return started(LauncherProcess.NO_LIMITS, more);
    }

    private static RunningFootprint started(Map<String, String> settings, String... more) {
        try {
            int port = LauncherProcess.freePort();
            Path data = Files.createTempDirectory("footprint-e2e");
            List<String> options = new ArrayList<>(List.of("--port", Integer.toString(port)));
            options.addAll(List.of(more));
            LauncherProcess launcher = LauncherProcess.start(data, settings, options.toArray(String[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopQuietly(launcher)));
            return new RunningFootprint(launcher.awaitReady(), settings, data, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void stopQuietly(LauncherProcess launcher) {
        try {
            launcher.stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it, if any test has started it, and fails when a process of it is left. */
    static synchronized void stop() throws InterruptedException {
        if (shared == null) {
            return;
        }
        RunningFootprint ended = shared;
        shared = null;
        ended.close();
    }

    /** Stops what was started, and fails when a process of it is left. */
    @Override
    public void close() throws InterruptedException {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
        if (launcher != null) {
            List<ProcessHandle> servers = launcher.servers();
            launcher.stop();
            List<Long> left = servers.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
            if (!left.isEmpty()) {
                throw new AssertionError("These processes were left running: " + left + "\n" + launcher.output());
            }
        }
    }

    /** The address of a council's pages: http://surrey.localhost:12345, without a slash at its end. */
    public String address(String council) {
        return "http://" + council + ".localhost:" + port;
    }

    /** The bare domain, where the operator works: http://localhost:12345, without a slash at its end. */
    public String house() {
        return "http://localhost:" + port;
    }

    /** The port of pages and interface on 127.0.0.1, for requests that set the Host header themselves. */
    public int port() {
        return port;
    }

    /** The data folder: sign-ins, secrets and logs lie in it. */
    public Path data() {
        return data;
    }

    /** What the launcher, and the steward in it, have said so far; nothing when it was started elsewhere. */
    public String said() {
        return launcher == null ? "" : launcher.output();
    }

    /** The demonstration password of one person, for example ("surrey", "service-lead"). */
    public String password(String council, String role) {
        return password(council + "." + role);
    }

    /** The password of a sign-in name. */
    public String password(String username) {
        try {
            return Files.readAllLines(data().resolve("sign-ins.txt")).stream().map(line -> line.trim().split("\\s+"))
                    .filter(words -> words[0].equals(username)).findFirst().orElseThrow(() -> new AssertionError("Nobody is called " + username))[1];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A secret of the data folder, such as cli-client-secret. */
    public String secret(String name) {
        try {
            return Files.readAllLines(data().resolve("secrets.properties")).stream().filter(line -> line.startsWith(name + "="))
                    .findFirst().orElseThrow().substring(name.length() + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Chromium; each test takes a context of its own from it so that no cookie crosses. */
    public synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS)
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("FOOTPRINT_CHROMIUM", "/usr/bin/chromium"))));
        }
        return browser;
    }

    /** A visit without any history, in British English, at desktop width; close it after the test. */
    public BrowserContext visit() {
        return browser().newContext(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/London").setViewportSize(1280, 900));
    }

    /** Opens the operator's first page as the operator. */
    public void signInOperator(Page page) {
        page.navigate(house() + "/operator");
        enter(page, "operator", password("operator"));
        page.waitForURL(house() + "/operator**");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Opens the council's first page as this person; Keycloak asks for the name and the password, on one page or two. */
    public void signIn(Page page, String council, String role) {
        page.navigate(address(council) + "/");
        enter(page, council + "." + role, password(council, role));
        page.waitForURL(address(council) + "/**");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Fills Keycloak's sign-in. */
    public void enter(Page page, String username, String password) {
        page.locator("#username").fill(username);
        if (page.locator("#password").count() == 0 || !page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}
