package footprint.app.records;

import footprint.app.records.InventedRecord.Written;
import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.records.DueRecord;
import footprint.records.Keep;
import footprint.records.RecordsSettings;
import footprint.records.RetentionFacts;
import footprint.records.Tombstone;
import footprint.records.control.RetentionClock;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.*;

/**
 * Nothing is erased before its time, while a hold stands, or by one person; what is erased leaves nothing but a tombstone.
 * {@code -Dfootprint.records=500} erases as many children.
 */
class ErasureTest {

    private static final int CHILDREN = Integer.getInteger("footprint.records", 12);
    private static final Set<String> NOT_WRITTEN = Set.of("audit_entry", "legal_hold", "legal_hold_child", "retention_decision", "life_date");
    private static final LocalDate LONG_AGO = LocalDate.of(1940, 5, 5);
    private static final RecordsSettings.Retention LAW = new RecordsSettings.Retention(new RecordsSettings.Years(75, "Regulation 50"),
            new RecordsSettings.Death(15, 18, "Regulation 50"), new RecordsSettings.Years(100, "Regulation 6"));

    private final RecordOffice office = new RecordOffice();

    @Test
    void an_erased_record_leaves_a_tombstone_and_no_remnant_and_the_others_stay() {
        List<Written> due = new ArrayList<>();
        List<Written> others = new ArrayList<>();
        office.council.run(database -> {
            InventedRecord inventor = new InventedRecord(database.sql());
            for (int number = 0; number < CHILDREN; number++) {
                due.add(inventor.write("E%04dZ".formatted(number), LONG_AGO.plusDays(number), NOT_WRITTEN));
            }
            for (int number = 0; number < 3; number++) {
                others.add(inventor.write("K%04dZ".formatted(number), LocalDate.of(2015, 1, 1), NOT_WRITTEN));
            }
        });
        Map<String, Long> kept = marked("K\\d{4}Z");
        for (Written child : due) {
            ChildId id = new ChildId(child.id);
            office.person = 1;
            run(id, "propose");
            office.person = 2;
            run(id, "confirm");
            refused("RCD-001", id, "confirm");
        }
        assertEquals(Map.of(), marked("E\\d{4}Z"), "a text of an erased record is still there");
        assertEquals(Map.of(), keyed(due.stream().map(child -> child.id).toList()), "a key of an erased record is still there");
        assertEquals(kept, marked("K\\d{4}Z"), "a record that was not due has lost something");
        List<Tombstone> tombstones = new ArrayList<>();
        for (int page = 1; tombstones.size() < CHILDREN; page++) {
            PageRequest asked = new PageRequest(page, 100, null, false);
            tombstones.addAll(office.retention(retention -> retention.tombstones(asked)).rows());
        }
        Map<Long, Tombstone> byKey = new HashMap<>();
        tombstones.forEach(one -> byKey.put(one.childKey(), one));
        for (Written child : due) {
            Map<String, Integer> expected = new HashMap<>(child.rows);
            expected.remove("look");
            expected.put("retention_decision", 1);
            assertEquals(expected, byKey.get(child.id).rows());
            assertEquals("First Lead", byKey.get(child.id).proposedBy());
            assertEquals("Second Lead", byKey.get(child.id).confirmedBy());
        }
        System.out.printf("Erasing: %d records, %d rows removed, 0 remnants in any text or key column, %d tombstones.%n", CHILDREN,
                tombstones.stream().mapToInt(one -> one.rows().values().stream().mapToInt(Integer::intValue).sum()).sum(), tombstones.size());
    }

    @Test
    void nothing_is_erased_before_its_time_under_a_hold_or_by_one_person() {
        ChildId young = child("Y1", LocalDate.of(2015, 1, 1));
        ChildId old = child("Y2", LONG_AGO);
        for (String deed : List.of("propose", "confirm", "keep")) {
            refused("RCD-020", young, deed);
        }
        refused("RCD-021", old, "confirm");
        run(old, "propose");
        refused("RCD-022", old, "confirm");
        refused("RCD-023", old, "propose");
        office.person = 2;

        long council = office.holds(holds -> holds.placeOnCouncil("A public inquiry"));
        refused("RCD-018", old, "confirm");
        lift(council);
        long one = office.holds(holds -> holds.placeOnChild(old, "A claim"));
        refused("RCD-018", old, "confirm");
        lift(one);
        long enquiry = office.holds(holds -> holds.placeForEnquiry("The county enquiry", "An order of 2026"));
        office.holds(holds -> {
            holds.addToEnquiry(enquiry, old);
            return null;
        });
        refused("RCD-018", old, "confirm");
        assertEquals(0, office.retention(retention -> retention.due(PageRequest.first())).total(), "what is held is not listed");
        lift(enquiry);

        office.retention(retention -> {
            retention.lifeDate(old, "adoption", LocalDate.of(1950, 1, 1), "The order was found");
            return null;
        });
        refused("RCD-020", old, "confirm");
        office.retention(retention -> {
            retention.lifeDate(old, "adoption", null, "It was another child's order");
            return null;
        });
        assertEquals(1, office.retention(retention -> retention.due(PageRequest.first())).total());
        run(old, "keep");
        assertEquals(0, office.retention(retention -> retention.due(PageRequest.first())).total(), "kept longer until it is looked at again");
        office.today = LocalDate.of(2027, 1, 2);
        assertEquals(1, office.retention(retention -> retention.due(PageRequest.first())).total(), "looked at again");
        office.today = LocalDate.of(2026, 11, 16);
        run(old, "takeBack");
        run(old, "propose");
        office.person = 1;
        run(old, "confirm");
        assertEquals(1, office.retention(retention -> retention.tombstones(PageRequest.first())).total());
    }

    @Test
    void a_child_hidden_from_a_person_is_listed_without_a_name_a_day_or_a_reason() {
        ChildId hidden = child("H1", LONG_AGO);
        office.council.run(database -> database.sql().execute("update child set given_name = 'Secret', family_name = 'Name' where id = ?", hidden.value()));
        office.requests(requests -> requests.receive(hidden, office.today, "a parent", "Secret Parent"));
        run(hidden, "propose");
        office.council.run(database -> database.sql().execute("""
                insert into restriction (child_id, why, from_date, set_at, set_by) values (?, 'colleague', '2026-01-01', '2026-01-01T10:00:00Z', 2)""", hidden.value()));
        DueRecord listed = office.retention(retention -> retention.due(PageRequest.first())).rows().getFirst();
        assertEquals("Restricted child", listed.name());
        assertNull(listed.keep().until());
        assertNull(listed.because());
        var request = office.requests(requests -> requests.list(true, PageRequest.first())).rows().getFirst();
        assertEquals("Restricted child", request.name());
        assertNull(request.asker());
        assertFalse((listed + " " + request).contains("Secret"), listed + " " + request);
    }

    /** The database pages, the clock decides: both say the same of every child. */
    @Test
    void the_list_of_what_may_be_erased_is_what_the_clock_says_of_each_child() {
        Random random = new Random(6);
        Map<Long, Keep> expected = new HashMap<>();
        RetentionClock clock = new RetentionClock(LAW);
        office.council.run(database -> {
            for (int number = 0; number < 1500; number++) {
                LocalDate born = number % 7 == 0 ? LocalDate.of(1900 + 4 * random.nextInt(30), 1, 31).plusDays(29) : LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
                born = number % 7 == 0 && born.getDayOfMonth() != 29 ? LocalDate.of(1940, 2, 29) : born;
                LocalDate died = random.nextInt(3) == 0 ? born.plusDays(random.nextInt(9000)) : null;
                LocalDate adopted = random.nextInt(3) == 0 ? born.plusDays(random.nextInt(6500)) : null;
                long id = database.sql().createQuery("insert into child (number, date_of_birth) values (?, ?) returning id").bind(0, "R" + number).bind(1, born).mapTo(Long.class).one();
                for (Object[] date : new Object[][] {{died, "E2"}, {adopted, random.nextBoolean() ? "E11" : "E12"}}) {
                    if (date[0] != null) {
                        database.sql().execute("insert into period_of_care (child_id, started_on, ended_on, reason_ceased) values (?, ?, ?, ?) on conflict do nothing", id,
                                born.plusDays(date[1].equals("E2") ? 0 : 1), ((LocalDate) date[0]).isBefore(born.plusDays(1)) ? born.plusDays(1) : date[0], date[1]);
                    }
                }
                LocalDate deathStored = died == null ? null : died.isBefore(born.plusDays(1)) ? born.plusDays(1) : died;
                LocalDate orderStored = adopted == null ? null : adopted.isBefore(born.plusDays(1)) ? born.plusDays(1) : adopted;
                Keep keep = clock.keep(new RetentionFacts(born, deathStored, orderStored, true, List.of()));
                if (keep.mayBeErasedOn(office.today)) {
                    expected.put(id, keep);
                }
            }
        });
        Map<Long, LocalDate> listed = new HashMap<>();
        Set<Integer> pages = new HashSet<>();
        for (int page = 1; page == 1 || listed.size() < expected.size() && page < 50; page++) {
            PageRequest asked = new PageRequest(page, 100, null, false);
            for (DueRecord record : office.retention(retention -> retention.due(asked)).rows()) {
                assertNull(listed.put(record.childId(), record.keep().until()), "listed twice");
            }
            pages.add(page);
        }
        assertTrue(expected.size() > 100, "too few were due: " + expected.size());
        Map<Long, LocalDate> wanted = new HashMap<>();
        expected.forEach((id, keep) -> wanted.put(id, keep.until()));
        assertEquals(wanted, listed);
        assertEquals(expected.size(), office.retention(retention -> retention.due(PageRequest.first())).total());
    }

    private ChildId child(String number, LocalDate born) {
        return new ChildId(office.council.call(database -> database.sql().createQuery("insert into child (number, date_of_birth) values (?, ?) returning id")
                .bind(0, number).bind(1, born).mapTo(Long.class).one()));
    }

    private void lift(long hold) {
        office.holds(holds -> {
            holds.lift(hold, "It has ended");
            return null;
        });
    }

    private void run(ChildId child, String deed) {
        office.retention(retention -> {
            switch (deed) {
                case "propose" -> retention.propose(child, "Its time has run out");
                case "confirm" -> retention.confirm(child);
                case "keep" -> retention.keepLonger(child, "A relative may ask", LocalDate.of(2027, 1, 1));
                default -> retention.takeBack(child);
            }
            return null;
        });
    }

    private void refused(String code, ChildId child, String deed) {
        assertEquals(code, assertThrows(ProblemException.class, () -> run(child, deed)).problems().getFirst().code());
    }

    /** Rows of any table that say a mark in any column, by table; the record of who looked keeps what the law of the chain demands. */
    private Map<String, Long> marked(String pattern) {
        return counted("select count(*) from %s t where cast(t as text) ~ :what", pattern);
    }

    private Map<String, Long> keyed(List<Long> keys) {
        Map<String, Long> found = new HashMap<>();
        office.council.run(database -> database.sql().createQuery("""
                select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attname = 'child_id' and c.relname not in ('look', 'audit_entry')""")
                .map((row, context) -> row.getString(1)).list().forEach(table -> {
                    long rows = database.sql().createQuery("select count(*) from \"" + table + "\" where child_id = any (:keys)").bindArray("keys", Long.class, keys.toArray())
                            .mapTo(Long.class).one();
                    if (rows > 0) {
                        found.put(table, rows);
                    }
                }));
        return found;
    }

    private Map<String, Long> counted(String select, String what) {
        Map<String, Long> found = new HashMap<>();
        office.council.run(database -> {
            for (String table : new InventedRecord(database.sql()).tables()) {
                if (!table.equals("look") && !table.equals("audit_entry")) {
                    long rows = database.sql().createQuery(select.formatted("\"" + table + "\"")).bind("what", what).mapTo(Long.class).one();
                    if (rows > 0) {
                        found.put(table, rows);
                    }
                }
            }
        });
        return found;
    }
}
