package footprint.e2e.hostile;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import footprint.e2e.hostile.Description.Operation;
import footprint.e2e.hostile.Description.Parameter;
import footprint.e2e.hostile.Loot.Kind;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Wall 7: SQL, markup, script and expressions smuggled into every text of the interface and every field of every form. What
 * arrives is text and stays text: no failure, nothing of another council, nothing made, nothing run. A text that made the
 * database sleep would keep its answer for an hour, and the suite gives up after a minute.
 */
class TextsIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("7 Texts that are more than text");
    private static final String HOME = "leicestershire";
    private static final List<String> OTHERS = List.of("medway", "surrey", "westminster");

    private static final Map<String, Map<String, String>> BEFORE = new TreeMap<>();
    private static List<String> tables;
    private int turn;

    @BeforeAll
    static void look() {
        Loot.of(HOME);
        OTHERS.forEach(other -> Loot.of(other));
        OTHERS.forEach(other -> BEFORE.put(other, Owner.fingerprint(other)));
        tables = Owner.tables(HOME);
    }

    @AfterAll
    static void nothingWasMadeAndNobodyElseTouched() {
        OTHERS.forEach(other -> WALL.attempt("the other councils' tables, row by row, afterwards", BEFORE.get(other).equals(Owner.fingerprint(other)), other));
        WALL.attempt("tables and roles made or dropped", tables.equals(Owner.tables(HOME))
                && Owner.column("select relname from pg_class where relname like '%qzpwn%' union select rolname from pg_roles where rolname like '%qzpwn%'").isEmpty(), "found some");
        WALL.print();
        WALL.holds();
    }

    @Test
    void every_text_in_an_address_of_the_interface_stays_text() {
        for (Operation operation : Description.operations().stream().filter(one -> !one.isOperators()).toList()) {
            for (Parameter parameter : operation.parameters()) {
                for (String text : texts()) {
                    String coded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
                    String path = parameter.in().equals("path") ? Vocabulary.path(operation, TextsIT::key, parameter.name(), coded) : Vocabulary.path(operation, TextsIT::key);
                    send("texts in addresses of the interface", operation, path + (parameter.in().equals("query") ? "?" + parameter.name() + "=" + coded : ""),
                            Vocabulary.body(operation, TextsIT::key), text);
                }
            }
            if (operation.reads() && operation.parameters().isEmpty()) {
                texts().forEach(text -> send("texts in the order and pages of lists", operation, operation.path() + "?sort=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + "&page=1%27&size=" + URLEncoder.encode(text, StandardCharsets.UTF_8), null, text));
            }
        }
        WALL.holds();
    }

    @Test
    void every_text_in_a_body_of_the_interface_stays_text() {
        for (Operation operation : Description.operations().stream().filter(one -> !one.isOperators() && one.body() != null).toList()) {
            JsonNode body = JsonMapper.shared().readTree(Vocabulary.body(operation, TextsIT::key));
            for (String text : texts()) {
                Smuggled.variants(body, text).forEach(variant -> send("texts in bodies of the interface", operation, Vocabulary.path(operation, TextsIT::key), variant.toString(), text));
            }
        }
        WALL.holds();
    }

    @Test
    void every_field_of_every_form_of_every_page_stays_text() {
        for (PageToSee page : pages()) {
            Visit visit = Visits.lasting(HOME, page.role().code());
            String address = PagesIT.filled(page.address(), TextsIT::key);
            for (PageForm form : PageForm.in(visit.get(address).body())) {
                List<String> texts = form.hasTyped() ? texts() : List.of();
                for (String text : texts) {
                    PageForm fresh = PageForm.in(visit.get(address).body()).stream().filter(form::isLike).findFirst().orElse(form);
                    String sent = fresh.sent(field -> field.typed() ? new PageForm.Field(field.name(), text, field.type()) : field);
                    String to = fresh.action().isEmpty() ? address : fresh.action();
                    Answer answer = fresh.method().equals("post") ? visit.post(to, sent) : visit.get(to.replaceAll("\\?.*", "") + "?" + sent);
                    judge("fields of forms on pages", answer, text, page.address());
                }
            }
        }
        WALL.holds();
    }

    @Test
    void a_page_that_shows_what_was_smuggled_runs_none_of_it() {
        plant();
        for (PageToSee page : pages()) {
            try (BrowserContext context = FOOTPRINT.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
                context.addCookies(Visits.lasting(HOME, page.role().code()).cookies().entrySet().stream()
                        .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(FOOTPRINT.address(HOME))).toList());
                Page shown = context.newPage();
                List<String> seen = new ArrayList<>();
                shown.onDialog(dialog -> {
                    seen.add("a dialog: " + dialog.message());
                    dialog.dismiss();
                });
                shown.onConsoleMessage(message -> {
                    if (message.text().contains("Content Security Policy")) {
                        seen.add(message.text());
                    }
                });
                shown.onPageError(seen::add);
                shown.navigate(FOOTPRINT.address(HOME) + PagesIT.filled(page.address(), TextsIT::key));
                Object ran = shown.evaluate("() => typeof window.qzpwn !== 'undefined'");
                WALL.attempt("pages in a browser, with smuggled texts in the records", seen.isEmpty() && Boolean.FALSE.equals(ran) && !Smuggled.runsIn(shown.content()
                        .replaceAll("(?s)<(textarea|title)[^>]*>.*?</\\1>", "")), page.address() + " " + seen + " " + ran);
            }
        }
        WALL.holds();
    }

    /** Every page for every role that the list names, or every page once. */
    private static List<PageToSee> pages() {
        Map<String, PageToSee> pages = new LinkedHashMap<>();
        Pages.ALL.stream().filter(one -> one.role() != Role.OPERATOR).forEach(page -> pages.putIfAbsent(page.address() + (Effort.isFull() ? page.role() : ""), page));
        return List.copyOf(pages.values());
    }

    /** Script in the names of the council's own planted child and in what hangs on it. */
    private static void plant() {
        String evil = "<script>window.qzpwn=1</script>\"''><img src=x onerror=window.qzpwn=1>#{1111*12041+1680}";
        Owner.change("""
                set search_path = %1$s;
                update child set given_name = '%2$s', family_name = '%2$s', known_as = '%2$s' where number = 'qzlei001';
                update alert set summary = '%2$s' where summary like 'qzlei%%';
                update review set venue = '%2$s', extra_reason = '%2$s' where venue = 'qzleivenue';
                update outcome set text = '%2$s', owner = '%2$s' where text = 'qzleioutcome';
                update upload_file set file_name = '%2$s' where file_name like 'qzlei%%';
                update upload_finding set sentence = '%2$s', child_number = '%2$s' where child_number = 'qzlei001';
                update team set name = '%2$s', area = '%2$s' where code = 'qzleiteam';
                update person set full_name = '%2$s' where username = 'qzlei.person';
                update calendar_correction set note = '%2$s' where note like 'qzlei%%'""".formatted(Owner.schema(HOME), evil.replace("'", "''")));
    }

    /** All of them, or two that change from place to place. */
    private List<String> texts() {
        List<String> all = Smuggled.all();
        turn++;
        return Effort.isFull() ? all : List.of(Smuggled.SQL.get(turn % Smuggled.SQL.size()), Smuggled.SCRIPT.get(turn % Smuggled.SCRIPT.size()));
    }

    /** Keys of the council's own planted records, so that the text is what decides. */
    private static String key(Kind kind) {
        return Loot.of(HOME).keys(kind, "medway", 1).getFirst();
    }

    private static void send(String what, Operation operation, String address, String body, String text) {
        for (Role role : operation.reads() && !Effort.isFull() ? List.of(Role.SERVICE_LEAD) : List.of(Role.SERVICE_LEAD, Role.ADMINISTRATOR)) {
            Knock knock = Knock.at(operation.method(), address).with("Host", Visits.host(HOME)).with("Authorization", Tokens.bearer(HOME, role.code()));
            boolean plain = body != null && operation.type().startsWith("application/json");
            judge(what, (plain ? knock.sending("application/json", body) : knock).on(FOOTPRINT.port()), text, role + " " + operation.method() + " " + address + " " + body);
        }
    }

    private static void judge(String what, Answer answer, String text, String seen) {
        boolean page = answer.header("Content-Type").orElse("").contains("html");
        boolean theirs = OTHERS.stream().anyMatch(other -> Loot.of(other).isIn(answer.body(), text));
        boolean header = answer.head().contains("\nSet-Cookie: " + Smuggled.TRACE);
        String body = answer.body().replaceAll("(?s)<(textarea|title)[^>]*>.*?</\\1>", "");
        WALL.attempt(what, answer.status() < 500 && !theirs && !header && !(page && Smuggled.runsIn(body)),
                seen + " [" + text.substring(0, Math.min(60, text.length())) + "] " + answer.status() + " " + answer.body().substring(0, Math.min(300, answer.body().length())));
    }
}
