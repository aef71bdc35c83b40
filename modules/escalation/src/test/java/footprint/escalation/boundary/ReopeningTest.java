package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.escalation.Stretch;
import footprint.escalation.control.Stretches;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.*;

/** A closed alert is taken up again, in a real database. */
class ReopeningTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 18);

    private Service surrey;

    @BeforeEach
    void a_council() {
        surrey = new Service(TestCouncil.create("reopening"), new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("surrey")).settings(), DAY);
    }

    @Test
    void an_accepted_answer_is_not_accepted_any_more_and_the_next_stage_is_offered() {
        long id = raise();
        surrey.work(work -> work.recordAnswer(id, version(id), "Toni Leader", DAY, "We will"));
        surrey.work(work -> work.accept(id, version(id), "They promised"));
        surrey.today = LocalDate.of(2021, 1, 20);
        refused("ESC-004", () -> surrey.work(work -> work.climb(id, version(id), 2)));
        refused("ESC-023", () -> surrey.work(work -> work.reopen(id, version(id), " ")));
        refused("ESC-012", () -> surrey.work(work -> work.reopen(id, version(id) - 1, "The promise was not kept")));
        surrey.work(work -> work.reopen(id, version(id), "The promise was not kept"));
        AlertFile file = file(id);
        assertEquals("open", file.alert().state());
        assertEquals(Boolean.FALSE, file.alert().accepted());
        assertEquals("We will", file.steps().getFirst().response(), "the answer is kept");
        assertEquals("They promised", file.steps().getFirst().feedback(), "and what was said to it");
        assertEquals(2, file.offered().getFirst().number());
        assertEquals(List.of("resolved", "2020-12-18", "They promised", "2021-01-20", "The promise was not kept"), file.reopenings().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.ended(), one.endedOn().toString(), one.how(), one.on().toString(), one.reason())).toList());
        assertNull(file.resolution());
        assertEquals(1, file.alert().reopened());
        refused("ESC-004", () -> surrey.work(work -> work.reopen(id, version(id), "Once more")));
        surrey.work(work -> work.climb(id, version(id), 2));
        assertEquals(2, file(id).alert().stage());
    }

    @Test
    void without_an_answer_it_is_awaited_anew_with_days_and_clocks_of_its_own() {
        long id = raise();
        surrey.work(work -> work.withdraw(id, version(id), "By mistake"));
        assertEquals(0, surrey.read(alerts -> alerts.list(AlertFilter.open(), PageRequest.first())).total());
        surrey.today = LocalDate.of(2021, 1, 4);
        surrey.work(work -> work.reopen(id, version(id), "It was not a mistake"));
        AlertFile file = file(id);
        assertEquals(LocalDate.of(2021, 1, 11), file.alert().dueOn());
        assertFalse(file.alert().overdue());
        assertTrue(file.may("answer"));
        assertEquals(3, file.clocks().size(), "none of those that ran before is left beside the new ones");
        assertEquals(0, file.alert().total().used(), "the days on which it was closed are not used");
        surrey.today = LocalDate.of(2021, 2, 2);
        assertTrue(file(id).alert().overTotal());
        assertTrue(surrey.read(alerts -> alerts.list(AlertFilter.open(), PageRequest.first())).rows().getFirst().overTotal(), "the list says so too");
    }

    @Test
    void those_challenged_and_other_reviewers_cannot() {
        long id = raise();
        surrey.work(work -> work.resolve(id, version(id), "It was put right", null));
        long seen = version(id);
        surrey.actor = new footprint.kernel.Actor(9, "other", "Other Reviewer", surrey.council.code(), Role.REVIEWER, null, null);
        refused("ESC-001", () -> surrey.work(work -> work.reopen(id, seen, "Mine now")));
        surrey.somebody(8, Role.SERVICE_LEAD, null, null, null);
        surrey.work(work -> work.reopen(id, seen, "The service lead may"));
        assertEquals("open", file(id).alert().state());
    }

    @Test
    void the_view_that_reports_count_by_says_what_the_rule_says() {
        Random chance = new Random(50);
        List<List<Stretch>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Stretch> stood = history(chance);
            long id = insert(stood);
            all.add(stood);
            List<String> rule = Stretches.counted(stood).stream().map(stretch -> stretch.begunOn() + " " + stretch.endedOn()).toList();
            List<String> view = surrey.council.call(database -> database.sql().createQuery("""
                            select begun_on || ' ' || coalesce(ended_on::text, 'null') from alert_stretch where alert_id = :id order by number""")
                    .bind("id", id).mapTo(String.class).list());
            assertEquals(rule, view, stood.toString());
        }
        assertTrue(all.stream().anyMatch(stood -> stood.size() > 2));
    }

    private static List<Stretch> history(Random chance) {
        List<Stretch> stood = new ArrayList<>();
        LocalDate day = LocalDate.of(2019, 4, 1).plusDays(chance.nextInt(400));
        for (int left = chance.nextInt(4); left > 0; left--) {
            LocalDate ended = day.plusDays(chance.nextInt(200));
            stood.add(new Stretch(day, ended, chance.nextInt(3) == 0));
            day = ended.plusDays(chance.nextInt(200));
        }
        boolean open = chance.nextBoolean();
        stood.add(new Stretch(day, open ? null : day.plusDays(chance.nextInt(200)), !open && chance.nextInt(3) == 0));
        return stood;
    }

    private long insert(List<Stretch> stood) {
        Stretch last = stood.getLast();
        String state = last.endedOn() == null ? "open" : last.withdrawn() ? "withdrawn" : "resolved";
        return surrey.council.call(database -> {
            long id = database.sql().createQuery("""
                            insert into alert (kind, ladder_from, raised_on, state, stage, highest_stage, resolved_on, withdrawn_on, summary, reopened)
                            values ('themed', date '2020-04-01', :raised, :state, 1, 1, :resolved, :withdrawn, 's', :reopened) returning id""")
                    .bind("raised", stood.getFirst().begunOn()).bind("state", state).bind("resolved", state.equals("resolved") ? last.endedOn() : null)
                    .bind("withdrawn", state.equals("withdrawn") ? last.endedOn() : null).bind("reopened", stood.size() - 1).mapTo(Long.class).one();
            for (int i = 1; i < stood.size(); i++) {
                database.sql().createUpdate("insert into alert_reopening (alert_id, number, ended, ended_on, reopened_on, reason) values (:id, :n, :ended, :endedOn, :on, 'r')")
                        .bind("id", id).bind("n", i).bind("ended", stood.get(i - 1).withdrawn() ? "withdrawn" : "resolved").bind("endedOn", stood.get(i - 1).endedOn())
                        .bind("on", stood.get(i).begunOn()).execute();
            }
            return id;
        });
    }

    private long raise() {
        return surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, surrey.child("R" + System.nanoTime() % 100000), 1, List.of("A"), "Late report", null, null)));
    }

    private AlertFile file(long id) {
        return surrey.read(alerts -> alerts.alert(id));
    }

    private long version(long id) {
        return file(id).alert().version();
    }

    private static void refused(String code, Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
