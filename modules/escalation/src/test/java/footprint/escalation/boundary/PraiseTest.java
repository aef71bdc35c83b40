package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.LadderBoard;
import footprint.escalation.NewAlert;
import footprint.escalation.control.PraiseRoute;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** Good practice goes to the worker and to the worker's manager, and never climbs (R075, R076). */
class PraiseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final TestCouncil council = TestCouncil.create("praise");
    private final Service service = new Service(council, settings("leicestershire"), DAY);

    @BeforeEach
    void people() {
        service.sql(sql -> {
            sql.execute("insert into team (code, name, area, from_date) values ('n', 'North', 'Upland', '2015-01-01'), ('s', 'South', 'Upland', '2015-01-01')");
            sql.execute("""
                    insert into person (username, full_name, email) values ('r', 'Rowan Reviewer', 'rowan@council.example'), ('m', 'Morgan Manager', 'morgan@council.example'),
                        ('o', 'Other Manager', 'other@council.example'), ('w', 'Casey Worker', 'casey@council.example'), ('x', 'Former Worker', 'former@council.example')""");
            sql.execute("""
                    insert into role_holding (person_id, role, answering_role, team, from_date) values (1, 'reviewer', null, null, '2020-01-01'),
                        (2, 'responding-manager', 'Team Manager', 'n', '2020-01-01'), (3, 'responding-manager', 'Team Manager', 's', '2020-01-01'),
                        (4, 'social-worker', 'Social Worker', null, '2020-01-01'), (5, 'social-worker', 'Social Worker', null, '2020-01-01')""");
        });
    }

    @Test
    void the_worker_and_the_manager_are_named_and_written_to_and_no_mail_names_the_child() {
        long praise = praise("600001", 1);
        AlertFile file = service.read(alerts -> alerts.alert(praise));
        assertEquals("Social Worker, Team Manager", file.steps().getFirst().answeringRole());
        assertNull(file.alert().dueOn());
        assertEquals(List.of(), file.clocks(), "nobody is reminded of praise");
        assertEquals(List.of("casey@council.example", "morgan@council.example"), texts("select address from outgoing_mail order by address"));
        texts("select subject || body from outgoing_mail").forEach(text -> assertFalse(text.contains("Robin") || text.contains("600001") || text.contains("fine report"), text));
        service.somebody(4, Role.SOCIAL_WORKER, "Social Worker", null, null);
        assertEquals(1, service.read(alerts -> alerts.waitingForMe(PageRequest.first())).total(), "the worker finds it among what waits");
        service.manager("Team Manager", "n");
        assertEquals(1, service.read(alerts -> alerts.waitingForMe(PageRequest.first())).total());
        service.manager("Team Manager", "s");
        assertEquals(0, service.read(alerts -> alerts.waitingForMe(PageRequest.first())).total(), "the manager of another team does not");
    }

    @Test
    void wherever_it_begins_it_goes_there_and_nowhere_else_and_it_stands_beside_the_ladder() {
        long informal = praise("600002", 0);
        assertEquals("Social Worker, Team Manager", service.read(alerts -> alerts.alert(informal)).steps().getFirst().answeringRole());
        assertEquals(List.of(), service.read(alerts -> alerts.alert(informal)).offered());
        long version = service.read(alerts -> alerts.alert(informal)).alert().version();
        assertEquals("ESC-010", assertThrows(ProblemException.class, () -> service.work(work -> work.climb(informal, version, 1))).problems().getFirst().code());
        long child = service.child("600003");
        service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 0, List.of("L1"), "The report was late.", "n", null, footprint.escalation.PhoneCall.First.nobody())));
        LadderBoard board = service.read(Alerts::boards).getFirst();
        assertEquals(1, board.rungs().stream().mapToInt(LadderBoard.Rung::open).sum(), "the rung counts the concern alone");
        assertEquals(1, service.read(alerts -> alerts.list(AlertFilter.onRung(board.key(), 0), PageRequest.first())).total(), "and so does its list");
        assertEquals(1, service.read(alerts -> alerts.list(new AlertFilter("open", AlertKind.GOOD_PRACTICE, null, null, null, null, null, null, null, null, null, null),
                PageRequest.first())).total(), "praise is a number of its own");
    }

    @Test
    void where_no_formal_rung_is_settled_the_manager_is_the_one_who_answers_informally() {
        assertEquals(List.of("Team Manager"), PraiseRoute.managers(ladder("leicestershire")));
        assertEquals(List.of("Team Manager"), PraiseRoute.managers(ladder("surrey")));
        assertEquals(List.of("Team Manager"), PraiseRoute.managers(ladder("medway")), "its formal stages wait for the administrator");
    }

    private long praise(String number, int stage) {
        long child = service.reviewer().child(number);
        service.sql(sql -> {
            sql.execute("insert into social_work (child_id, person_id, from_date, to_date) values (?, 5, '2020-01-01', '2025-12-31')", child);
            sql.execute("insert into social_work (child_id, person_id, from_date) values (?, 4, '2026-01-01')", child);
        });
        return service.worked(work -> work.raise(new NewAlert(AlertKind.GOOD_PRACTICE, child, stage, List.of("P1"), "A fine report", "n", null)));
    }

    private List<String> texts(String question) {
        return council.call(database -> database.sql().createQuery(question).mapTo(String.class).list());
    }

    private static footprint.escalation.Ladder ladder(String code) {
        return settings(code).on(footprint.escalation.EscalationSettings.class, DAY).ladder();
    }

    private static Settings settings(String code) {
        return new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode(code)).settings();
    }
}
