package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Description.Operation;
import footprint.e2e.hostile.Loot.Kind;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every role walks every page and every operation of the interface, and is let in exactly where docs/roles.md says so. That
 * page is printed from the code and a test keeps it fresh; here the running product is held against it. A page on disk, or an
 * operation of the description, without a row fails.
 */
class RoleWalkIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final String COUNCIL = "leicestershire";
    private static final String NOWHERE = "987654321";
    /** A session may not change anything under /api, and the operator's addresses are in no council. */
    private static final Set<Integer> SHUT = Set.of(403);
    private static final Set<Integer> NOT_HERE = Set.of(401, 403, 404);
    private static final Set<Integer> LET_IN = Set.of(200, 201, 202, 204, 302, 303, 400, 404, 405, 409, 413, 415);

    /** Which roles a section of the printed page lets into each of its rows. */
    private static Map<String, Set<Role>> rows(String section) {
        String text = read(Path.of(System.getProperty("footprint.home"), "docs/roles.md"));
        String part = text.substring(text.indexOf("\n## " + section + "\n"));
        part = part.substring(0, part.indexOf("\n## ", 4) < 0 ? part.length() : part.indexOf("\n## ", 4));
        Map<String, Set<Role>> rows = new TreeMap<>();
        List<String> lines = part.lines().filter(line -> line.startsWith("|")).toList();
        List<Role> heads = cells(lines.getFirst()).stream().skip(2).map(Role::of).toList();
        lines.stream().skip(2).map(RoleWalkIT::cells).forEach(cells -> {
            Set<Role> let = EnumSet.noneOf(Role.class);
            for (int i = 0; i < heads.size(); i++) {
                if (cells.get(i + 2).equals("yes")) {
                    let.add(heads.get(i));
                }
            }
            rows.put(cells.getFirst().replace("`", ""), let);
        });
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList();
    }

    @Test
    void every_page_on_disk_and_every_operation_of_the_description_has_a_row() {
        Set<String> pages = new TreeSet<>(rows("Pages and files").keySet());
        Pages.ALL.forEach(page -> assertTrue(pages.contains(path(page.address())), page.address() + " has no row in docs/roles.md"));
        Set<String> described = Description.operations().stream().map(RoleWalkIT::row).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, new TreeSet<>(rows("Operations of the interface").keySet()), "docs/roles.md and the running description differ");
    }

    @Test
    void every_page_opens_to_the_roles_of_its_row_and_to_no_other() {
        Map<String, String> addresses = new TreeMap<>();
        Loot own = Loot.of(COUNCIL);
        rows("Pages and files").keySet().forEach(page -> addresses.put(page, page.equals("/index") ? "/" : page));
        Pages.ALL.stream().map(PageToSee::address).filter(address -> !address.contains("{order}"))
                .forEach(address -> addresses.put(path(address), PagesIT.filled(address, kind -> own.keys(kind, "medway", 1).getFirst())));
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Visit visit = role == Role.OPERATOR ? Visits.operator() : Visits.lasting(COUNCIL, role.code());
            rows("Pages and files").forEach((page, let) -> {
                int status = visit.get(addresses.get(page)).status();
                boolean house = role == Role.OPERATOR && page.equals("/index"); // the bare domain has a front page of its own: the list of councils
                Set<Integer> expected = house ? LET_IN : expected(role, let, page.startsWith("/operator"));
                if (!expected.contains(status)) {
                    wrong.add(role.code() + " " + addresses.get(page) + " answered " + status + ", not " + expected);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_operation_opens_to_the_roles_of_its_row_and_to_no_other() {
        Map<String, Set<Role>> rows = rows("Operations of the interface");
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Operation operation : Description.operations()) {
                Set<Role> let = rows.getOrDefault(row(operation), Set.of());
                int status = call(role, operation, let.contains(role)).status();
                Set<Integer> expected = expected(role, let, operation.isOperators());
                if (!expected.contains(status)) {
                    wrong.add(role.code() + " " + operation + " answered " + status + ", not " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The bare domain and the councils do not know each other's addresses; inside, a role is let in or refused. */
    private static Set<Integer> expected(Role role, Set<Role> let, boolean operators) {
        if ((role == Role.OPERATOR) != operators) {
            return NOT_HERE;
        }
        return let.contains(role) ? LET_IN : SHUT;
    }

    /** Whoever is let in sends nothing that would change a record: no keys that exist, and a body that says nothing. */
    private static Answer call(Role role, Operation operation, boolean let) {
        boolean house = role == Role.OPERATOR;
        Function<Kind, String> nothing = any -> NOWHERE;
        String path = Vocabulary.path(operation, nothing);
        if (!let) {
            path += operation.inQuery().stream().filter(parameter -> Words.ALL.containsKey(parameter.name()))
                    .map(parameter -> parameter.name() + "=" + encoded(Vocabulary.fitting(Words.ALL.get(parameter.name()), parameter.type()))).collect(Collectors.joining("&", "?", ""));
        } else if (!operation.reads()) {
            path = operation.path().replaceAll("\\{(day|on|from|to)}", "1901-01-01").replaceAll("\\{[a-zA-Z]+}", NOWHERE);
            path = path.startsWith("/api/") ? path : "/api/v1" + path;
        }
        Knock knock = Knock.at(operation.method(), path).with("Host", Visits.host(house ? "" : COUNCIL))
                .with("Authorization", Tokens.bearer(house ? "" : COUNCIL, role.code()));
        if (operation.body() != null) {
            boolean json = operation.type().startsWith("application/json");
            knock = json ? knock.sending("application/json", let ? "{}" : Vocabulary.body(operation, nothing))
                    : knock.sending(operation.type().startsWith("multipart") ? "application/octet-stream" : operation.type(), "x");
        }
        return knock.on(FOOTPRINT.port());
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static String row(Operation operation) {
        return operation.method() + " " + (operation.path().startsWith("/api/") ? operation.path() : "/api/v1" + operation.path());
    }

    private static String path(String address) {
        String path = address.replaceAll("\\?.*", "");
        return path.equals("/") ? "/index" : path;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
