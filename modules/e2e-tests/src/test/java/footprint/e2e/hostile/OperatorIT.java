package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Wall 11: the operator of the platform looks for one child's name, by everything that the product offers to an operator. */
class OperatorIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("11 The operator");
    private static final List<String> COUNCILS = List.of("leicestershire", "medway", "surrey", "westminster");
    private static final List<String> ROLES = List.of("registry_operator", "registry_reader");
    private static final Pattern OURS = Pattern.compile("href=\"(/operator[^\"]*)\"");
    private static final int MOST_PAGES = 300;
    private static final Set<String> NAMES = new HashSet<>();

    @BeforeAll
    static void names() {
        for (String council : COUNCILS) {
            Loot loot = Loot.of(council);
            NAMES.addAll(List.of(loot.mark() + "given", loot.mark() + "family", loot.mark() + "001", loot.mark() + "summary"));
            NAMES.addAll(Owner.column("select distinct given_name || ' ' || family_name from " + Owner.schema(council) + ".child where length(given_name) > 2 limit 500"));
        }
        assertTrue(NAMES.size() > 100, () -> "too few names to look for: " + NAMES.size());
        export();
    }

    /** An export that is asked for like any other, so that there is something to be told of. */
    private static void export() {
        Answer ordered = Knock.at("POST", "/api/v1/operator/councils/medway/orders").with("Host", Visits.host("")).with("Authorization", Tokens.bearer("", "operator"))
                .sending("application/json", "{\"kind\":\"export\",\"reason\":\"The council has asked for it\"}").on(FOOTPRINT.port());
        assertTrue(ordered.status() < 300, () -> ordered.status() + " " + ordered.body());
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!Owner.column("select count(*) from registry.council_order where kind = 'export' and council = 'medway' and state in ('waiting', 'working')").equals(List.of("0"))) {
            assertTrue(System.nanoTime() < end, "the export does not end");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
        assertEquals(List.of("done"), Owner.column("select state from registry.council_order where kind = 'export' and council = 'medway' order by id desc limit 1"));
    }

    @AfterAll
    static void print() {
        WALL.print();
    }

    @Test
    void every_page_that_can_be_reached_from_the_operators_first_shows_no_child() {
        Visit visit = Visits.operator();
        Set<String> addresses = new LinkedHashSet<>(List.of("/operator"));
        COUNCILS.forEach(council -> Pages.ALL.stream().filter(page -> page.role() == Role.OPERATOR).map(PageToSee::address)
                .forEach(address -> addresses.add(address.replace("surrey", council).replaceAll("\\{[a-z]+}", "1"))));
        List<String> waiting = new ArrayList<>(addresses);
        for (int seen = 0; seen < waiting.size() && seen < MOST_PAGES; seen++) {
            Answer answer = visit.get(waiting.get(seen));
            none("the operator's pages", waiting.get(seen), answer);
            Matcher links = OURS.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (addresses.add(link)) {
                    waiting.add(link);
                }
            }
        }
        assertTrue(waiting.size() > 10, () -> "too few pages: " + waiting);
        WALL.holds();
    }

    @Test
    void every_call_of_the_interface_and_every_page_of_a_council_shows_the_operator_no_child() {
        String token = Tokens.bearer("", "operator");
        Visit visit = Visits.operator();
        for (Description.Operation operation : Description.operations()) {
            for (String council : COUNCILS) {
                Loot loot = Loot.of(council);
                String other = council.equals("surrey") ? "medway" : "surrey";
                String path = Vocabulary.path(operation, kind -> loot.keys(kind, other, 1).getFirst()).replace("/text", "/" + council);
                String method = operation.reads() ? "GET" : operation.method();
                for (String host : List.of(Visits.host(""), Visits.host(council))) {
                    if (operation.reads() || !operation.isOperators()) {
                        none("the interface with the operator's token", host + path, Knock.at(method, path).with("Host", host).with("Authorization", token).with("Content-Length", "0").on(FOOTPRINT.port()));
                    }
                }
            }
        }
        for (String council : COUNCILS) {
            for (PageToSee page : Pages.ALL.subList(0, Effort.times(3, Pages.ALL.size()))) {
                String address = PagesIT.filled(page.address(), kind -> Loot.of(council).keys(kind, council.equals("surrey") ? "medway" : "surrey", 1).getFirst()).replaceAll("\\{[a-z]+}", "1");
                none("a council's pages with the operator's session", council + address, Knock.at("GET", address).with("Host", Visits.host(council)).with("Cookie", visit.cookie()).on(FOOTPRINT.port()));
                visit = Visits.operator(); // a session shown at another host has been ended
            }
        }
        WALL.holds();
    }

    @Test
    void the_operators_roles_in_the_database_read_no_table_of_a_council_and_nothing_that_they_read_names_a_child() throws SQLException {
        for (String role : ROLES) {
            try (Connection connection = Owner.applicationConnection(); Statement statement = connection.createStatement()) {
                statement.execute("set role " + role);
                for (String council : COUNCILS) {
                    for (String table : Owner.tables(council)) {
                        WALL.attempt("a council's tables with the role " + role, refused(statement, "select * from " + Owner.schema(council) + "." + table + " limit 1"), table);
                    }
                }
                for (String table : Owner.column("select schemaname || '.' || tablename from pg_tables where schemaname !~ '^(council_|pg_toast)'")) {
                    String read = everything(statement, table);
                    WALL.attempt("everything else with the role " + role, NAMES.stream().noneMatch(read::contains), table);
                }
                for (String view : List.of("pg_stat_activity", "pg_stats", "pg_prepared_statements", "pg_stat_user_tables")) {
                    String read = everything(statement, view);
                    WALL.attempt("the server's own views with the role " + role, NAMES.stream().noneMatch(read::contains), view);
                }
            }
        }
        WALL.holds();
    }

    @Test
    void the_steward_and_the_launcher_say_no_name() {
        String said = FOOTPRINT.said();
        if (!said.isEmpty()) { // a Footprint that was started elsewhere says nothing here
            NAMES.forEach(name -> WALL.attempt("what the steward and the launcher say", !said.contains(name), name));
            assertTrue(said.contains("Ready after"));
        }
        WALL.holds();
    }

    @Test
    void a_name_is_found_where_it_is_so_that_the_rest_means_something() {
        String all = String.join(" ", Owner.column("select given_name || ' ' || family_name from council_surrey.child"));
        assertTrue(NAMES.stream().anyMatch(all::contains));
        assertEquals(4, COUNCILS.size());
    }

    private static void none(String what, String where, Answer answer) {
        List<String> seen = NAMES.stream().filter(answer.body()::contains).toList();
        WALL.attempt(what, seen.isEmpty(), where + " " + answer.status() + " shows " + seen.size() + " names");
    }

    private static boolean refused(Statement statement, String sql) {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return false;
        } catch (SQLException refusal) {
            return "42501".equals(refusal.getSQLState());
        }
    }

    /** Every row as text; nothing when it is refused. */
    private static String everything(Statement statement, String table) {
        StringBuilder text = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException refusal) {
            return "";
        }
        return text.toString();
    }
}
