package footprint.app.records;

import footprint.app.records.InventedRecord.Written;
import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.records.Passage;
import footprint.records.control.RecordWords;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import static org.junit.jupiter.api.Assertions.*;

/**
 * What is handed out about a child is everything that is held about it and nothing of another, and what was removed is in it nowhere.
 * {@code -Dfootprint.records=500} tries as many children.
 */
class SubjectAccessTest {

    private static final int CHILDREN = Integer.getInteger("footprint.records", 12);
    private static final Set<String> NOT_WRITTEN = Set.of("audit_entry", "access_request", "passage_decision", "access_release");
    private static final Pattern MARK = Pattern.compile("Q\\d{4}Z[a-z0-9]*");
    private static final RecordOffice OFFICE = new RecordOffice();
    private static final List<Written> WRITTEN = new ArrayList<>();

    @BeforeAll
    static void write() {
        OFFICE.council.run(database -> {
            InventedRecord inventor = new InventedRecord(database.sql());
            for (int number = 0; number < CHILDREN; number++) {
                WRITTEN.add(inventor.write("Q%04dZ".formatted(number), LocalDate.of(2008, 1, 1).plusDays(number), NOT_WRITTEN));
            }
        });
    }

    /** A new table that leads to a child is told by itself; one that is left out needs its reason. */
    @Test
    void every_table_that_leads_to_a_child_is_told_or_left_out_with_a_reason() {
        Set<String> leading = OFFICE.council.call(database -> new InventedRecord(database.sql()).leading());
        assertTrue(leading.containsAll(Set.of("period_of_care", "episode", "allocation", "review", "due_date", "outcome", "review_meeting", "midway_check", "alert", "alert_step",
                "alert_reason", "alert_move", "oc2", "oc3", "adoption", "upload_finding", "upload_change", "rehearsal_date", "rehearsal_answer", "access_request")), leading::toString);
        for (String table : leading) {
            RecordWords.TableWords words = RecordWords.table(table);
            assertTrue(!words.chapter().equals("none") || words.reason() != null && !words.reason().isBlank(), table + " is left out without a reason");
            assertTrue(Set.of("about", "story", "care", "looks", "none").contains(words.chapter()), table + " is told in no chapter");
        }
        Set<String> unsaid = OFFICE.council.call(database -> database.sql().createQuery("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                and a.attname like '%child%' and a.attnum > 0 and format_type(a.atttypid, null) = 'bigint' and a.attname <> 'child_key'""").mapTo(String.class).set());
        unsaid.removeAll(leading);
        assertEquals(Set.of(), unsaid, "a column names a child and the walk does not know it");
    }

    @Test
    void what_is_handed_out_is_everything_about_the_child_and_nothing_of_another() {
        long passages = 0;
        for (Written child : WRITTEN) {
            ChildId id = new ChildId(child.id);
            long request = OFFICE.requests(requests -> requests.receive(id, OFFICE.today, "the child", "The care leaver, by post"));
            OFFICE.requests(requests -> {
                requests.checkIdentity(id, request, OFFICE.today, "A passport was shown");
                return null;
            });
            if (OFFICE.requests(requests -> requests.one(id, request)).sealed()) {
                refused("RCD-006", id, request);
                OFFICE.requests(requests -> {
                    requests.decideAdoption(id, request, true, "The adopted adult asks, and the agency agrees");
                    return null;
                });
            }
            refused("RCD-015", id, request);
            List<Passage> queue = all(id, request);
            passages += queue.size();
            Set<String> removed = decide(request, queue);
            OFFICE.papers(papers -> {
                papers.release(id, request);
                return null;
            });
            check(child, removed, OFFICE.papers(papers -> papers.paper(id, request)), OFFICE.papers(papers -> papers.data(id, request)));
        }
        System.out.printf("Subject access: %d children, %d rows, %d passages, every row told once, no other child's, nothing removed left.%n", WRITTEN.size(),
                WRITTEN.stream().mapToInt(child -> child.rows.values().stream().mapToInt(Integer::intValue).sum()).sum(), passages);
    }

    private static void check(Written child, Set<String> removed, byte[] pdf, byte[] zip) {
        String json = json(zip);
        Map<String, Integer> told = new TreeMap<>();
        count(JsonMapper.shared().readTree(json), told);
        Map<String, Integer> expected = new TreeMap<>(child.rows);
        expected.keySet().removeIf(table -> RecordWords.table(table).chapter().equals("none"));
        expected.put("access_request", 1);
        assertEquals(expected, told, child.mark);

        String paper = text(pdf).replaceAll("\\s", "");
        Set<String> stand = new HashSet<>(child.texts);
        stand.removeAll(removed);
        Set<String> hidden = OFFICE.council.call(database -> database.sql().createQuery("""
                select t.v from (select cast(to_jsonb(d) as text) as v from rehearsal_date d union all select cast(to_jsonb(a) as text) from rehearsal_answer a
                    union all select cast(to_jsonb(c) as text) from alert_clock c) t""").mapTo(String.class).set());
        stand.removeIf(text -> hidden.stream().anyMatch(row -> row.contains(text)));
        for (String text : stand) {
            assertTrue(json.contains(text), () -> text + " is not in the data of " + child.mark);
            assertTrue(paper.contains(text), () -> text + " is not in the paper of " + child.mark);
        }
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        for (String text : removed) {
            assertFalse(json.contains(text + "\"") || paper.contains(text) || raw.contains(text), () -> text + " was removed and is still there");
        }
        for (String source : List.of(json, paper)) {
            assertEquals(Set.of(), MARK.matcher(source).results().map(found -> found.group()).filter(found -> !found.startsWith(child.mark)).collect(java.util.stream.Collectors.toSet()));
        }
    }

    /** Every third passage is removed; the doors decide about a few, the table takes the rest at once. */
    private static Set<String> decide(long request, List<Passage> queue) {
        Set<String> removed = new HashSet<>();
        OFFICE.council.run(database -> {
            int place = 0;
            for (Passage passage : queue) {
                boolean redact = place++ % 3 == 0 && passage.text().startsWith("Q");
                if (redact) {
                    removed.add(passage.text());
                }
                database.sql().createUpdate("""
                                insert into passage_decision (request_id, digest, decision, reason, decided_by, decided_at)
                                values (:request, :digest, :decision, :reason, 1, now())""")
                        .bind("request", request).bind("digest", passage.digest()).bind("decision", redact ? "redact" : "keep").bind("reason", redact ? "third-party" : null).execute();
            }
        });
        return removed;
    }

    private static List<Passage> all(ChildId child, long request) {
        List<Passage> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            PageRequest asked = new PageRequest(page, PageRequest.LARGEST_SIZE, null, false);
            var slice = OFFICE.redactions(redactions -> redactions.queue(child, request, true, asked));
            all.addAll(slice.rows());
            if (page >= slice.pages()) {
                return all;
            }
        }
    }

    private static void refused(String code, ChildId child, long request) {
        ProblemException refused = assertThrows(ProblemException.class, () -> OFFICE.papers(papers -> {
            papers.release(child, request);
            return null;
        }));
        assertEquals(code, refused.problems().getFirst().code());
    }

    private static void count(JsonNode node, Map<String, Integer> told) {
        if (node.isArray()) {
            node.forEach(one -> count(one, told));
        } else if (node.isObject()) {
            if (node.has("table") && node.has("facts")) {
                told.merge(node.path("table").asString(), 1, Integer::sum);
            }
            node.properties().forEach(one -> count(one.getValue(), told));
        }
    }

    private static String json(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("record.json")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no record.json");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
