package footprint.escalation.boundary;

import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.LadderBoard;
import footprint.escalation.LadderKey;
import footprint.escalation.NewAlert;
import footprint.harness.TestCouncil;
import footprint.identity.Permission;
import footprint.identity.control.Permissions;
import footprint.identity.control.Sight;
import footprint.kernel.Actor;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.tenancy.boundary.PublishedSettings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.Proposal;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.SaidVersion;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A number on a board is the length of the list behind it, whoever looks: over roles, teams, persons, ladders of two
 * publications that begin on one day, restricted children and challenges about nobody.
 */
class BoardAndListTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PageRequest ALL = new PageRequest(1, 200, "due", false);
    private static final List<String> TEAMS = List.of("a", "b");
    private static final List<Long> PEOPLE = List.of(1L, 2L, 3L);
    private static final int WHOLE = 36;

    private final TestCouncil council = TestCouncil.create("boards");
    private LocalDate today = FIRST;

    /** A question to the alerts as one person in one role sees them. */
    private record Looker(Role role, long person, String team) {
    }

    @BeforeEach
    void alerts_of_two_reviewers_two_teams_and_three_publications() {
        CouncilConfiguration files = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("surrey"));
        council.run(database -> {
            Publications.publish(database.sql(), files, "files", "first", clock().instant());
            PEOPLE.forEach(person -> database.sql().execute("insert into person (id, username, full_name) overriding system value values (?, ?, ?)", person, "p" + person, name(person)));
            database.sql().execute("insert into team (code, name, area, from_date) values ('a', 'Team A', 'North', '2015-01-01'), ('b', 'Team B', 'South', '2015-01-01')");
            database.sql().execute("""
                    insert into child (number, date_of_birth, team) select 'C' || n, '2012-01-01', case when n % 3 = 0 then 'a' when n % 3 = 1 then 'b' end from generate_series(1, 12) n""");
            database.sql().execute("insert into allocation (child_id, reviewer_id, from_date) select id, 1 + id % 2, '2015-01-01' from child");
            database.sql().execute("insert into social_work (child_id, person_id, from_date) select id, 3, '2015-01-01' from child where id % 4 = 1");
        });
        today = TODAY.minusMonths(2);
        raise(0, 12);
        publish("Renamed ", "head");
        raise(12, 24);
        publish("Renamed ", "director");   // another level is no other ladder
        today = TODAY;
        raise(24, WHOLE);
        council.run(database -> database.sql().execute("insert into restriction (child_id, why, from_date, set_at, set_by) select id, 'other', '2015-01-01', now(), 9 from child where number in ('C3', 'C4')"));
    }

    @Test
    void every_rung_counts_what_its_list_shows_for_every_role_that_sees_both() {
        Set<Integer> totals = new HashSet<>();
        for (Looker looker : lookers()) {
            List<LadderBoard> boards = alerts(looker, Alerts::boards);
            assertEquals(2, boards.size(), "two ladders, the one of three publications that was renamed and the one before");
            int counted = 0;
            for (LadderBoard board : boards) {
                for (LadderBoard.Rung rung : board.rungs()) {
                    Slice<AlertLine> behind = alerts(looker, alerts -> alerts.list(AlertFilter.onRung(board.key(), rung.stage().number()), ALL));
                    assertEquals(behind.total(), rung.open(), looker + " " + board.key() + " " + rung.stage().label());
                    assertEquals(behind.total(), behind.rows().size(), looker + " " + board.key() + " " + rung.stage().label());
                    assertEquals(behind.rows().stream().filter(AlertLine::overdue).count(), rung.overdue(), looker + " " + board.key() + " " + rung.stage().label());
                    counted += rung.open();
                }
            }
            Slice<AlertLine> open = alerts(looker, alerts -> alerts.list(AlertFilter.open(), ALL));
            assertEquals(open.total(), counted, looker.toString());
            assertEquals(open.rows().stream().filter(AlertLine::overdue).count(), alerts(looker, alerts -> alerts.list(AlertFilter.late(), ALL)).total(), looker.toString());
            assertEquals(alerts(looker, alerts -> alerts.list(AlertFilter.raisedByMe(), ALL)).total(), open.rows().stream().filter(row -> name(looker.person()).equals(row.raisedBy())).count());
            totals.add(counted);
        }
        assertTrue(totals.contains(WHOLE) && totals.size() >= 4, "everybody saw the same: " + totals);
    }

    @Test
    void who_sees_totals_and_no_list_counts_the_whole_council() {
        for (Role role : Role.inCouncils()) {
            if (Permissions.allows(role, Permission.ALERTS_COUNT) && !Permissions.allows(role, Permission.ALERTS_READ)) {
                assertEquals(WHOLE, alerts(new Looker(role, 1, "a"), Alerts::boards).stream().mapToInt(LadderBoard::open).sum(), role.code());
            }
        }
    }

    @Test
    void what_waits_for_an_answer_is_as_long_as_it_says_and_a_social_workers_are_about_the_own_children() {
        List<Long> own = council.call(database -> database.sql().createQuery("select child_id from social_work where person_id = 3").mapTo(Long.class).list());
        for (Role role : List.of(Role.SOCIAL_WORKER, Role.RESPONDING_MANAGER)) {
            for (String team : Arrays.asList(null, "a")) {
                Looker looker = new Looker(role, 3, team);
                Slice<AlertLine> waiting = alerts(looker, alerts -> alerts.waitingForMe(ALL));
                assertTrue(waiting.total() > 0, "nothing waits for " + looker);
                assertEquals(waiting.total(), waiting.rows().size(), looker.toString());
                if (role == Role.SOCIAL_WORKER) {
                    assertTrue(waiting.rows().stream().allMatch(row -> own.contains(row.childId())), waiting.rows().toString());
                }
            }
        }
    }

    @Test
    void a_ladder_that_nobody_published_has_an_empty_list() {
        Looker lead = new Looker(Role.SERVICE_LEAD, 1, null);
        assertEquals(0, alerts(lead, alerts -> alerts.list(AlertFilter.onRung(new LadderKey(99, FIRST), 1), ALL)).total());
    }

    private static List<Looker> lookers() {
        List<Looker> lookers = new ArrayList<>();
        for (Role role : Role.inCouncils()) {
            if (Permissions.allows(role, Permission.ALERTS_COUNT) && Permissions.allows(role, Permission.ALERTS_READ)) {
                for (long person : PEOPLE) {
                    lookers.add(new Looker(role, person, null));
                    TEAMS.forEach(team -> lookers.add(new Looker(role, person, team)));
                }
            }
        }
        assertTrue(lookers.size() >= 9 * 4, "reviewers, coordinators and leads see both: " + lookers);
        return lookers;
    }

    /** One alert after the other: about each child in turn and about nobody, on each of the four lowest rungs, by each person. */
    private void raise(int from, int to) {
        List<Long> children = council.call(database -> database.sql().createQuery("select id from child order by id").mapTo(Long.class).list());
        for (int number = from; number < to; number++) {
            boolean nobody = number % 6 == 5;
            Long child = nobody ? null : children.get(number % children.size());
            String team = number % 4 == 0 ? "a" : number % 4 == 1 ? "b" : null;
            NewAlert alert = new NewAlert(nobody ? AlertKind.COLLECTIVE : AlertKind.CONCERN, child, number % 4, List.of("A"), "Number " + number, team, nobody ? "Everyone" : null);
            Looker lead = new Looker(Role.SERVICE_LEAD, PEOPLE.get(number / 4 % PEOPLE.size()), null);
            as(lead).callWithEntities(database -> new AlertWork(database, new PublishedSettings(database), WorkingCalendar::englandAndWales, () -> actor(lead), clock()).raise(alert));
        }
    }

    /** A publication whose ladder begins on the same day as the one before and is called something else. */
    private void publish(String prefix, String level) {
        council.run(database -> {
            CouncilFile file = Publications.said(database.sql(), "escalation").orElseThrow().file();
            ObjectNode own = file.on(FIRST);
            ((ArrayNode) own.path("ladder").path("stages")).forEach(stage -> ((ObjectNode) stage).put("label", prefix + "Stage " + stage.path("number").asInt()).put("level", level));
            CouncilFile next = file.with(new SaidVersion(FIRST, "A test", false, own));
            Publications.publish(database.sql(), next, Proposal.of(ProductSettings.builtIn(), next).documents(),
                    new PublicationNote(PublicationNote.SCREEN, "test", "test", clock().instant()), null, null);
        });
    }

    private <T> T alerts(Looker looker, Function<Alerts, T> question) {
        return as(looker).call(database -> question.apply(new Alerts(database, new PublishedSettings(database), WorkingCalendar::englandAndWales, () -> actor(looker), clock())));
    }

    private TestCouncil as(Looker looker) {
        return council.sees(Sight.of(looker.role(), looker.team()).code(), looker.person(), looker.team(), clock().instant());
    }

    private Actor actor(Looker looker) {
        String title = looker.role() == Role.SOCIAL_WORKER ? "Social Worker" : looker.role() == Role.RESPONDING_MANAGER ? "Team Manager" : null;
        return new Actor(looker.person(), "somebody", name(looker.person()), council.code(), looker.role(), title, looker.team());
    }

    private static String name(long person) {
        return "Sam Somebody " + person;
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(12, 0).atZone(London.ZONE).toInstant(), London.ZONE);
    }
}
