package footprint.escalation.boundary;

import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.Challenge;
import footprint.escalation.GatheredBy;
import footprint.escalation.Gathering;
import footprint.escalation.NewAlert;
import footprint.escalation.ThemeLink;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** What gathers, in a real database: counted, proposed, raised once, set aside. */
class ThemesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final PageRequest ALL = new PageRequest(1, 50, null, true);

    private final TestCouncil council = TestCouncil.create("themes");
    private final Service service = new Service(council, new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("westminster")).settings(), DAY);

    @BeforeEach
    void people_and_teams() {
        service.sql(sql -> {
            sql.execute("insert into team (code, name, area, from_date) values ('n', 'North', 'Upland', '2015-01-01'), ('s', 'South', 'Upland', '2015-01-01')");
            sql.execute("insert into person (username, full_name) values ('r', 'Rowan Reviewer'), ('o', 'Other Reviewer'), ('s', 'Sasha Lead')");
        });
    }

    @Test
    void alerts_about_three_children_of_one_team_are_proposed_and_each_count_is_its_list() {
        long first = raise("800001", "n", "W1");
        raise("800002", "n", "W2");
        assertEquals(List.of(), proposed(), "two are no theme");
        raise("800003", "n", "W3");
        service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, childOf(first), 0, List.of("W2"), "Again.", "n", null)));
        Gathering team = service.themes(Themes::board).proposed().getFirst();
        assertEquals("TEAM n North 4 3", team.by() + " " + team.on() + " " + team.label() + " " + team.alerts() + " " + team.children());
        assertEquals(team.alerts(), list(GatheredBy.TEAM, "n").total());
        assertEquals(team.children(), service.themes(themes -> themes.children(GatheredBy.TEAM, "n", ALL)).total());
        assertEquals(1, proposed().size(), "W2 has two alerts: no reason is carried by three");
    }

    @Test
    void a_reason_and_a_provider_gather_too_and_the_provider_is_that_of_the_day_it_was_raised() {
        for (String number : List.of("800011", "800012", "800013")) {
            long alert = raise(number, null, "W4");
            service.sql(sql -> {
                sql.execute("""
                        insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type, placement_provider, urn, ended_on)
                        select child_id, '2026-01-01', 'S', 'C2', 'N1', 'K2', 'PR4', 'SC012345', '2026-11-20' from alert where id = ?""", alert);
                sql.execute("""
                        insert into episode (child_id, started_on, reason_started, legal_status, category_of_need, placement_type, placement_provider, urn)
                        select child_id, '2026-11-20', 'P', 'C2', 'N1', 'U6', 'PR1', null from alert where id = ?""", alert);
            });
        }
        assertEquals(List.of("PROVIDER SC012345 3", "REASON W4 3"), proposed());
        assertEquals("Provider SC012345", service.themes(themes -> themes.gathering(GatheredBy.PROVIDER, "SC012345")).label());
    }

    @Test
    void a_themed_challenge_counts_once_whatever_the_number_of_children_and_knows_what_it_rests_on() {
        long part = raise("800021", "n", "W1");
        raise("800022", "n", "W1");
        raise("800023", "n", "W1");
        long outside = raise("800024", "s", "W2");
        long theme = service.themes(themes -> themes.raise(new NewAlert(AlertKind.THEMED, null, 0, List.of("W1"), "North hears late of new children.", "n", "Head of Service"),
                GatheredBy.TEAM, "n"));
        assertEquals(5, service.read(alerts -> alerts.list(AlertFilter.open(), ALL)).total(), "four concerns and one challenge");
        assertEquals(1, service.read(alerts -> alerts.list(new AlertFilter("open", AlertKind.THEMED, null, null, null, null, null, null, null, null, null, null), ALL)).total());
        assertEquals(3, service.themes(themes -> themes.evidence(theme, ALL)).total());
        service.work(work -> work.recordAnswer(theme, service.read(alerts -> alerts.alert(theme)).alert().version(), "Head of Service", DAY, "A daily list goes out now."));
        Challenge tracked = service.challenges(challenges -> challenges.list(null, null, ALL)).rows().getFirst();
        assertEquals("Head of Service A daily list goes out now. null", tracked.alert().addressee() + " " + tracked.answer() + " " + tracked.policyChanged());
        assertEquals(1, service.challenges(challenges -> challenges.list(AlertKind.THEMED, "open", ALL)).total(), "once in the tracker too");
        assertEquals(List.of(theme), service.themes(themes -> themes.themesOf(part)).stream().map(ThemeLink::id).toList());
        assertEquals(List.of(), service.themes(themes -> themes.themesOf(outside)));
        assertEquals(List.of("REASON W1 3"), proposed(), "the team is not proposed again; the reason is another likeness");
        raise("800025", "n", "W3");
        assertEquals(1, list(GatheredBy.TEAM, "n").total(), "what came since begins to gather anew");
        service.work(work -> work.withdraw(theme, service.read(alerts -> alerts.alert(theme)).alert().version(), "Raised twice"));
        assertEquals(List.of("TEAM n 4", "REASON W1 3"), proposed(), "a challenge that was taken back holds nothing");
        assertEquals(List.of(), service.themes(themes -> themes.themesOf(part)));
        assertEquals(0, service.challenges(challenges -> challenges.list(null, null, ALL)).total(), "out of every count");
        assertEquals(1, service.challenges(challenges -> challenges.list(null, "withdrawn", ALL)).total());
    }

    @Test
    void what_is_no_theme_is_kept_with_its_reason_and_comes_back_when_it_grows() {
        raise("800031", "n", "W1");
        raise("800032", "n", "W2");
        raise("800033", "n", "W3");
        service.themes(themes -> themes.setAside(GatheredBy.TEAM, "n", "Three matters that have nothing in common"));
        assertEquals(List.of(), proposed());
        Gathering aside = service.themes(Themes::board).aside().getFirst();
        assertEquals("3 Three matters that have nothing in common Rowan Reviewer", aside.aside().alerts() + " " + aside.aside().because() + " " + aside.aside().by());
        raise("800034", "n", "W3");
        assertEquals(List.of("TEAM n 4"), proposed());
        refused("ESC-078", () -> service.themes(themes -> themes.setAside(GatheredBy.TEAM, "n", " ")));
        refused("ESC-076", () -> service.themes(themes -> themes.setAside(GatheredBy.TEAM, "nowhere", "None")));
        refused("ESC-077", () -> service.themes(themes -> themes.raise(new NewAlert(AlertKind.CONCERN, 1L, 0, List.of("W1"), "One child.", "n", null), GatheredBy.TEAM, "n")));
    }

    @Test
    void closed_alerts_drop_out_in_time_and_nobody_counts_what_he_may_not_see() {
        long closed = raise("800041", "n", "W1");
        raise("800042", "n", "W2");
        long kept = raise("800043", "n", "W3");
        service.work(work -> work.resolve(closed, service.read(alerts -> alerts.alert(closed)).alert().version(), "Put right", null));
        assertEquals(List.of("TEAM n 3"), proposed(), "closed lately, it counts");
        service.today = DAY.plusMonths(4);
        assertEquals(2, list(GatheredBy.TEAM, "n").total(), "what is open counts however old it is");
        service.today = DAY;
        service.somebody(2, Role.REVIEWER, null, null, null);
        assertEquals(List.of(), proposed(), "another reviewer's children");
        service.somebody(3, Role.SERVICE_LEAD, null, null, null);
        assertEquals(List.of("TEAM n 3"), proposed());
        service.sql(sql -> sql.execute("insert into restriction (child_id, why, from_date, set_at, set_by) values (?, 'other', '2026-01-01', now(), 9)", childOf(kept)));
        assertEquals(List.of(), proposed(), "a restricted child's alert gathers nowhere");
    }

    private long raise(String number, String team, String reason) {
        long child = service.reviewer().child(number);
        return service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 0, List.of(reason), "Nobody told the reviewer.", team, null)));
    }

    private long childOf(long alert) {
        return council.call(database -> database.sql().createQuery("select child_id from alert where id = :id").bind("id", alert).mapTo(Long.class).one());
    }

    private Slice<AlertLine> list(GatheredBy by, String on) {
        return service.themes(themes -> themes.alerts(by, on, ALL));
    }

    private List<String> proposed() {
        return service.themes(Themes::board).proposed().stream().map(one -> one.by() + " " + one.on() + " " + one.alerts()).toList();
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
