package footprint.caseload.boundary;

import footprint.caseload.Candidate;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.Circumstance;
import footprint.caseload.Continuity;
import footprint.caseload.FollowsTheChild;
import footprint.caseload.Handover;
import footprint.caseload.HandoverPreview;
import footprint.caseload.NewHandover;
import footprint.caseload.ReviewerSpan;
import footprint.harness.TestCouncil;
import footprint.identity.AuditNote;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import jakarta.enterprise.inject.Instance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandoversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC);
    private static final Settings LEICESTERSHIRE = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("leicestershire")).settings();
    private static int made;

    private final List<String> noted = new ArrayList<>();
    private TestCouncil council;

    /** Reviewer 1 carries children 1 to 6 and two cases, reviewer 2 child 7, nobody child 8; 9 is looked after no more. */
    @BeforeEach
    void nineChildren() {
        council = TestCouncil.create("handovers" + made++).sees("service", 9, null, CLOCK.instant());
        council.run(database -> {
            database.sql().execute("insert into team (code, name, from_date) values ('n', 'North', '2015-01-01'), ('s', 'South', '2015-01-01')");
            database.sql().execute("insert into person (username, full_name) values ('r1', 'One'), ('r2', 'Two'), ('r3', 'Three')");
            database.sql().execute("insert into person (id, username, full_name) overriding system value values (9, 'lead', 'Lead')");
            database.sql().execute("insert into role_holding (person_id, role, team, from_date) select id, 'reviewer', 'n', '2020-01-01' from person where id < 4");
            database.sql().execute("insert into reviewer_hours (reviewer_id, from_date, fte, team) values (1, '2020-01-01', 1, 'n'), (2, '2020-01-01', 0.5, 'n')");
            database.sql().execute("insert into child (number, given_name, date_of_birth, team) select 'N' || n, 'Given' || n, '2012-01-01', case when n = 7 then 's' else 'n' end from generate_series(1, 9) n");
            database.sql().execute("insert into period_of_care (child_id, started_on, ended_on) select id, '2025-02-01', case when id = 9 then date '2026-01-01' end from child");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) select id, 1, '2025-02-01' from child where id <= 6 or id = 9");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) values (7, 2, '2025-02-01')");
            database.sql().execute("insert into other_case (reviewer_id, kind, reference, from_date) values (1, 'child-protection', 'P1', '2026-01-01'), (1, 'child-protection', 'P2', '2026-11-16')");
        });
    }

    @Test
    void aReviewerWhoLeavesHandsEverythingOverAndKeepsTheHistory() {
        HandoverPreview preview = as(door -> door.preview(all(1L, 2L, TODAY, null, "leaving")));
        assertEquals(List.of("N1", "N2", "N3", "N4", "N5", "N6"), preview.children().stream().map(HandoverPreview.Child::number).toList());
        assertEquals("6 0 1 7", preview.loads().stream().map(load -> load.before().of("looked-after") + " " + load.after().of("looked-after")).reduce((a, b) -> a + " " + b).orElseThrow());
        assertEquals(Map.of("Reviews due", 6), preview.following());
        as(door -> door.handOver(all(1L, 2L, TODAY, null, "leaving")));
        assertEquals("1:6 2:1", carried(TODAY.minusDays(1)));
        assertEquals("2:7", carried(TODAY));
        assertEquals(2, count("select count(*) from other_case where reviewer_id = 2 and to_date is null"));
        assertEquals(6, noted.size());
    }

    @Test
    void coverEndsByItselfAndIsNoChangeOfReviewer() {
        as(door -> door.handOver(all(1L, 3L, TODAY.plusDays(1), TODAY.plusDays(14), "sickness")));
        assertEquals("1:6 2:1", carried(TODAY));
        assertEquals("2:1 3:6", carried(TODAY.plusDays(14)));
        assertEquals("1:6 2:1", carried(TODAY.plusDays(15)));
        assertEquals(List.of("One -", "Three cover", "One cover"), reviewers(door -> door.history(new ChildId(1))).reversed().stream()
                .map(span -> span.reviewer() + " " + (span.cover() ? "cover" : "-")).toList());
        assertEquals(Map.of(0, 8), reviewers(door -> door.continuity(null, PageRequest.first())).children());
    }

    @Test
    void aHandoverThatHasNotBegunIsUndoneAsIfItHadNotBeen() {
        String before = rows();
        long id = as(door -> door.handOver(all(1L, 2L, TODAY, TODAY.plusDays(5), "leave")));
        as(door -> {
            door.undo(id);
            return null;
        });
        assertEquals(before, rows());
        assertCode("CAS-037", () -> as(door -> {
            door.undo(id);
            return null;
        }));
    }

    @Test
    void whatALaterHandoverRestsOnStandsAndTheLaterOneGoesFirst() {
        String before = rows();
        long first = as(door -> door.handOver(all(1L, 2L, TODAY, null, "balance")));
        long second = as(door -> door.handOver(all(2L, 3L, TODAY, null, "balance")));
        assertEquals("3:7", carried(TODAY));
        assertCode("CAS-038", () -> undone(first));
        assertEquals(List.of(true, false), as(door -> door.list(PageRequest.first())).rows().stream().map(Handover::undoable).toList());
        undone(second);
        undone(first);
        assertEquals(before, rows());
    }

    @Test
    void whoHasAConflictOfInterestGetsNoneOfThemAndBrothersAndSistersAreNamed() {
        reviewers(door -> {
            door.conflict(new ChildId(3), 2, "An aunt");
            door.siblingOf(new ChildId(1), "N2");
            door.siblingOf(new ChildId(2), "N4");
            return null;
        });
        assertCode("CAS-036", () -> as(door -> door.handOver(all(1L, 2L, TODAY, null, "balance"))));
        assertCode("CAS-035", () -> as(door -> door.preview(new NewHandover(1L, 2L, TODAY, null, "balance", "", List.of(), false))));
        NewHandover two = new NewHandover(1L, 2L, TODAY, null, "balance", "", List.of(new ChildId(1), new ChildId(2)), false);
        assertTrue(as(door -> door.preview(two)).warnings().contains("A brother or sister has another reviewer: N1, N2."));
        as(door -> door.handOver(two));
        assertEquals("1:4 2:3", carried(TODAY));
        List<Candidate> candidates = reviewers(door -> door.candidates(new ChildId(4)));
        assertEquals("Two", candidates.getFirst().after().name());
        assertTrue(candidates.getFirst().siblings());
        assertEquals("Two", reviewers(door -> door.candidates(new ChildId(3))).getLast().after().name());
        assertEquals(Map.of(0, 6, 1, 2), reviewers(door -> door.continuity(null, PageRequest.first())).children());
        Continuity once = reviewers(door -> door.continuity(1, PageRequest.first()));
        assertEquals(2, once.list().total());
        assertEquals(List.of("N1 Two", "N2 Two"), once.list().rows().stream().map(child -> child.number() + " " + child.reviewer()).toList());
    }

    @Test
    void aChildWithoutAReviewerGetsOneFromAnEarlierDayAndOnlyOnce() {
        NewHandover asked = new NewHandover(null, 3L, LocalDate.of(2026, 11, 2), null, "new", null, null, false);
        as(door -> door.handOver(asked));
        assertEquals("1:6 2:1 3:1", carried(LocalDate.of(2026, 11, 2)));
        assertCode("CAS-035", () -> as(door -> door.handOver(asked)));
    }

    @Test
    void circumstancesWeighOnTheirDaysAndGoWithTheChild() {
        Settings weighing = weighing();
        Circumstance[] told = council.call(database -> {
            Circumstances door = new Circumstances(database, weighing, CLOCK, trail());
            door.begin(new ChildId(1), "distance", TODAY.minusDays(10));
            door.begin(new ChildId(2), "distance", TODAY.minusDays(10));
            door.end(new ChildId(2), "distance", TODAY.minusDays(1));
            return door.of(new ChildId(2)).toArray(Circumstance[]::new);
        });
        assertEquals(TODAY.minusDays(1), told[0].to());
        assertEquals(List.of(1, 0), List.of(weighed(TODAY), weighed(TODAY.minusDays(11))));
        assertEquals(2, weighed(TODAY.minusDays(1)));
        assertCode("CAS-040", () -> council.run(database -> new Circumstances(database, weighing, CLOCK, trail()).begin(new ChildId(1), "foxes", TODAY)));
        assertCode("CAS-041", () -> council.run(database -> new Circumstances(database, weighing, CLOCK, trail()).begin(new ChildId(1), "distance", TODAY.plusDays(1))));
        assertCode("CAS-042", () -> council.run(database -> new Circumstances(database, weighing, CLOCK, trail()).begin(new ChildId(1), "distance", TODAY)));
        assertCode("CAS-043", () -> council.run(database -> new Circumstances(database, weighing, CLOCK, trail()).end(new ChildId(3), "distance", TODAY)));
    }

    private int weighed(LocalDate day) {
        return council.call(database -> new ReviewerLoads(database).on(day)).stream().mapToInt(load -> load.circumstances().getOrDefault("distance", 0)).sum();
    }

    /** Leicestershire's settings with one circumstance more. */
    private static Settings weighing() {
        CaseloadSettings own = LEICESTERSHIRE.on(CaseloadSettings.class, TODAY);
        CaseloadSettings more = new CaseloadSettings(own.weights(), own.band(), own.fosteringExtra(), own.teams(), own.emergencyMinutes(), Map.of("distance", BigDecimal.ONE));
        return (Settings) Proxy.newProxyInstance(HandoversTest.class.getClassLoader(), new Class<?>[] {Settings.class}, (any, method, arguments) ->
                method.getName().equals("on") ? more : method.invoke(LEICESTERSHIRE, arguments));
    }

    @Test
    void aCoordinatorHandsOverTheTeamsChildrenOnly() {
        TestCouncil narrow = TestCouncil.of(council.code()).sees("team", 9, "s", CLOCK.instant());
        assertCode("CAS-031", () -> narrow.call(database -> handovers(database, "s").preview(all(2L, 3L, TODAY, null, "balance"))));
        assertEquals(List.of(), narrow.call(database -> handovers(database, "s").list(PageRequest.first())).rows());
        TestCouncil north = TestCouncil.of(council.code()).sees("team", 9, "n", CLOCK.instant());
        NewHandover two = new NewHandover(2L, 3L, TODAY, null, "balance", null, null, false);
        assertCode("CAS-035", () -> north.call(database -> handovers(database, "n").preview(two)));
    }

    private void undone(long id) {
        as(door -> {
            door.undo(id);
            return null;
        });
    }

    private static NewHandover all(Long from, Long to, LocalDate first, LocalDate last, String why) {
        return new NewHandover(from, to, first, last, why, null, null, true);
    }

    private String carried(LocalDate day) {
        return council.call(database -> database.sql().createQuery("""
                        select string_agg(reviewer_id || ':' || n, ' ' order by reviewer_id) from (select a.reviewer_id, count(*) n from allocation a
                          join period_of_care p on p.child_id = a.child_id and (p.ended_on is null or p.ended_on > :day)
                         where a.from_date <= :day and (a.to_date is null or a.to_date >= :day) group by 1) c""").bind("day", day).mapTo(String.class).one());
    }

    private String rows() {
        return council.call(database -> database.sql().createQuery("""
                        select (select string_agg(concat_ws(' ', child_id, reviewer_id, from_date, to_date, handover_id), ';' order by child_id, from_date) from allocation)
                            || (select string_agg(concat_ws(' ', kind, reference, reviewer_id, from_date, to_date, handover_id), ';' order by reference, from_date) from other_case)""")
                .mapTo(String.class).one());
    }

    private int count(String text) {
        return council.call(database -> database.sql().createQuery(text).mapTo(Integer.class).one());
    }

    private <T> T as(Function<Handovers, T> step) {
        return council.call(database -> step.apply(handovers(database, null)));
    }

    private <T> T reviewers(Function<ChildReviewers, T> step) {
        return council.call(database -> step.apply(new ChildReviewers(database, LEICESTERSHIRE, () -> lead(null), CLOCK, trail(),
                new Caseloads(database, LEICESTERSHIRE, () -> lead(null), CLOCK))));
    }

    private Handovers handovers(CouncilDatabase database, String team) {
        return new Handovers(database, LEICESTERSHIRE, () -> lead(team), CLOCK, trail(), new Caseloads(database, LEICESTERSHIRE, () -> lead(team), CLOCK),
                following(children -> Map.of("Reviews due", children.size())));
    }

    private static Actor lead(String team) {
        return new Actor(9, "lead", "Lead", new CouncilCode("test"), team == null ? Role.SERVICE_LEAD : Role.TEAM_COORDINATOR, null, team);
    }

    @Test
    void aParentAndAChildAreOfferedDifferentReviewersAndAreNoBrothersAndSisters() {
        council.run(database -> database.sql().execute("update child set mother = true, child_born_on = '2026-01-05', date_of_birth = '2009-01-01' where id = 1"));
        council.run(database -> database.sql().execute("update child set date_of_birth = '2026-01-05' where id = 7"));
        assertEquals(List.of("N7 child"), parents(door -> door.likely(new ChildId(1))).stream().map(one -> one.number() + " " + one.part()).toList());
        assertEquals(List.of("N1 parent"), parents(door -> door.likely(new ChildId(7))).stream().map(one -> one.number() + " " + one.part()).toList());
        assertCode("CAS-080", () -> bond(1, "N1", "child"));
        assertCode("CAS-080", () -> bond(1, "N7", "aunt"));
        bond(1, "N7", "child");
        assertCode("CAS-082", () -> bond(7, "N1", "parent"));
        assertEquals(List.of(), parents(door -> door.likely(new ChildId(1))));
        assertEquals(List.of("N1 parent"), parents(door -> door.of(new ChildId(7))).stream().map(one -> one.number() + " " + one.part()).toList());
        assertEquals("Two", reviewers(door -> door.candidates(new ChildId(1))).getLast().after().name());
        assertEquals("One", reviewers(door -> door.candidates(new ChildId(7))).getLast().after().name());
        assertTrue(as(door -> door.preview(new NewHandover(1L, 2L, TODAY, null, "balance", null, List.of(new ChildId(1)), false))).warnings().toString()
                .contains("the parent or the own child, who should have another: N1."));
        assertCode("CAS-081", () -> sibling(1, "N7"));
        sibling(7, "N2");
        assertCode("CAS-081", () -> sibling(2, "N1"));
        assertCode("CAS-081", () -> bond(2, "N7", "child"));
        long key = parents(door -> door.of(new ChildId(1))).getFirst().key();
        parents(door -> {
            door.forget(new ChildId(3), key);
            door.forget(new ChildId(1), key);
            return null;
        });
        assertEquals(0, count("select count(*) from child_bond"));
    }

    private void bond(long child, String number, String part) {
        parents(door -> {
            door.record(new ChildId(child), number, part);
            return null;
        });
    }

    private void sibling(long child, String number) {
        reviewers(door -> {
            door.siblingOf(new ChildId(child), number);
            return null;
        });
    }

    private <T> T parents(Function<ParentsInCare, T> step) {
        return council.call(database -> step.apply(new ParentsInCare(database, trail())));
    }

    private AuditNote trail() {
        return new AuditNote() {
            @Override
            public void opened(ChildId child) {
                noted.add("opened " + child);
            }

            @Override
            public void changed(ChildId child, String what, String before, String after) {
                noted.add(what + " of " + child + ": " + before + " to " + after);
            }

            @Override
            public void because(String reason) {
                // told by the guard's own tests
            }
        };
    }

    /** What CDI hands in, with this one room. */
    @SuppressWarnings("unchecked")
    private static Instance<FollowsTheChild> following(FollowsTheChild room) {
        return (Instance<FollowsTheChild>) Proxy.newProxyInstance(HandoversTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (any, method, arguments) -> {
            if (method.getName().equals("forEach")) {
                ((java.util.function.Consumer<FollowsTheChild>) arguments[0]).accept(room);
                return null;
            }
            return method.getName().equals("iterator") ? List.of(room).iterator() : null;
        });
    }

    private static void assertCode(String code, Runnable step) {
        assertEquals(code, assertThrows(ProblemException.class, step::run).problems().getFirst().code());
    }
}
