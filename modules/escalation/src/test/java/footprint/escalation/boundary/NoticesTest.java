package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.escalation.NewNotice;
import footprint.escalation.Notice;
import footprint.escalation.NoticeFilter;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** A Need to Know notice is written down once, copied to the child's reviewer, read and acted upon (R085). */
class NoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final TestCouncil council = TestCouncil.create("notices");
    private final Service service = new Service(council, new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("medway")).settings(), DAY);

    @BeforeEach
    void people() {
        service.sql(sql -> sql.execute("insert into person (username, full_name) values ('r', 'Rowan Reviewer'), ('o', 'Other Reviewer'), ('m', 'Morgan Manager'), ('s', 'Sasha Lead')"));
    }

    @Test
    void a_manager_who_sees_no_child_writes_one_down_and_the_reviewer_reads_it_and_raises_an_alert_from_it() {
        long child = service.child("900001");
        long id = written("900001", null);
        service.reviewer();
        Notice unread = service.notices(notices -> notices.list(NoticeFilter.toRead(), PageRequest.first())).rows().getFirst();
        assertEquals("Robin Testwood Rowan Reviewer true", unread.subject() + " " + unread.copiedTo() + " " + unread.isUnread());
        service.notices(notices -> read(notices, id));
        service.notices(notices -> read(notices, id));
        assertEquals(DAY, service.notices(notices -> notices.one(id)).readOn());
        assertEquals(0, service.notices(notices -> notices.list(NoticeFilter.toRead(), PageRequest.first())).total());
        long alert = service.notices(notices -> notices.raise(id, new NewAlert(AlertKind.CONCERN, null, 0, List.of("M7"), "The reviewer was not told.", null, null)));
        assertEquals(child, service.read(alerts -> alerts.alert(alert)).alert().childId(), "it is about the notice's child");
        assertEquals(List.of(alert), service.notices(notices -> notices.alerts(id, PageRequest.first())).rows().stream().map(one -> one.id()).toList());
    }

    @Test
    void nobody_finds_a_notice_about_a_child_that_is_not_theirs_and_a_restricted_child_is_kept_back() {
        long child = service.child("900002");
        long id = written("900002", null);
        service.somebody(3, Role.REVIEWER, null, null, null);
        refused("ESC-173", () -> service.notices(notices -> notices.one(id)));
        assertEquals(0, found(null));
        service.somebody(4, Role.SERVICE_LEAD, null, null, null);
        assertEquals(1, found("WINDOW"));
        assertEquals(1, found("900002"));
        assertEquals(0, found("100%"));
        service.sql(sql -> sql.execute("insert into restriction (child_id, why, from_date, set_at, set_by) values (?, 'other', '2026-01-01', now(), 9)", child));
        refused("ESC-177", () -> service.notices(notices -> notices.one(id)));
        assertEquals(0, found("window"), "nothing of it is found by its words");
        assertEquals("null Restricted child", service.notices(notices -> notices.list(new NoticeFilter(null, null, null), PageRequest.first())).rows().stream()
                .map(one -> one.told() + " " + one.subject()).findFirst().orElseThrow());
    }

    @Test
    void everything_wrong_is_said_at_once_and_one_about_a_service_is_copied_to_nobody_and_seen_by_the_service() {
        ProblemException refused = assertThrows(ProblemException.class, () -> service.notices(notices -> notices.record(new NewNotice(DAY.plusDays(1), "1", "Fostering", " ", "", null))));
        assertEquals(List.of("ESC-175", "ESC-176", "ESC-023", "ESC-023", "ESC-023", "ESC-174"), refused.problems().stream().map(Problem::code).toList());
        refused("ESC-174", () -> written("999999", null));
        long id = written(null, "Fostering");
        service.somebody(3, Role.REVIEWER, null, null, null);
        assertEquals("Fostering null false", service.notices(notices -> notices.one(id)).subject() + " " + service.notices(notices -> notices.one(id)).copiedTo()
                + " " + service.notices(notices -> notices.one(id)).mine());
    }

    @Test
    void an_unread_notice_goes_to_the_next_reviewer_with_the_child_and_a_read_one_does_not() {
        long child = service.child("900003");
        long unread = written("900003", null);
        long read = written("900003", null);
        service.reviewer();
        service.notices(notices -> read(notices, read));
        service.sql(sql -> sql.execute("update allocation set to_date = ? where child_id = ?", DAY.minusDays(1), child));
        service.sql(sql -> sql.execute("insert into allocation (child_id, reviewer_id, from_date) values (?, 2, ?)", child, DAY));
        service.somebody(2, Role.REVIEWER, null, null, null);
        assertEquals(List.of(unread), service.notices(notices -> notices.list(NoticeFilter.toRead(), PageRequest.first())).rows().stream().map(Notice::id).toList());
        service.notices(notices -> read(notices, read));
        service.notices(notices -> read(notices, unread));
        assertEquals("Other Reviewer, Rowan Reviewer", service.notices(notices -> notices.one(unread)).copiedTo());
        assertEquals(DAY, service.notices(notices -> notices.one(unread)).readOn());
        assertEquals("Rowan Reviewer", service.notices(notices -> notices.one(read)).copiedTo(), "it did not wait for the second reviewer");
        assertEquals(0, service.notices(notices -> notices.list(NoticeFilter.toRead(), PageRequest.first())).total());
    }

    private long written(String number, String about) {
        service.manager("Team Manager", null);
        return service.notices(notices -> notices.record(new NewNotice(DAY.minusDays(1), number, about, "A window was broken.", "Duty team", "Head of Service")));
    }

    private static Void read(Notices notices, long id) {
        notices.markRead(id);
        return null;
    }

    private long found(String words) {
        return service.notices(notices -> notices.list(new NoticeFilter(words, null, null), PageRequest.first())).total();
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
