package footprint.perf;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * B7: from placing the order of a new council to its first sign-in page, against a running ./run, beside the same migration
 * scripts run as raw DDL in a schema of their own. The two take turns; each pair gives one line, and the medians come last.
 *
 * <p>The councils that it brings in stay: use a data folder that can be thrown away.
 */
@Command(name = "OnboardingToFirstPage", mixinStandardHelpOptions = true, description = "B7: order to first sign-in page, beside raw DDL of the same scripts.")
public final class OnboardingToFirstPage implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--data", required = true, description = "data folder of the running Footprint")
    private Path data;

    @Option(names = "--port", required = true, description = "its port")
    private int port;

    @Option(names = "--pairs", defaultValue = "15", description = "how many councils (default: ${DEFAULT-VALUE})")
    private int pairs;

    @Option(names = "--template", defaultValue = "", description = "council whose rules are taken over (default: none)")
    private String template;

    @Option(names = "--scripts", defaultValue = "modules", description = "where the migration scripts lie (default: ${DEFAULT-VALUE})")
    private Path sources;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    public static void main(String[] arguments) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(new CommandLine(new OnboardingToFirstPage()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> scripts = scripts();
        String stamp = Long.toString(System.currentTimeMillis() % 2_000_000_000L, 36);
        List<Double> orders = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        try (Connection owner = owner()) {
            for (int pair = 0; pair < pairs; pair++) {
                String code = "b" + stamp + Integer.toString(pair, 36);
                double bare = raw(owner, "bench_" + code, scripts);
                long began = System.nanoTime();
                order(owner, code, pair);
                awaitDone(owner, code);
                double done = seconds(began);
                awaitPage(code);
                double page = seconds(began);
                orders.add(done);
                pages.add(page);
                raw.add(bare);
                System.out.printf(Locale.ROOT, "%2d  raw DDL %.3f s  order done %.3f s  first sign-in page %.3f s%n", pair + 1, bare, done, page);
            }
        }
        System.out.printf(Locale.ROOT, "median of %d: raw DDL %.3f s, order done %.3f s, first sign-in page %.3f s%n", pairs, median(raw), median(orders), median(pages));
        return 0;
    }

    private void order(Connection owner, String code, int pair) throws SQLException {
        try (var insert = owner.prepareStatement("""
                insert into registry.council_order (council, kind, detail, ordered_by)
                values (?, 'onboard', jsonb_build_object('name', 'Benchmark ' || ?, 'gss-code', ?, 'region', 'North', 'colour', '#1d5c63', 'template', ?,
                        'administrator', 'Ada Benchmark', 'email', ? || '@bench.example.uk', 'username', ? || '.admin'), 'the benchmark')""")) {
            insert.setString(1, code);
            insert.setString(2, code);
            insert.setString(3, "E%08d".formatted((System.currentTimeMillis() * 40 + pair) % 100_000_000));
            insert.setString(4, template);
            insert.setString(5, code);
            insert.setString(6, code);
            insert.executeUpdate();
        }
    }

    private void awaitDone(Connection owner, String code) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var query = owner.prepareStatement("select state, fault from registry.council_order where council = ?")) {
                query.setString(1, code);
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getString(1).equals("failed")) {
                        throw new IllegalStateException(row.getString(2));
                    }
                    if (row.getString(1).equals("done")) {
                        return;
                    }
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("The order was not carried out: is a steward running?");
    }

    /** The council's address leads to the sign-in service, and the sign-in service shows its page. */
    private void awaitPage(String code) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> first = get("http://127.0.0.1:" + port + "/", code + ".localhost:" + port);
            String signIn = first.headers().firstValue("Location").orElse("");
            if (first.statusCode() == 302 && signIn.contains("/protocol/openid-connect/auth")) {
                HttpResponse<String> page = get(signIn, null);
                if (page.statusCode() == 200 && page.body().contains("kc-login")) {
                    return;
                }
                throw new IllegalStateException("The sign-in service answered " + page.statusCode());
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("The council's address did not open");
    }

    private HttpResponse<String> get(String address, String host) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Accept", "text/html");
        if (host != null) {
            request.header("Host", host);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Role, schema and every script, one transaction, taken away again; without the rules and the sign-in. */
    private static double raw(Connection owner, String name, List<String> scripts) throws SQLException {
        long began = System.nanoTime();
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("create role " + name + " nologin");
            statement.execute("create schema " + name);
            statement.execute("set local search_path = " + name);
            for (String script : scripts) {
                statement.execute(script);
            }
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
        double took = seconds(began);
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop schema " + name + " cascade");
            statement.execute("drop role " + name);
        }
        return took;
    }

    private List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().matches(".*/src/main/resources/db/[a-z]+/V.*\\.sql"))
                    .sorted((one, other) -> version(one).compareTo(version(other))).toList()) {
                found.add(Files.readString(file));
            }
            return found;
        }
    }

    private static Integer version(Path file) {
        String[] parts = file.getFileName().toString().substring(1).split("_");
        return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
    }

    private Connection owner() throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + remembered("ports", "database") + "/footprint", "footprint_owner",
                remembered("secrets", "database-owner-password"));
    }

    private String remembered(String file, String key) throws IOException {
        Properties all = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file + ".properties"))) {
            all.load(reader);
        }
        return all.getProperty(key);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
