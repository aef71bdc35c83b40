package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.NewAlert;
import footprint.harness.TestCouncil;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.Role;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** Alerts in a real database, by the rules of real councils. */
class AlertsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 18);

    @Test
    void an_alert_climbs_the_ladder_to_its_end_and_each_step_says_who_when_and_whether_it_did() {
        Service surrey = service("surrey", DAY);
        long id = raise(surrey, 0, List.of("A", "D", "A"));
        AlertFile raised = surrey.read(alerts -> alerts.alert(id));
        assertEquals(List.of("A", "D"), raised.alert().reasons(), "the same reason counts once");
        assertEquals("Social Worker, Team Manager, Service Manager", raised.alert().answeringRole());
        assertEquals(LocalDate.of(2020, 12, 29), raised.alert().dueOn(), "five working days over Christmas");
        assertTrue(raised.steps().getFirst().dueSentence().contains("Boxing Day"), raised.steps().getFirst().dueSentence());
        for (int stage = 0; stage < 6; stage++) {
            climbFrom(surrey, id, stage);
        }
        AlertFile top = surrey.read(alerts -> alerts.alert(id));
        assertEquals(6, top.alert().stage());
        assertEquals(List.of("Stage 6"), List.of(top.alert().stageLabel()));
        assertNotNull(top.alert().referredOn(), "the last rung is the referral to Cafcass");
        assertEquals(List.of(), top.offered(), "there is nothing above the last stage");
        assertEquals(7, top.steps().size());
        refused("ESC-006", () -> surrey.work(work -> work.climb(id, top.alert().version(), 7)));
    }

    @Test
    void an_answer_that_will_do_resolves_it_and_one_that_will_not_only_offers_the_next_stage() {
        Service surrey = service("surrey", DAY);
        long accepted = raise(surrey, 1, List.of("A"));
        answered(surrey, accepted);
        surrey.reviewer().work(work -> work.accept(accepted, version(surrey, accepted), "The report came"));
        assertEquals("resolved", line(surrey, accepted).state());
        assertEquals(DAY, line(surrey, accepted).resolvedOn());

        long declined = raise(surrey, 1, List.of("A"));
        answered(surrey, declined);
        surrey.reviewer().work(work -> work.decline(declined, version(surrey, declined), "It says nothing about school"));
        AlertFile file = surrey.read(alerts -> alerts.alert(declined));
        assertEquals("It says nothing about school", file.steps().getFirst().feedback(), "what was said to it is kept");
        assertEquals(1, file.alert().stage(), "nothing climbs by itself");
        assertEquals(2, file.offered().getFirst().number());
    }

    @Test
    void stages_gone_past_leave_no_step() {
        Service surrey = service("surrey", DAY);
        long id = raise(surrey, 0, List.of("L"));
        surrey.work(work -> work.climb(id, version(surrey, id), 4));
        AlertFile file = surrey.read(alerts -> alerts.alert(id));
        assertEquals(List.of(0, 4), file.steps().stream().map(step -> step.stage()).toList());
        assertEquals("Director", file.alert().answeringRole());
    }

    @Test
    void cafcass_beside_the_ladder_leaves_the_stage_and_as_a_stage_moves_there() {
        Service medway = service("medway", DAY);
        long beside = raise(medway, 0, List.of("M3"));
        medway.work(work -> work.refer(beside, version(medway, beside), "Robin does not want it"));
        assertEquals(0, line(medway, beside).stage());
        assertEquals(DAY, line(medway, beside).referredOn());
        assertEquals("Robin does not want it", medway.read(alerts -> alerts.alert(beside)).childView());

        Service surrey = service("surrey", DAY);
        long moved = raise(surrey, 1, List.of("N"));
        surrey.work(work -> work.refer(moved, version(surrey, moved), "Robin asked for it"));
        assertEquals(6, line(surrey, moved).stage());
    }

    @Test
    void an_open_alert_keeps_the_ladder_it_was_raised_under() {
        Service surrey = service("surrey", LocalDate.of(2020, 3, 30));
        long id = surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, surrey.child("OLD"), 2, List.of("R1"), "Late report", null, null)));
        surrey.today = LocalDate.of(2020, 4, 20);
        surrey.work(work -> work.climb(id, version(surrey, id), 3));
        assertEquals("Area Head", line(surrey, id).answeringRole(), "the ladder of 2016");
        long next = raise(surrey, 3, List.of("A"));
        assertEquals("Assistant Director", line(surrey, next).answeringRole(), "the ladder of 2020");
        assertEquals(2, surrey.read(Alerts::boards).size(), "both ladders are drawn while both carry alerts");
    }

    @Test
    void only_those_who_answer_on_its_rung_see_it_and_answer_it_once() {
        Service surrey = service("surrey", DAY);
        long id = raise(surrey, 2, List.of("A"));
        surrey.manager("Team Manager", null);
        assertEquals(0, surrey.read(alerts -> alerts.waitingForMe(PageRequest.first())).total());
        refused("ESC-001", () -> surrey.read(alerts -> alerts.addressedToMe(id)));
        refused("ESC-001", () -> surrey.work(work -> work.answer(id, 0, "We are on it")));
        surrey.manager("Service Manager", null);
        assertEquals(1, surrey.read(alerts -> alerts.waitingForMe(PageRequest.first())).total());
        surrey.work(work -> work.answer(id, addressed(surrey, id), "The report is there since Monday"));
        refused("ESC-001", () -> surrey.read(alerts -> alerts.alert(id)));
        assertEquals(0, surrey.read(alerts -> alerts.waitingForMe(PageRequest.first())).total());
        refused("ESC-004", () -> surrey.work(work -> work.answer(id, addressed(surrey, id), "Once more")));
        AlertFile file = surrey.read(alerts -> alerts.addressedToMe(id));
        assertEquals("The report is there since Monday", file.steps().getFirst().response());
    }

    @Test
    void a_manager_of_one_team_is_not_asked_about_another_teams_alert() {
        Service surrey = service("surrey", DAY);
        long child = surrey.child("T1");
        long id = surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 1, List.of("A"), "Late", "north-east", null)));
        surrey.manager("Team Manager", "south-west");
        assertEquals(0, surrey.read(alerts -> alerts.waitingForMe(PageRequest.first())).total());
        refused("ESC-001", () -> surrey.work(work -> work.answer(id, 0, "Not ours")));
        surrey.manager("Team Manager", "north-east");
        assertEquals(1, surrey.read(alerts -> alerts.waitingForMe(PageRequest.first())).total());
        surrey.sql(sql -> sql.execute("insert into team (code, name, area, from_date) values ('north-east', 'North East team', 'North', '2015-01-01')"));
        surrey.work(work -> work.answer(id, addressed(surrey, id), "Ours"));
    }

    @Test
    void a_manager_of_an_area_sees_the_alerts_of_its_teams_once_they_have_reached_the_rung() {
        Service surrey = service("surrey", DAY);
        surrey.sql(sql -> sql.execute("""
                insert into team (code, name, area, from_date) values ('a', 'Team A', 'North', '2015-01-01'), ('b', 'Team B', 'South', '2015-01-01')"""));
        long child = surrey.child("T2");
        long north = surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 2, List.of("A"), "Late", "a", null)));
        long south = surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 2, List.of("A"), "Late", "b", null)));
        surrey.somebody(2, Role.RESPONDING_MANAGER, "Service Manager", "North", null);
        assertEquals(List.of(north), surrey.read(alerts -> alerts.waitingForMe(PageRequest.first())).rows().stream().map(AlertLine::id).toList());
        assertEquals(north, surrey.read(alerts -> alerts.addressedToMe(north)).alert().id());
        refused("ESC-001", () -> surrey.read(alerts -> alerts.addressedToMe(south)));
        refused("ESC-001", () -> surrey.work(work -> work.answer(south, 0, "Not ours")));
        surrey.somebody(3, Role.RESPONDING_MANAGER, "Assistant Director", "North", null);
        refused("ESC-001", () -> surrey.read(alerts -> alerts.addressedToMe(north)));
        surrey.somebody(2, Role.RESPONDING_MANAGER, "Service Manager", "North", null);
        surrey.work(work -> work.answer(north, addressed(surrey, north), "We have begun"));
    }

    @Test
    void an_answer_that_came_another_way_is_written_down_with_who_gave_it() {
        Service surrey = service("surrey", DAY);
        long id = raise(surrey, 6, List.of("N"));
        surrey.work(work -> work.recordAnswer(id, version(surrey, id), "Duty officer, Cafcass", DAY, "They will write to the council"));
        assertEquals("Duty officer, Cafcass", surrey.read(alerts -> alerts.alert(id)).steps().getFirst().respondedBy());
        long other = raise(surrey, 1, List.of("A"));
        refused("ESC-029", () -> surrey.work(work -> work.recordAnswer(other, version(surrey, other), "Somebody", DAY.plusDays(1), "Tomorrow's answer")));
    }

    @Test
    void praise_has_no_deadline_and_a_challenge_to_a_service_has_no_child() {
        Service leicestershire = service("leicestershire", DAY);
        long praise = leicestershire.worked(work -> work.raise(new NewAlert(AlertKind.GOOD_PRACTICE, leicestershire.child("P"), 1,
                List.of("P1"), "A fine report", null, null)));
        assertNull(line(leicestershire, praise).dueOn());
        refused("ESC-010", () -> leicestershire.work(work -> work.climb(praise, version(leicestershire, praise), 3)));

        Service westminster = service("westminster", LocalDate.of(2022, 11, 1));
        long themed = westminster.worked(work -> work.raise(new NewAlert(AlertKind.THEMED, null, 0, List.of("W6"), "PEP meetings are late", null,
                "Virtual school")));
        assertNull(line(westminster, themed).childId());
        assertEquals(1, westminster.read(alerts -> alerts.list(AlertFilter.open(), PageRequest.first())).total());
    }

    @Test
    void everything_wrong_with_a_new_alert_is_said_at_once_and_nothing_is_raised() {
        Service leicestershire = service("leicestershire", DAY);
        ProblemException refused = assertThrows(ProblemException.class, () -> leicestershire.work(work -> work.raise(
                new NewAlert(AlertKind.CONCERN, 999_999L, 0, List.of("L7", "P1", "ZZ"), " ", null, null))));
        assertEquals(List.of("ESC-022", "ESC-022", "ESC-022", "ESC-023", "ESC-028", "ESC-067"), refused.problems().stream().map(Problem::code).toList());
        refused("ESC-020", () -> leicestershire.work(work -> work.raise(new NewAlert(AlertKind.THEMED, null, 0, List.of("L1"), "Theme", null, "All"))));
        refused("ESC-021", () -> leicestershire.work(work -> work.raise(new NewAlert(AlertKind.CONCERN, 1L, 0, List.of(), "Why", null, null))));
        assertEquals(0, leicestershire.read(alerts -> alerts.list(AlertFilter.open(), PageRequest.first())).total());
    }

    @Test
    void two_people_at_once_do_not_overwrite_each_other() {
        Service surrey = service("surrey", DAY);
        long id = raise(surrey, 1, List.of("A"));
        long seen = version(surrey, id);
        surrey.work(work -> work.climb(id, seen, 2));
        refused("ESC-012", () -> surrey.work(work -> work.withdraw(id, seen, "A mistake")));
        assertEquals("open", line(surrey, id).state());
    }

    @Test
    void a_withdrawn_alert_leaves_the_board_and_stays_in_the_childs_file() {
        Service surrey = service("surrey", DAY);
        long id = raise(surrey, 1, List.of("A"));
        long child = line(surrey, id).childId();
        surrey.work(work -> work.withdraw(id, version(surrey, id), "Raised for the wrong child"));
        assertEquals(0, surrey.read(Alerts::boards).getFirst().open());
        assertEquals(1, surrey.read(alerts -> alerts.ofChild(new ChildId(child), PageRequest.first())).total());
        assertEquals("Raised for the wrong child", surrey.read(alerts -> alerts.alert(id)).withdrawnBecause());
    }

    @Test
    void lists_filter_sort_and_page_in_the_database_and_late_answers_are_marked() {
        Service surrey = service("surrey", LocalDate.of(2020, 11, 2));
        for (int i = 0; i < 30; i++) {
            raise(surrey, i % 3, List.of(i % 2 == 0 ? "A" : "D"));
        }
        surrey.today = LocalDate.of(2020, 11, 20);
        assertEquals(30, surrey.read(alerts -> alerts.list(AlertFilter.open(), new PageRequest(2, 25, "due", false))).total());
        assertEquals(5, surrey.read(alerts -> alerts.list(AlertFilter.open(), new PageRequest(2, 25, "due", false))).rows().size());
        assertEquals(5, surrey.read(alerts -> alerts.list(new AlertFilter("open", AlertKind.CONCERN, 1, LocalDate.of(2020, 4, 1), null, "A", null, true, null, null,
                LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30)), PageRequest.first())).total());
        assertTrue(surrey.read(alerts -> alerts.list(AlertFilter.open(), PageRequest.first())).rows().stream().allMatch(AlertLine::overdue));
        assertEquals(List.of(10, 10, 10, 0, 0, 0, 0), surrey.read(Alerts::boards).getFirst().rungs().stream().map(rung -> rung.overdue()).toList());
        assertEquals(30, surrey.read(alerts -> alerts.list(AlertFilter.open(), new PageRequest(1, 25, "id; drop table alert", true))).total());
    }

    private void climbFrom(Service service, long id, int stage) {
        answered(service, id);
        service.reviewer().work(work -> work.decline(id, version(service, id), "Not enough"));
        service.work(work -> work.climb(id, version(service, id), stage + 1));
    }

    private static void answered(Service service, long id) {
        AlertLine now = line(service, id);
        service.manager(now.answeringRole().split(", ")[0], null);
        service.work(work -> work.answer(id, now.version(), "An answer"));
        service.reviewer();
    }

    private static long raise(Service service, int stage, List<String> reasons) {
        long child = service.child("N" + System.nanoTime() % 1_000_000_000L);
        return service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, stage, reasons, "The plan is not moving", null, null)));
    }

    private static AlertLine line(Service service, long id) {
        return service.read(alerts -> alerts.alert(id)).alert();
    }

    private static long version(Service service, long id) {
        return line(service, id).version();
    }

    private static long addressed(Service service, long id) {
        return service.read(alerts -> alerts.addressedToMe(id)).alert().version();
    }

    private static void refused(String code, Executable... deeds) {
        ProblemException refused = assertThrows(ProblemException.class, () -> {
            for (Executable deed : List.of(deeds).reversed()) {
                deed.execute();
            }
        });
        assertEquals(code, refused.problems().getFirst().code(), refused.getMessage());
    }

    private static Service service(String council, LocalDate day) {
        return new Service(TestCouncil.create("esc"), new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode(council)).settings(), day);
    }
}
