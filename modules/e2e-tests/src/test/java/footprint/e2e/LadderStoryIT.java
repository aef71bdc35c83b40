package footprint.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import footprint.e2e.SurreyYear.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A whole year of alerts goes through the doors that people and programs use: raised, answered, not accepted, climbed, accepted, month
 * after month, and the annual report prints the tables that Surrey printed. The same story in Medway refers to Cafcass on the first day.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderStoryIT {

    /** Fewer than the alerts, so that alerts and children are two different totals (R063). */
    private static final int CHILDREN = 159;
    /** Each twelfth alert waits for its answer until the next month, over the end of the year too (R070). */
    private static final int WAITS = 12;
    private static final String CHILDS_VIEW = "Would rather wait, and knows that it is the reviewer's decision.";
    private static final int RAISED = 286;
    private static final int FIRST_MONTH = 14;
    /** Those of Medway's reasons that were in use in April 2020. */
    private static final List<String> MEDWAYS = List.of("M1", "M3", "M4", "M5", "M6", "M7");

    private static RunningFootprint footprint;
    private static LoneApplication application;
    private static Caller surrey;
    private static Caller medway;
    private static final Map<String, Integer> ENTERED = new HashMap<>();
    /** The version of each alert, as whoever moved it last has left it. */
    private static final Map<Caller, Map<Long, Long>> SEEN = new HashMap<>();
    private static int byScreen;

    @BeforeAll
    static void begin() throws Exception {
        footprint = RunningFootprint.empty(day(0));
        application = LoneApplication.of(footprint);
        surrey = new Caller(footprint, "surrey");
        medway = new Caller(footprint, "medway");
    }

    @AfterAll
    static void end() throws Exception {
        application.close();
        footprint.close();
    }

    @Test
    @Order(1)
    void medway_refers_to_cafcass_on_the_first_day_and_no_stage_moves() {
        List<Long> children = looked(medway, FIRST_MONTH);
        medway.teamManager(LocalDate.parse(day(0)));
        List<Long> alerts = new ArrayList<>();
        for (int number = 0; number < FIRST_MONTH; number++) {
            alerts.add(raised(medway, children.get(number), 0, List.of(MEDWAYS.get(number % MEDWAYS.size()))));
        }
        for (long alert : alerts) {
            move(medway, alert, "referral", "reviewer", Map.of("childView", CHILDS_VIEW));
            JsonNode file = medway.get("/api/v1/alerts/" + alert, "reviewer");
            assertEquals(0, file.path("alert").path("stage").asInt());
            assertEquals(0, file.path("alert").path("highestStage").asInt());
            assertEquals("open", file.path("alert").path("state").asString());
            assertEquals(day(0), file.path("alert").path("referredOn").asString());
            assertEquals(CHILDS_VIEW, file.path("childView").asString());
            move(medway, alert, "answer", "responding-manager", Map.of("response", "The plan is brought up to date this week."));
            move(medway, alert, "acceptance", "reviewer", Map.of());
        }
        JsonNode board = medway.get("/api/v1/alerts/ladder", "service-lead");
        assertEquals(0, board.get(0).path("rungs").valueStream().mapToInt(rung -> rung.path("open").asInt()).sum());
        assertEquals(FIRST_MONTH, medway.get("/api/v1/alerts?state=resolved&stage=0", "service-lead").path("total").asInt());
    }

    @Test
    @Order(2)
    void surreys_tables_print_from_alerts_that_went_through_the_doors() throws Exception {
        List<Long> children = looked(surrey, CHILDREN);
        surrey.teamManager(LocalDate.parse(day(0)));
        Map<Long, Told> waiting = new LinkedHashMap<>();
        int number = 0;
        for (int month = 0; month < SurreyYear.MONTHS; month++) {
            if (month > 0) {
                application.on(day(month));
            }
            for (Map.Entry<Long, Told> alert : waiting.entrySet()) {
                closes(alert.getKey(), alert.getValue().highest());
            }
            waiting.clear();
            for (Told told : SurreyYear.alerts(month)) {
                long child = children.get(number++ % CHILDREN);
                long alert = byScreen < 3 && told.highest() == 1 ? onTheScreens(child, told, month) : overTheInterface(child, told, month);
                if (number % WAITS == 0) {
                    waiting.put(alert, told);
                } else {
                    closes(alert, told.highest());
                }
            }
        }
        assertEquals(RAISED, number);
        application.on("2021-04-15");
        tables();
        reconciles(waiting.size());
        onThePage();
    }

    /** Both readings of the stage table, and the reasons (R061, R062, R063, R069). */
    private static void tables() {
        JsonNode report = surrey.get("/api/v1/reports/annual/2020-21", "service-lead");
        cells(report, "SUR21-T1", SurreyYear.REASONS);
        cells(report, "SUR21-T2", SurreyYear.STAGES);
        assertEquals(470, total(report, "SUR21-T1"));
        assertEquals(RAISED, total(report, "SUR21-T2"));
        assertEquals("286", figure(report, "SUR21-F17"));
        assertEquals("470", figure(report, "SUR21-F18"));
        assertEquals(Integer.toString(CHILDREN), figure(report, "SUR21-F17-CHILDREN"));
        JsonNode entries = table(report, "SUR21-T2-ENTRIES");
        ENTERED.forEach((key, count) -> assertEquals(count, cell(entries, key.split(" ")[0], key.split(" ")[1]), key));
        assertEquals(ENTERED.values().stream().mapToInt(Integer::intValue).sum(), total(report, "SUR21-T2-ENTRIES"));
    }

    private static void reconciles(int open) {
        JsonNode report = surrey.get("/api/v1/reports/annual/2020-21", "service-lead");
        Map<String, Long> lines = new HashMap<>();
        sections(report).forEach(section -> section.path("reconciliations").valueStream().filter(one -> one.path("code").asString().equals("SUR21-ALERTS")).forEach(one -> {
            assertEquals(0, one.path("gap").asLong());
            one.path("lines").valueStream().forEach(line -> lines.put(line.path("part").asString(), line.path("value").asLong()));
        }));
        assertEquals(0, lines.get("opening"));
        assertEquals(RAISED, lines.get("in"));
        assertEquals(open, lines.get("closing"));
        assertEquals(RAISED - open, lines.get("out"));
        assertTrue(open > 0, "none is open over the year's end, so it shows little");
    }

    /** The service lead sees the numbers and the list behind one. */
    private static void onThePage() {
        try (BrowserContext visit = footprint.visit()) {
            Page page = visit.newPage();
            footprint.signIn(page, "surrey", "service-lead");
            page.navigate(footprint.address("surrey") + "/report?period=2020-21");
            assertThat(page.locator("#t-SUR21-T1 tbody tr").last().locator("td").last()).containsText("470");
            assertThat(page.locator("#t-SUR21-T2 tbody tr").last().locator("td").last()).containsText("286");
            page.locator("#t-SUR21-T1 tbody tr").first().locator("td").nth(8).locator("a").click();
            assertThat(page.locator("main table tbody tr")).hasCount(17);
        }
    }

    private static long overTheInterface(long child, Told told, int month) {
        List<Integer> stages = told.climbs(month);
        long alert = raised(surrey, child, stages.getFirst(), told.reasons());
        entered(stages.getFirst(), month);
        int before = stages.getFirst();
        for (int stage : stages.subList(1, stages.size())) {
            answered(alert, before);
            move(surrey, alert, "refusal", "reviewer", Map.of("feedback", "This does not say by when."));
            JsonNode offered = file(alert).path("offered"); // the next stage is offered, and nothing climbed by itself
            assertTrue(offered.valueStream().anyMatch(rung -> rung.path("number").asInt() == stage), () -> "not offered: " + offered);
            move(surrey, alert, "climb", "reviewer", Map.of("stage", stage));
            entered(stage, month);
            before = stage;
        }
        return alert;
    }

    /** The same by hand: the reviewer raises it, the manager answers, the reviewer does not accept and takes it one stage higher. */
    private static long onTheScreens(long child, Told told, int month) {
        byScreen++;
        List<Integer> stages = told.climbs(month);
        try (BrowserContext visit = footprint.visit(); BrowserContext other = footprint.visit()) {
            Page reviewer = visit.newPage();
            footprint.signIn(reviewer, "surrey", "reviewer");
            reviewer.navigate(footprint.address("surrey") + "/alerts/raise?child=" + child);
            Form form = new Form(reviewer);
            told.reasons().forEach(reason -> form.tick("reason-" + reason));
            form.write("summary", "The plan of the last review was not begun.").tick("stage-" + stages.getFirst()).press("Raise it");
            assertThat(reviewer.locator("main")).containsText("It was raised and sent to");
            String address = reviewer.url().replaceAll("&done=.*", "");
            long alert = Long.parseLong(address.replaceAll(".*id=", ""));
            entered(stages.getFirst(), month);
            for (int stage : stages.subList(1, stages.size())) {
                Page manager = other.newPage();
                footprint.signIn(manager, "surrey", "responding-manager");
                manager.navigate(footprint.address("surrey") + "/alerts/answer?id=" + alert);
                new Form(manager).write("response", "It will be looked at.").press("Send the answer");
                assertThat(manager.locator("main")).containsText("Your answer was sent.");
                reviewer.navigate(address);
                reviewer.getByText("Do not accept it").click();
                form.write("feedback", "This does not say by when.").press("Do not accept the answer");
                reviewer.navigate(address);
                reviewer.getByText("Take it to ").first().click();
                form.tick("stage-" + stage).press("Take it to a higher stage");
                entered(stage, month);
            }
            assertEquals(told.highest(), file(alert).path("alert").path("stage").asInt());
            return alert;
        }
    }

    private static void closes(long alert, int stage) {
        answered(alert, stage);
        move(surrey, alert, "acceptance", "reviewer", Map.of("feedback", "Done within the week."));
    }

    /** The team's manager answers on her own stages; what comes by letter from higher up is written down by the reviewer. */
    private static void answered(long alert, int stage) {
        if (stage <= 1) {
            move(surrey, alert, "answer", "responding-manager", Map.of("response", "The report is written by Friday."));
        } else {
            move(surrey, alert, "recorded-answer", "reviewer", Map.of("responder", "By letter, the manager of stage " + stage,
                    "respondedOn", file(alert).path("alert").path("raisedOn").asString(), "response", "The plan will be followed."));
        }
    }

    private static long raised(Caller council, long child, int stage, List<String> reasons) {
        return council.post("/api/v1/alerts", "reviewer", Map.of("kind", "concern", "childId", child, "stage", stage, "reasons", reasons,
                "summary", "What was agreed at the last review has not been done.")).path("id").asLong();
    }

    private static void move(Caller council, long alert, String move, String role, Map<String, Object> deed) {
        Map<String, Object> body = new HashMap<>(deed);
        Map<Long, Long> seen = SEEN.computeIfAbsent(council, one -> new HashMap<>());
        body.put("version", seen.computeIfAbsent(alert, one -> council.get("/api/v1/alerts/" + one, "reviewer").path("alert").path("version").asLong()));
        council.post("/api/v1/alerts/" + alert + "/moves/" + move, role, body);
        seen.merge(alert, 1L, Long::sum);
    }

    private static JsonNode file(long alert) {
        return surrey.get("/api/v1/alerts/" + alert, "reviewer");
    }

    private static void entered(int stage, int month) {
        ENTERED.merge(stage + " " + month(month), 1, Integer::sum);
    }

    private static YearMonth month(int month) {
        return SurreyYear.FIRST.plusMonths(month);
    }

    /** A working day in the middle of the month. */
    private static String day(int month) {
        LocalDate day = month(month).atDay(15);
        return day.plusDays(Math.max(0, DayOfWeek.SATURDAY.compareTo(day.getDayOfWeek()) > 0 ? 0 : 8 - day.getDayOfWeek().getValue())).toString();
    }

    /** Sends a return with so many children, gives them to the reviewer, and says their keys. */
    private static List<Long> looked(Caller council, int children) {
        StringBuilder return_ = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
        StringBuilder episodes = new StringBuilder("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        IntStream.rangeClosed(1, children).forEach(number -> {
            return_.append("INV%04d,%d,05/05/%d,WBRI,UN1,,%n".formatted(number, 1 + number % 2, 2006 + number % 10));
            episodes.append("INV%04d,06/01/2020,S,V2,N1,U4,PR1,,,,,,%n".formatted(number));
        });
        sent(council, return_.toString());
        sent(council, episodes.toString());
        List<Long> keys = new ArrayList<>();
        for (int page = 1; keys.size() < children; page++) {
            int before = keys.size();
            council.get("/api/v1/children?size=100&page=" + page, "service-lead").path("rows").valueStream().forEach(row -> keys.add(row.path("id").asLong()));
            assertTrue(keys.size() > before, "only " + before + " children are there");
        }
        council.post("/api/v1/caseloads/handovers", "service-lead", Map.of("toReviewer", council.person("reviewer"), "first", day(0), "why", "new",
                "children", keys, "cases", false));
        return keys;
    }

    private static void sent(Caller council, String file) {
        Knock.Answer answer = council.call("POST", "/api/v1/uploads?year=2019-20", "service-lead", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        assertEquals(201, answer.status(), answer.body());
    }

    private static void cells(JsonNode report, String code, Map<String, List<Integer>> printed) {
        JsonNode table = table(report, code);
        printed.forEach((row, months) -> {
            for (int month = 0; month < SurreyYear.MONTHS; month++) {
                assertEquals(months.get(month), cell(table, row, month(month).toString()), code + " " + row + " " + month(month));
            }
        });
    }

    private static JsonNode table(JsonNode report, String code) {
        return sections(report).stream().flatMap(section -> section.path("tables").valueStream()).filter(table -> table.path("code").asString().equals(code))
                .findFirst().orElseThrow();
    }

    private static List<JsonNode> sections(JsonNode report) {
        return report.path("sections").valueStream().toList();
    }

    private static String figure(JsonNode report, String code) {
        return sections(report).stream().flatMap(section -> section.path("figures").valueStream()).filter(figure -> figure.path("code").asString().equals(code))
                .findFirst().orElseThrow().path("value").asString();
    }

    private static int total(JsonNode report, String code) {
        return cell(table(report, code), "*", "*");
    }

    private static int cell(JsonNode table, String row, String column) {
        return table.path("rows").valueStream().filter(one -> one.path("key").asString().equals(row)).findFirst().orElseThrow(() -> new AssertionError("no row " + row))
                .path("cells").valueStream().filter(one -> one.path("column").asString().equals(column)).findFirst()
                .orElseThrow(() -> new AssertionError("no column " + column)).path("count").asInt();
    }
}
