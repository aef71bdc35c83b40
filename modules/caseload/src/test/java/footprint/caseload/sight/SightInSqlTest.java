package footprint.caseload.sight;

import footprint.harness.TestCouncil;
import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The views against the same sentence said in Java, over a council whose records were drawn by lot. */
class SightInSqlTest {

    private static final Instant NOW = Instant.parse("2021-03-31T22:30:00Z"); // summer time: half past eleven at night in London
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 31);
    private static final int CHILDREN = 120;
    private static final int PEOPLE = 8;
    private static final Random CHANCE = new Random(4);
    private static final TestCouncil COUNCIL = TestCouncil.create("sight");

    private record Span(int child, int person, LocalDate from, LocalDate to) {
        boolean holds() {
            return !from.isAfter(TODAY) && (to == null || !to.isBefore(TODAY));
        }
    }

    private static final List<Span> ALLOCATED = spans(200);
    private static final List<Span> WORKED = spans(150);
    private static final Set<List<Integer>> SAMPLED = new HashSet<>();
    private static final Set<Integer> RESTRICTED = new HashSet<>();
    private static final Set<List<Integer>> LISTED = new HashSet<>();
    private static final Set<List<Integer>> OPEN = new HashSet<>();

    @BeforeAll
    static void aCouncilByLot() {
        COUNCIL.run(database -> {
            Handle sql = database.sql();
            sql.execute("insert into team (code, name, from_date) values ('n', 'North', '2015-01-01'), ('s', 'South', '2015-01-01')");
            sql.execute("""
                    insert into child (number, given_name, family_name, date_of_birth, ethnicity, upn, team)
                    select 'N' || n, 'Given' || n, 'Family' || n, '2010-01-01', 'WBRI', 'U' || n, case n % 3 when 0 then 'n' when 1 then 's' end
                      from generate_series(1, ?) n""", CHILDREN);
            ALLOCATED.forEach(span -> sql.execute("insert into allocation (child_id, reviewer_id, from_date, to_date) values (?, ?, ?, ?)",
                    span.child, span.person, span.from, span.to));
            WORKED.forEach(span -> sql.execute("insert into social_work (child_id, person_id, from_date, to_date) values (?, ?, ?, ?)",
                    span.child, span.person, span.from, span.to));
            samples(sql);
            restrictions(sql);
            looks(sql);
        });
    }

    private static List<Span> spans(int many) {
        return CHANCE.ints(many, 1, CHILDREN + 1).mapToObj(child -> {
            LocalDate from = TODAY.plusDays(CHANCE.nextInt(9) - 5);
            return new Span(child, 1 + CHANCE.nextInt(PEOPLE), from, CHANCE.nextBoolean() ? null : from.plusDays(CHANCE.nextInt(5)));
        }).toList();
    }

    private static void samples(Handle sql) {
        for (int sample = 1; sample <= 20; sample++) {
            int auditor = 1 + CHANCE.nextInt(PEOPLE);
            LocalDate from = TODAY.plusDays(CHANCE.nextInt(5) - 3);
            LocalDate to = from.plusDays(CHANCE.nextInt(4));
            LocalDate closed = CHANCE.nextInt(4) == 0 ? TODAY : null;
            sql.execute("insert into sample (purpose, auditor_id, drawn_by, drawn_on, ends_on, closed_on) values ('Dip', ?, 1, ?, ?, ?)", auditor, from, to, closed);
            for (int child = sample; child <= CHILDREN; child += 17) {
                sql.execute("insert into sample_child values (?, ?)", sample, child);
                if (!from.isAfter(TODAY) && !to.isBefore(TODAY) && closed == null) {
                    SAMPLED.add(List.of(child, auditor));
                }
            }
        }
    }

    private static void restrictions(Handle sql) {
        for (int child = 1; child <= CHILDREN; child += 4) {
            LocalDate until = switch (CHANCE.nextInt(4)) { case 0 -> TODAY.minusDays(1); case 1 -> TODAY; default -> null; };
            boolean lifted = CHANCE.nextInt(5) == 0;
            long id = sql.createQuery("insert into restriction (child_id, why, from_date, until_date, set_at, set_by, lifted_at) values (?, 'other', ?, ?, now(), 1, "
                            + "case when ? then now() end) returning id").bind(0, child).bind(1, TODAY.minusDays(9)).bind(2, until).bind(3, lifted).mapTo(Long.class).one();
            if (!lifted && (until == null || !until.isBefore(TODAY))) {
                RESTRICTED.add(child);
            }
            for (int person = 1; person <= PEOPLE; person++) {
                boolean removed = CHANCE.nextInt(3) == 0;
                if (CHANCE.nextInt(3) == 0) {
                    sql.execute("insert into restriction_access (restriction_id, person_id, added_at, added_by, removed_at) values (?, ?, now(), 1, case when ? then now() end)",
                            id, person, removed);
                    if (!removed) {
                        LISTED.add(List.of(child, person));
                    }
                }
            }
        }
    }

    private static void looks(Handle sql) {
        for (int look = 0; look < 60; look++) {
            int child = 1 + CHANCE.nextInt(CHILDREN);
            int person = 1 + CHANCE.nextInt(PEOPLE);
            boolean open = CHANCE.nextBoolean();
            Instant start = open ? NOW.minusSeconds(CHANCE.nextInt(3600)) : NOW.minusSeconds(3600 + CHANCE.nextInt(90_000));
            sql.execute("insert into emergency_look (child_id, person_id, role, reason, started_at, ends_at) values (?, ?, 'reviewer', 'Why', ?, ?)", child, person,
                    start.atOffset(java.time.ZoneOffset.UTC), start.plusSeconds(3600).atOffset(java.time.ZoneOffset.UTC));
            if (open) {
                OPEN.add(List.of(child, person));
            }
        }
    }

    @Test
    void everySightOfEveryPersonIsTheSentenceSaidInJava() {
        int checked = 0;
        for (int person = 1; person <= PEOPLE; person++) {
            for (String sight : List.of("service", "team", "own", "worked", "sample", "none")) {
                TreeSet<Integer> scope = new TreeSet<>();
                TreeSet<Integer> inSight = new TreeSet<>();
                for (int child = 1; child <= CHILDREN; child++) {
                    boolean open = OPEN.contains(List.of(child, person));
                    if (scoped(sight, child, person) || open) {
                        scope.add(child);
                        if (open || !RESTRICTED.contains(child) || LISTED.contains(List.of(child, person))) {
                            inSight.add(child);
                        }
                    }
                }
                TestCouncil eyes = eyes(sight, person);
                assertEquals(scope, keys(eyes, "select child_id from child_in_scope"), sight + " " + person);
                assertEquals(inSight, keys(eyes, "select child_id from child_in_sight"), sight + " " + person);
                assertEquals(inSight, keys(eyes, "select id from child_shown where not hidden and given_name = 'Given' || id and date_of_birth is not null"), sight);
                assertEquals(CHILDREN, keys(eyes, "select id from child_shown").size());
                assertEquals(Set.of(), keys(eyes, "select id from child_shown where hidden and coalesce(given_name, family_name, known_as, date_of_birth::text, "
                        + "sex, ethnicity, upn, uasc::text, mother::text, child_born_on::text) is not null"));
                checked += inSight.size();
            }
        }
        assertEquals(true, checked > 500, "the lot gave almost nobody anything to see: " + checked);
    }

    @Test
    void whereNobodyIsSaidNobodyIsSeen() {
        TestCouncil dark = TestCouncil.of(COUNCIL.code());
        assertEquals(Set.of(), keys(dark, "select child_id from child_in_scope"));
        assertEquals(Set.of(), keys(dark, "select id from child_shown where not hidden"));
        COUNCIL.run(database -> {
            database.sql().execute("select set_config('footprint.sight', 'service', true)"); // the rest forgotten: what is restricted stays so
            assertEquals(0, database.sql().createQuery("select count(*) from child_in_sight s join restriction r on r.child_id = s.child_id where r.lifted_at is null")
                    .mapTo(Integer.class).one());
        });
    }

    @Test
    void theDoorSaysNothingOfStrangersAndShutsOnTheRestricted() {
        int shut = RESTRICTED.stream().filter(child -> !LISTED.contains(List.of(child, 1)) && !OPEN.contains(List.of(child, 1))).findFirst().orElseThrow();
        assertEquals("CAS-010 403", refusal(eyes("service", 1), shut));
        assertEquals("CAS-001 404", refusal(eyes("none", 1), shut));
        assertEquals("CAS-001 404", refusal(eyes("service", 1), 999_999));
    }

    private static String refusal(TestCouncil eyes, long child) {
        var problem = assertThrows(ProblemException.class, () -> eyes.run(database -> new ChildrenDoor(database).open(List.of(new ChildId(child))))).problems().getFirst();
        return problem.code() + " " + problem.status();
    }

    private static boolean scoped(String sight, int child, int person) {
        return switch (sight) {
            case "service" -> true;
            case "team" -> child % 3 == 0;
            case "own" -> ALLOCATED.stream().anyMatch(span -> span.child == child && span.person == person && span.holds());
            case "worked" -> WORKED.stream().anyMatch(span -> span.child == child && span.person == person && span.holds());
            case "sample" -> SAMPLED.contains(List.of(child, person));
            default -> false;
        };
    }

    private static TestCouncil eyes(String sight, int person) {
        return TestCouncil.of(COUNCIL.code()).sees(sight, person, sight.equals("team") ? "n" : null, NOW);
    }

    private static Set<Integer> keys(TestCouncil eyes, String question) {
        List<Integer> found = eyes.call(database -> database.sql().createQuery(question).mapTo(Integer.class).list());
        return new TreeSet<>(found);
    }
}
