package footprint.e2e.hostile;

import footprint.e2e.Knock.Answer;
import footprint.e2e.hostile.Effort.Pair;
import footprint.e2e.hostile.Loot.Kind;
import footprint.e2e.hostile.Visits.Visit;
import footprint.e2e.look.PageToSee;
import footprint.e2e.look.Pages;
import footprint.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Wall 6: every page opened with another council's records in its address, and every form sent with them in its fields. */
class PagesIT {

    private static final Tally WALL = Tally.of("6 Another council's records on the pages");
    private static final String NOWHERE = "987654321";
    /** What stands in braces in the list of pages, as keys; a cell of a report names no record. */
    private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("{child}", "<CHILD>"), Map.entry("{own}", "<CHILD>"), Map.entry("{alert}", "<ALERT>"),
            Map.entry("{upload}", "<UPLOAD>"), Map.entry("{person}", "<PERSON>"), Map.entry("{reviewer}", "<PERSON>"), Map.entry("{held}", "child=<CHILD>&review=<REVIEW>"),
            Map.entry("{cell}", "period=2020-21&table=SUR21-T1&row=A&column=2020-12"), Map.entry("{meeting}", "<MEETING>"),
            Map.entry("{item}", "meeting=<MEETING>&alert=<ALERT>"), Map.entry("{sent}", "<SENT>"), Map.entry("{asked}", "<ASKED>"), Map.entry("{notice}", "<NOTICE>"));
    private static final Set<String> NAME_NO_RECORD = Set.of("{cell}");
    /** Pages that take a second record, or stand behind a list, each with a role that opens it; what the list of pages does not name. */
    private static final List<PageToSee> BEHIND = List.of(new PageToSee("records/request.xhtml", "/records/request?child=<CHILD>&request=<REQUEST>", Role.SERVICE_LEAD),
            new PageToSee("records/redactions.xhtml", "/records/redactions?child=<CHILD>&request=<REQUEST>", Role.SERVICE_LEAD),
            new PageToSee("records/document.xhtml", "/records/document?child=<CHILD>&request=<REQUEST>", Role.SERVICE_LEAD),
            new PageToSee("records/record.pdf", "/records/record.pdf?child=<CHILD>&request=<REQUEST>", Role.SERVICE_LEAD),
            new PageToSee("records/record.zip", "/records/record.zip?child=<CHILD>&request=<REQUEST>", Role.SERVICE_LEAD),
            new PageToSee("records/holds.xhtml", "/records/holds?hold=<HOLD>&child=<CHILD>&lift=<HOLD>", Role.SERVICE_LEAD),
            new PageToSee("children/emergency-looks.xhtml", "/children/emergency-looks?look=<LOOK>", Role.SERVICE_LEAD),
            new PageToSee("samples.xhtml", "/samples?sample=<SAMPLE>&auditor=<PERSON>", Role.SERVICE_LEAD),
            new PageToSee("caseloads/cases.xhtml", "/caseloads/cases?reviewer=<PERSON>&case=<CASE>", Role.TEAM_COORDINATOR),
            new PageToSee("caseloads/carried.xhtml", "/caseloads/carried?reviewer=<PERSON>", Role.SERVICE_LEAD));

    static Stream<Pair> pairs() {
        return Effort.pairs().stream();
    }

    @AfterAll
    static void print() {
        WALL.print();
    }

    @Test
    void every_page_that_names_a_record_is_one_that_the_suite_knows_how_to_open() {
        assertEquals(List.of(), Pages.ALL.stream().filter(page -> page.role() != Role.OPERATOR).map(PageToSee::address).filter(address -> filled(address, any -> "1").contains("{")).toList(),
                "Say in PagesIT.PLACES what stands in the braces");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_page_about_another_councils_record_is_the_page_about_nothing(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (PageToSee page : named()) {
            for (Role role : Effort.isFull() ? Role.inCouncils() : List.of(page.role())) {
                Visit visit = Visits.lasting(pair.attacker(), role.code());
                Answer nowhere = visit.get(filled(page.address(), any -> NOWHERE));
                for (int turn = 0; turn < Effort.times(1, 3); turn++) {
                    Function<Kind, String> key = key(loot, pair, turn);
                    Answer answer = visit.get(filled(page.address(), key));
                    boolean held = answer.status() < 500 && answer.status() == nowhere.status() && !loot.isIn(answer.body(), "")
                            && bare(answer.body(), key).equals(bare(nowhere.body(), any -> NOWHERE));
                    WALL.attempt("pages with a key of the other council", held, pair + " " + role + " " + filled(page.address(), key) + " " + answer.status() + " " + nowhere.status());
                }
            }
        }
        unchanged(pair, before);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_form_sent_with_another_councils_record_changes_and_shows_nothing(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        Loot own = Loot.of(pair.attacker());
        Map<String, String> before = Owner.fingerprint(pair.victim());
        for (PageToSee page : named()) {
            Visit visit = Visits.lasting(pair.attacker(), page.role().code());
            String address = filled(page.address(), kind -> own.keys(kind, pair.victim(), 1).getFirst());
            Answer opened = visit.get(address);
            if (opened.status() != 200) {
                continue;
            }
            for (PageForm form : PageForm.in(opened.body())) {
                for (int turn = 0; turn < Effort.times(1, 3); turn++) {
                    Function<Kind, String> key = key(loot, pair, turn);
                    String sent = swapped(form.sent(field -> field), own, pair, key);
                    String to = swapped(form.action().isEmpty() ? address : form.action(), own, pair, key);
                    Answer answer = form.method().equals("post") ? visit.post(to, sent) : visit.get(to.replaceAll("\\?.*", "") + "?" + sent);
                    WALL.attempt("forms with a key of the other council", answer.status() < 500 && !loot.isIn(answer.body(), ""), pair + " " + to + " " + answer.status());
                }
            }
        }
        unchanged(pair, before);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void no_list_and_no_first_page_shows_a_word_of_another_council(Pair pair) {
        Loot loot = Loot.of(pair.victim());
        for (PageToSee page : Pages.ALL.stream().filter(one -> !one.address().contains("{") && one.role() != Role.OPERATOR).toList()) {
            Visit visit = Visits.lasting(pair.attacker(), page.role().code());
            for (String code : loot.codes()) {
                List<String> questions = List.of("show=all&size=100&q=" + code, "", "team=" + code, "show=all&reviewer=" + loot.keys(Kind.PERSON, pair.attacker(), 1).getFirst() + "&size=100");
                for (String question : questions.subList(0, Effort.times(1, questions.size()))) {
                    Answer answer = visit.get(page.address() + (question.isEmpty() ? "" : (page.address().contains("?") ? "&" : "?") + question));
                    WALL.attempt("lists and first pages, filtered by the other council's codes", answer.status() < 500 && !loot.isIn(answer.body().replace(code, ""), ""),
                            pair + " " + page.address() + " " + question + " " + answer.status());
                }
            }
        }
        WALL.holds();
    }

    private static void unchanged(Pair pair, Map<String, String> before) {
        List<String> changed = Owner.changed(pair.victim(), before);
        WALL.attempt("the other council's tables, row by row, after each round", changed.isEmpty(), pair + " changed " + changed);
        WALL.holds();
    }

    /** The pages about one record. */
    private static List<PageToSee> named() {
        List<PageToSee> pages = new ArrayList<>();
        Pages.ALL.stream().filter(one -> one.role() != Role.OPERATOR && one.address().contains("{") && NAME_NO_RECORD.stream().noneMatch(one.address()::contains)).forEach(pages::add);
        pages.addAll(BEHIND);
        return pages;
    }

    private static Function<Kind, String> key(Loot loot, Pair pair, int turn) {
        return kind -> {
            List<String> keys = loot.keys(kind, pair.attacker(), Effort.times(1, 4));
            return keys.get(turn % keys.size());
        };
    }

    /** The address with the words in braces replaced by keys. */
    static String filled(String address, Function<Kind, String> key) {
        String text = address;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        for (Kind kind : Kind.values()) {
            text = text.contains("<" + kind + ">") ? text.replace("<" + kind + ">", key.apply(kind)) : text;
        }
        return text;
    }

    private static String swapped(String text, Loot own, Pair pair, Function<Kind, String> key) {
        String swapped = text;
        for (Kind kind : Kind.values()) {
            swapped = swapped.replace(own.keys(kind, pair.victim(), 1).getFirst(), key.apply(kind));
        }
        return swapped;
    }

    /** A page without keys and without what differs from one look to the next. */
    private static String bare(String body, Function<Kind, String> key) {
        String text = body.replaceAll("(?s)<input[^>]*ViewState[^>]*>", "");
        for (Kind kind : Kind.values()) {
            text = text.replaceAll("(?<![0-9])" + key.apply(kind) + "(?![0-9])", "#"); // 16 is a person's key and no part of EXC-016
        }
        return text;
    }
}
