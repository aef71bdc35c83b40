package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Loot.Kind;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Wall 10: what the application's and the servers' logs hold after people worked, searched, erred and failed. Whatever other tests of this
 * JVM left in the logs before is looked at too.
 */
class LogsIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("10 Logs");
    private static final String HOME = "medway";
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");
    private static final int SHORTEST_SECRET = 8;

    @AfterAll
    static void print() {
        WALL.print();
    }

    @Test
    void no_log_holds_a_childs_name_number_or_birthday_a_token_or_a_password() {
        Loot loot = Loot.of(HOME);
        work(loot);
        Map<String, String> logs = logs();
        assertTrue(logs.containsKey("application.log") && logs.containsKey("database.log") && logs.containsKey("keycloak.log"), () -> "not all logs are there: " + logs.keySet());
        Map<String, String> never = never(loot);
        assertTrue(never.size() > 500, () -> "too few words to look for: " + never.size());
        logs.forEach((name, text) -> {
            never.forEach((what, word) -> WALL.attempt("words of children and secrets in logs", !text.contains(word), name + " holds " + what));
            WALL.attempt("tokens in logs", !TOKEN.matcher(text).find(), name + " holds a token");
        });
        WALL.holds();
    }

    @Test
    void the_database_says_nothing_of_a_row_that_it_refused() throws SQLException {
        try (Connection owner = Owner.connection(); PreparedStatement insert = owner.prepareStatement("insert into " + Owner.schema(HOME)
                + ".child (number, given_name, family_name, date_of_birth) values (?, ?, ?, null)")) {
            insert.setString(1, "qzrefused1");
            insert.setString(2, "qzrefusedgiven");
            insert.setString(3, "qzrefusedfamily");
            assertThrows(SQLException.class, insert::executeUpdate);
        }
        String log = logs().get("database.log");
        assertTrue(log.contains("date_of_birth"), "the refusal itself is logged, so that the rest means something");
        assertEquals(-1, log.indexOf("qzrefused"));
    }

    /** A day's work: pages, searches, uploads, wrong entries, wrong passwords, broken calls. */
    private static void work(Loot loot) {
        Visit visit = Visits.lasting(HOME, "service-lead");
        String child = loot.keys(Kind.CHILD, "surrey", 1).getFirst();
        Pages.ALL.stream().filter(page -> page.role() == Role.SERVICE_LEAD).map(PageToSee::address).distinct()
                .forEach(address -> visit.get(PagesIT.filled(address, kind -> kind == Kind.CHILD ? child : "1").replaceAll("\\{[a-z]+}", "1")));
        for (String code : loot.codes()) {
            visit.get("/children?q=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
            visit.post("/children", "q=" + code);
        }
        String token = Tokens.bearer(HOME, "analyst");
        for (String body : List.of("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + loot.codes().getFirst() + ",M,05/05/2015,WBRI,UN1,,\n", "not a file of ours " + loot.mark())) {
            Knock.at("POST", "/api/v1/uploads?year=2014-15&name=" + loot.mark() + ".csv").with("Host", Visits.host(HOME)).with("Authorization", token).sending("text/csv", body).on(FOOTPRINT.port());
        }
        for (String broken : List.of("{", "{\"childId\":\"" + loot.mark() + "\"}", "[]", "{\"summary\":\"" + loot.mark() + "\"}")) {
            Knock.at("POST", "/api/v1/alerts").with("Host", Visits.host(HOME)).with("Authorization", Tokens.bearer(HOME, "reviewer")).sending("application/json", broken).on(FOOTPRINT.port());
        }
        Answer bad = Knock.at("GET", "/api/v1/me").with("Host", Visits.host(HOME)).with("Authorization", token + "x").on(FOOTPRINT.port());
        assertEquals(401, bad.status());
    }

    /** What must stand in no log, by a name that may be told. */
    private static Map<String, String> never(Loot loot) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a planted word", loot.mark() + "given");
        words.put("a planted family name", loot.mark() + "family");
        words.put("a planted number", loot.mark() + "001");
        for (String council : List.of("surrey", "medway", "leicestershire", "westminster")) {
            add(words, "a child's name in " + council, "select distinct given_name || ' ' || family_name from " + Owner.schema(council) + ".child where length(given_name) > 2 limit 200");
            add(words, "a child's birthday in " + council, "select distinct date_of_birth::text from " + Owner.schema(council) + ".child where date_of_birth < date '2026-01-01' limit 100");
            add(words, "a child's pupil number in " + council, "select distinct upn from " + Owner.schema(council) + ".child where length(upn) > 8 limit 50");
        }
        for (String file : List.of("sign-ins.txt", "secrets.properties")) {
            int line = 0;
            for (String text : lines(FOOTPRINT.data().resolve(file))) {
                line++;
                String[] parts = text.trim().split(file.endsWith("txt") ? "\\s+" : "=", 2);
                if (parts.length == 2 && parts[1].trim().length() >= SHORTEST_SECRET) {
                    words.put("the secret of " + file + ", line " + line, Arrays.stream(parts[1].trim().split("\\s+")).findFirst().orElseThrow());
                }
            }
        }
        words.values().removeIf(word -> word.length() < SHORTEST_SECRET);
        return words;
    }

    private static void add(Map<String, String> words, String what, String sql) {
        List<String> found = new ArrayList<>(Owner.column(sql));
        for (int i = 0; i < found.size(); i++) {
            words.put(what + " (" + i + ")", found.get(i));
        }
    }

    private static Map<String, String> logs() {
        try (Stream<Path> files = Files.walk(FOOTPRINT.data().resolve("logs"))) {
            Map<String, String> logs = new LinkedHashMap<>();
            files.filter(Files::isRegularFile).sorted().forEach(file -> logs.put(file.getFileName().toString(), String.join("\n", lines(file))));
            return logs;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
