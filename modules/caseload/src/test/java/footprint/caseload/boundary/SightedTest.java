package footprint.caseload.boundary;

import footprint.caseload.NewSample;
import footprint.caseload.OwnChild;
import footprint.caseload.Sample;
import footprint.harness.TestCouncil;
import footprint.identity.AuditNote;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Records that are in scope and records that are not: a social worker's own children, an auditor's sample while it lives. */
class SightedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final long LEAD = 900;

    private final TestCouncil council = TestCouncil.create("sighted");
    private final Noted noted = new Noted();
    private long worker;
    private long follower;
    private long auditor;

    @BeforeEach
    void tenChildren() {
        as("service", LEAD, TODAY);
        council.run(database -> {
            database.sql().execute("insert into person (username, full_name) values ('w', 'Wanda Worker'), ('f', 'Fay Follower'), ('a', 'Alex Auditor')");
            database.sql().execute("""
                    insert into role_holding (person_id, role, from_date) select id, case username when 'a' then 'auditor' else 'social-worker' end, '2020-01-01' from person""");
            database.sql().execute("""
                    insert into child (number, given_name, family_name, date_of_birth) select 'C' || n, 'Given' || n, 'Family' || n, '2015-01-01' from generate_series(1, 10) n""");
            database.sql().execute("insert into period_of_care (child_id, started_on) select id, '2026-01-05' from child");
        });
        worker = id("w");
        follower = id("f");
        auditor = id("a");
    }

    @Test
    void a_social_worker_sees_the_own_child_from_the_first_day_until_somebody_follows() {
        ChildId child = child("C3");
        allocate(child, worker, TODAY);
        as("worked", worker, TODAY);
        assertEquals(List.of("C3"), own());
        as("worked", follower, TODAY);
        assertEquals(List.of(), own());
        as("service", LEAD, TODAY);
        allocate(child, follower, TODAY.plusDays(7));
        as("worked", worker, TODAY.plusDays(6));
        assertEquals(List.of("C3"), own());
        as("worked", worker, TODAY.plusDays(7));
        assertEquals(List.of(), own());
        as("worked", follower, TODAY.plusDays(7));
        assertEquals(List.of("C3"), own());
    }

    @Test
    void only_a_social_worker_of_today_is_named_and_never_before_the_present_one() {
        allocate(child("C3"), worker, TODAY);
        assertEquals("CAS-064", code(() -> allocate(child("C3"), auditor, TODAY.plusDays(1))));
        assertEquals("CAS-065", code(() -> allocate(child("C3"), follower, TODAY)));
    }

    @Test
    void the_same_seed_draws_the_same_children_and_the_seed_is_kept() {
        draw(new NewSample("letters", auditor, TODAY.plusDays(10), 4, 7L, null));
        List<String> first = sampled(auditor);
        assertEquals(4, first.size());
        as("service", LEAD, TODAY);
        Sample kept = council.call(database -> samples(database, LEAD).list(PageRequest.first())).rows().getFirst();
        assertEquals(7L, kept.seed());
        assertEquals(10, kept.drawnFrom());
        council.run(database -> samples(database, LEAD).close(kept.id()));
        draw(new NewSample("letters again", auditor, TODAY.plusDays(10), 4, 7L, null));
        assertEquals(first, sampled(auditor));
    }

    @Test
    void an_auditor_sees_the_sample_while_it_lives_and_nothing_else() {
        draw(new NewSample("letters", auditor, TODAY.plusDays(10), null, null, List.of("C1", "C2")));
        assertEquals(List.of("C1", "C2"), sampled(auditor));
        assertEquals(List.of(), sampled(worker), "a sample is its auditor's alone");
        as("sample", auditor, TODAY.plusDays(10));
        assertEquals(List.of("C1", "C2"), own());
        as("sample", auditor, TODAY.plusDays(11));
        assertEquals(List.of(), own());
        as("service", LEAD, TODAY);
        long id = council.call(database -> samples(database, LEAD).list(PageRequest.first())).rows().getFirst().id();
        council.run(database -> samples(database, LEAD).close(id));
        assertEquals(List.of(), sampled(auditor), "closed is gone at once");
        long c1 = child("C1").value();
        long c2 = child("C2").value();
        assertEquals(List.of(c1 + " sample drawn", c2 + " sample drawn", c1 + " sample true false", c2 + " sample true false"), noted.changes);
        as("service", LEAD, TODAY);
        assertEquals("CAS-069", code(() -> council.run(database -> samples(database, LEAD).close(id))));
    }

    @Test
    void a_restricted_child_is_neither_read_by_its_social_worker_nor_drawn() {
        allocate(child("C3"), worker, TODAY);
        council.run(database -> database.sql().execute("insert into restriction (child_id, why, from_date, set_at, set_by) values (?, 'adoption', '2026-11-16', now(), 1)", child("C3").value()));
        as("worked", worker, TODAY);
        assertEquals(List.of(), own());
        assertEquals("CAS-067", code(() -> draw(new NewSample("letters", auditor, TODAY, null, null, List.of("C3")))));
        assertEquals("CAS-068", code(() -> draw(new NewSample("letters", auditor, TODAY, 10, 7L, null))));
    }

    @Test
    void a_sample_of_nobody_or_for_nobody_is_not_drawn() {
        assertEquals("CAS-066", code(() -> draw(new NewSample("letters", worker, TODAY, 2, null, null))));
        assertEquals("CAS-067", code(() -> draw(new NewSample("letters", auditor, TODAY, null, null, List.of("C1", "nobody")))));
        assertEquals("CAS-068", code(() -> draw(new NewSample("letters", auditor, TODAY, 11, null, null))));
        assertEquals(0, council.call(database -> samples(database, LEAD).list(PageRequest.first())).total());
    }

    /** What the audit trail is told: which child, what was, what is. */
    private static final class Noted implements AuditNote {

        private final List<String> changes = new ArrayList<>();

        @Override
        public void opened(ChildId child) {
            throw new IllegalStateException("a sample opens no file");
        }

        @Override
        public void changed(ChildId child, String what, String before, String after) {
            changes.add(child.value() + " " + what + (before == null ? " drawn" : " " + before.contains("\"closed_on\": null") + " " + after.contains("\"closed_on\": null")));
        }

        @Override
        public void because(String reason) {
            throw new IllegalStateException("a sample has no reason beside its purpose");
        }
    }

    private void as(String sight, long person, LocalDate day) {
        council.sees(sight, person, null, noon(day));
    }

    private List<String> sampled(long person) {
        as("sample", person, TODAY);
        return own();
    }

    private List<String> own() {
        return council.call(database -> new OwnChildren(database, clock()).list(PageRequest.first())).rows().stream().map(OwnChild::number).toList();
    }

    private void allocate(ChildId child, long person, LocalDate from) {
        council.run(database -> new SocialWork(database, clock()).allocate(child, person, from));
    }

    private void draw(NewSample sample) {
        as("service", LEAD, TODAY);
        council.run(database -> samples(database, LEAD).draw(sample));
    }

    private Samples samples(CouncilDatabase database, long person) {
        return new Samples(database, () -> new Actor(person, "x", "X", new CouncilCode("test"), Role.SERVICE_LEAD, null, null), noted, clock());
    }

    private ChildId child(String number) {
        return new ChildId(council.call(database -> database.sql().createQuery("select id from child where number = ?").bind(0, number).mapTo(Long.class).one()));
    }

    private long id(String username) {
        return council.call(database -> database.sql().createQuery("select id from person where username = ?").bind(0, username).mapTo(Long.class).one());
    }

    private static String code(Runnable refused) {
        return assertThrows(ProblemException.class, refused::run).problems().getFirst().code();
    }

    private static Clock clock() {
        return Clock.fixed(noon(TODAY), ZoneOffset.UTC);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
