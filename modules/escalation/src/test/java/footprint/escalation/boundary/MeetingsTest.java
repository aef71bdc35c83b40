package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.AlertMeeting;
import footprint.escalation.AlertMeeting.Action;
import footprint.escalation.AlertMeeting.Item;
import footprint.escalation.NewAlert;
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
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** Leicestershire's pre-challenge and challenge lists, in a real database (R082). */
class MeetingsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 1);
    private static final String PRE = "Pre-Challenge Tracking Meeting";
    private static final String CHALLENGE = "Challenge Meeting";

    private Service service;
    private int number;

    @BeforeEach
    void a_council() {
        service = new Service(TestCouncil.create("meetings"), new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("leicestershire")).settings(), DAY);
    }

    @Test
    void a_list_is_what_stands_there_and_an_action_comes_back_until_somebody_says_what_came_of_it() {
        long first = raise(3);
        long second = raise(3);
        raise(1);
        lead();
        assertEquals(List.of(2L, 0L), kinds().stream().map(AlertMeeting.Kind::toCome).toList());
        assertEquals(2, service.meetings(meetings -> meetings.toCome(PRE, PageRequest.first())).rows().size(), "the number and its list are one question");
        long meeting = service.meetingWork(work -> work.begin(PRE, DAY));
        assertEquals(List.of(first, second), alerts(meeting));
        assertEquals("Pre-Challenge Tracking Meeting", items(meeting).getFirst().stood());
        note(meeting, first, 0, "The plan is agreed, the money is not");
        refused("ESC-064", () -> note(meeting, first, 0, "Another hand"));
        long action = service.meetingWork(work -> work.agree(meeting, first, "Find the money", "Head of Service", DAY.plusDays(14)));
        refused("ESC-061", () -> service.meetingWork(work -> work.agree(meeting, first, "Find it", "Head of Service", DAY.minusDays(1))));

        service.today = DAY.plusDays(28);
        service.reviewer().work(work -> work.resolve(first, version(first), "It was put right", null));
        service.work(work -> work.climb(second, version(second), 4));
        lead();
        assertEquals(List.of(1L, 1L), kinds().stream().map(AlertMeeting.Kind::toCome).toList(), "the one with an open action comes back though it is resolved");
        long next = service.meetingWork(work -> work.begin(PRE, DAY.plusDays(28)));
        Item item = items(next).getFirst();
        assertTrue(item.followUp());
        assertEquals(List.of("Late"), item.actions().stream().map(Action::word).toList());
        service.meetingWork(work -> {
            work.end(action, true, "It is in the budget");
            return null;
        });
        refused("ESC-065", () -> service.meetingWork(work -> {
            work.end(action, false, "Not so");
            return null;
        }));
        assertEquals(0, kinds().getFirst().toCome());
        assertEquals(List.of("Done"), items(meeting).getFirst().actions().stream().map(Action::word).toList(), "the first list says so too");
        assertEquals("The plan is agreed, the money is not", items(meeting).getFirst().note());
        assertEquals(2, service.meetings(meetings -> meetings.ofAlert(first)).size());
        assertEquals(List.of(2, 1), kinds().getFirst().held().reversed().stream().map(AlertMeeting::onList).toList());
    }

    @Test
    void a_meeting_is_begun_once_on_a_day_near_by_and_praise_is_on_no_list() {
        service.worked(work -> work.raise(new NewAlert(AlertKind.GOOD_PRACTICE, service.child("P1"), 3, List.of("P1"), "Well done", null, null)));
        lead();
        assertEquals(0, kinds().getFirst().toCome());
        refused("ESC-060", () -> service.meetingWork(work -> work.begin("Tea", DAY)));
        refused("ESC-061", () -> service.meetingWork(work -> work.begin(CHALLENGE, DAY.plusDays(60))));
        long meeting = service.meetingWork(work -> work.begin(CHALLENGE, DAY));
        refused("ESC-062", () -> service.meetingWork(work -> work.begin(CHALLENGE, DAY)));
        assertEquals(List.of(), items(meeting));
        refused("ESC-063", () -> note(meeting, 987654321, 0, "Nothing"));
    }

    @Test
    void each_sees_of_a_list_what_he_or_she_may_know_of() {
        long mine = raise(3);
        lead();
        long meeting = service.meetingWork(work -> work.begin(PRE, DAY));
        note(meeting, mine, 0, "Noted");
        service.actor = new footprint.kernel.Actor(9, "other", "Other Reviewer", service.council.code(), Role.REVIEWER, null, null);
        assertEquals(List.of(), alerts(meeting));
        assertEquals(0, service.meetings(meetings -> meetings.meeting(meeting)).onList(), "and the number says the same");
        assertEquals(List.of(), service.meetings(meetings -> meetings.ofAlert(mine)));
        refused("ESC-063", () -> service.meetings(meetings -> meetings.item(meeting, mine)));
        service.reviewer();
        assertEquals(List.of(mine), alerts(meeting));
    }

    private List<AlertMeeting.Kind> kinds() {
        return service.meetings(Meetings::kinds);
    }

    private List<Item> items(long meeting) {
        return service.meetings(meetings -> meetings.items(meeting, PageRequest.first())).rows();
    }

    private List<Long> alerts(long meeting) {
        return items(meeting).stream().map(item -> item.alert().id()).toList();
    }

    private void note(long meeting, long alert, long version, String note) {
        service.meetingWork(work -> {
            work.note(meeting, alert, version, note);
            return null;
        });
    }

    private void lead() {
        service.somebody(8, Role.SERVICE_LEAD, null, null, null);
    }

    private long raise(int stage) {
        service.reviewer();
        return service.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, service.child("M" + number++), stage, List.of("L2"), "Drift", null, null,
                footprint.escalation.PhoneCall.First.nobody())));
    }

    private long version(long id) {
        return service.read(alerts -> alerts.alert(id)).alert().version();
    }

    private static void refused(String code, Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
