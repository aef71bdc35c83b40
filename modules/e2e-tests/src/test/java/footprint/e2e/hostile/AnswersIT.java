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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Wall 8: answers that somebody else could keep or open, files that do more than hold figures, and files sent to do harm. */
class AnswersIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("8 Answers kept, files given and taken");
    private static final String HOME = "medway";
    private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?[=+@\\t\uff1d\uff0b\uff0d\uff20]|(^|,)\"?-[^0-9,\"\r\n]");
    private static final Set<Integer> REFUSED = Set.of(400, 409, 413, 415);
    private static final List<String> GIVEN = List.of("/alerts/challenges.csv", "/alerts/numbers.csv",
            "/alerts/numbers/list.csv?counted=raised&from=2020-04-01&to=2021-03-31&kind=concern", "/children.csv", "/children/looks.csv?id=1", "/reviews.csv?show=held", "/reviews.csv", "/uploads/findings.csv?id=<UPLOAD>",
            "/api/v1/uploads/<UPLOAD>/findings.csv", "/api/v1/reports/annual/2020-21/csv", "/report/annual-report.zip?period=2020-21",
            PagesIT.filled("/report/list.csv?{cell}", any -> "1"),
            PagesIT.filled("/api/v1/reports/annual/2020-21/list/csv?{cell}", any -> "1"), "/settings/rehearsal.csv", "/settings/files.zip", "/report/annual-report.pdf?period=2020-21",
            "/caseloads.csv", "/caseloads/forecast.csv", "/records/retention.csv", "/records/record.pdf?child=1&request=1", "/records/record.zip?child=1&request=1", "/api/v1/records/children/1/requests/1/data",
            "/api/v1/settings/files");
    private static final Pattern SERVED = Pattern.compile("\"(/[a-z/-]+\\.[a-z]+)\"");

    @AfterAll
    static void print() {
        WALL.print();
    }

    @Test
    void nothing_that_needs_sign_in_may_be_kept_by_a_browser_or_a_proxy() {
        for (String address : personal()) {
            for (String condition : List.of("If-None-Match", "If-Modified-Since", "").subList(0, Effort.times(1, 3))) {
                Visit visit = Visits.lasting(HOME, "service-lead");
                Knock knock = Knock.at("GET", address).with("Host", visit.host()).with("Cookie", visit.cookie());
                Answer answer = (condition.isEmpty() ? knock : knock.with(condition, condition.endsWith("Match") ? "*" : "Fri, 01 Jan 2100 00:00:00 GMT")).on(FOOTPRINT.port());
                WALL.attempt("answers that may be kept", answer.status() != 304 && answer.header("Cache-Control").orElse("").contains("no-store")
                        && answer.header("ETag").isEmpty(), address + " " + answer.status() + " " + answer.header("Cache-Control"));
            }
        }
        WALL.holds();
    }

    @Test
    void the_colours_of_one_council_are_not_kept_for_another() {
        Answer answer = Knock.at("GET", "/look/council.css").with("Host", Visits.host(HOME)).on(FOOTPRINT.port());
        WALL.attempt("what all may see, kept by a proxy", answer.header("Cache-Control").orElse("").contains("private"), answer.head());
        WALL.holds();
    }

    @Test
    void no_cell_of_a_file_is_a_formula() {
        Loot loot = Loot.of(HOME);
        Owner.change("""
                set search_path = %s;
                insert into child (number, given_name, family_name, date_of_birth, team) values ('=1+1', '=cmd|''/c calc''!A1', '@SUM(1+1)', date '2014-01-01', 'qzmedteam'),
                ('+1', E'\\t=1+1', '\uff1d1+1', date '2014-01-02', 'qzmedteam'), ('-x', '-1+cmd', E'\\r=1', date '2014-01-03', 'qzmedteam') on conflict do nothing;
                update upload_finding set sentence = '=HYPERLINK("http://evil.test")', file_name = '@evil' where child_number = 'qzmed001'""".formatted(Owner.schema(HOME)));
        Visit visit = Visits.lasting(HOME, "service-lead");
        for (String file : GIVEN) {
            Answer answer = visit.get(file.replace("<UPLOAD>", loot.keys(Kind.UPLOAD, "surrey", 1).getFirst()) + (file.startsWith("/children.csv") ? "?everyone=true&q=" : ""));
            String type = answer.header("Content-Type").orElse("");
            WALL.attempt("cells that a spreadsheet would run", answer.status() < 500 && !(type.contains("csv") && FORMULA.matcher(answer.body().replace("\uFEFF", "")).find()), file + " " + answer.status());
            if (type.contains("zip")) {
                Knock knock = Knock.at("GET", file).with("Host", visit.host()).with("Cookie", visit.cookie());
                unzipped(knock.fileOn(FOOTPRINT.port())).forEach((name, text) -> WALL.attempt("cells that a spreadsheet would run, in a zip",
                        !(name.endsWith(".csv") && FORMULA.matcher(text.replace("\uFEFF", "")).find()), file + " " + name));
            }
        }
        WALL.holds();
    }

    @Test
    void every_door_that_gives_a_file_is_one_that_the_suite_asks() throws IOException {
        List<String> asked = GIVEN.stream().map(file -> file.replaceAll("[?].*", "").replace("<UPLOAD>", "{}").replace("2020-21", "{}").replaceAll("/1(?=/)", "/{}")).toList();
        List<String> unasked = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of(System.getProperty("footprint.home"), "modules/web/src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Files.readAllLines(source).stream().filter(line -> line.startsWith("@WebServlet")).flatMap(line -> SERVED.matcher(line).results().map(door -> door.group(1)))
                        .filter(door -> !door.endsWith(".css") && !asked.contains(door)).forEach(unasked::add);
            }
        }
        Description.document().path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> method.getValue().path("responses").forEach(response -> {
            String address = path.getKey().startsWith("/api/") ? path.getKey() : "/api/v1" + path.getKey();
            if (response.path("content").propertyNames().stream().anyMatch(type -> type.contains("csv") || type.contains("zip")) && !asked.contains(address.replaceAll("\\{[a-zA-Z]+}", "{}"))) {
                unasked.add(address);
            }
        })));
        assertEquals(List.of(), unasked, "Say in GIVEN how these are asked");
    }

    @Test
    void a_file_of_another_council_is_given_to_nobody() {
        Loot loot = Loot.of("surrey");
        for (String file : GIVEN) {
            for (Role role : Effort.roles()) {
                Answer answer = Visits.lasting(HOME, role.code()).get(file.replace("<UPLOAD>", loot.keys(Kind.UPLOAD, HOME, 1).getFirst()));
                WALL.attempt("files asked with keys of the other council", answer.status() < 500 && !loot.isIn(answer.body(), "")
                        && !(file.contains("<UPLOAD>") && answer.status() == 200), role + " " + file + " " + answer.status());
            }
        }
        WALL.holds();
    }

    @Test
    void a_file_sent_to_do_harm_is_refused_and_leaves_nothing() {
        for (byte[] zip : List.of(zip(1, "bomb.csv", 400), zip(1, "../../../../tmp/qzpwn.csv", 0), zip(1, "/tmp/qzpwn.csv", 0), zip(1, "C:\\qzpwn.csv", 0),
                zip(20_000, "many.csv", 0), zip(1, "nested.zip", 0), zip(1, "evil\u0000.csv", 0), "PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8), new byte[0],
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8))) {
            Answer answer = Knock.at("POST", "/api/v1/uploads?year=2013-14&name=harm.zip").with("Host", Visits.host(HOME))
                    .with("Authorization", Tokens.bearer(HOME, "analyst")).sending("application/zip", zip).on(FOOTPRINT.port());
            WALL.attempt("files sent to do harm", REFUSED.contains(answer.status()) && !answer.body().contains("root:"), answer.status() + " " + answer.body());
        }
        WALL.attempt("files written elsewhere", !Files.exists(Path.of("/tmp/qzpwn.csv")), "/tmp/qzpwn.csv");
        WALL.holds();
    }

    private static List<String> personal() {
        List<String> all = new ArrayList<>(GIVEN.stream().map(file -> file.replace("<UPLOAD>", "1")).toList());
        Pages.ALL.stream().filter(page -> page.role() != Role.OPERATOR).map(PageToSee::address).map(address -> PagesIT.filled(address, any -> "1")).distinct().forEach(all::add);
        Description.operations().stream().filter(one -> one.reads() && !one.isOperators()).map(one -> Vocabulary.path(one, any -> "1")).forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static Map<String, String> unzipped(byte[] zip) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return entries;
    }

    /** A zip of empty entries, or of one that unfolds to so many megabytes. */
    private static byte[] zip(int entries, String name, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(entries == 1 ? name : i + name));
                for (int block = 0; block < megabytes; block++) {
                    zip.write(new byte[1_000_000]);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
