package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertFilter;
import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.escalation.PhoneCall;
import footprint.escalation.PhoneCall.First;
import footprint.escalation.PhoneCall.Said;
import footprint.harness.TestCouncil;
import footprint.kernel.ChildId;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** A telephone call before anything is sent (R081): Leicestershire's workers ask for it, Surrey's are not asked. */
class PhoneCallsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 1);
    private static final Said CALL = new Said(DAY.minusDays(1), "Toni, team manager", "The report comes on Friday");

    @Test
    void a_concern_says_of_a_call_or_says_that_nobody_was_called() {
        Service service = service("leicestershire");
        long child = service.child("C1");
        refused("ESC-067", () -> raise(service, AlertKind.CONCERN, child, First.unsaid()));
        refused("ESC-066", () -> raise(service, AlertKind.CONCERN, child, new First(new Said(DAY.plusDays(1), "Toni", "Nothing"), null, false)));
        long called = raise(service, AlertKind.CONCERN, child, new First(CALL, null, false));
        assertEquals(List.of("Toni, team manager"), service.calls(calls -> calls.ofAlert(called)).stream().map(PhoneCall::withWhom).toList());
        long without = raise(service, AlertKind.CONCERN, child, First.nobody());
        assertTrue(file(service, without).withoutCall());
        assertFalse(file(service, called).withoutCall());
        service.worked(work -> work.raise(new NewAlert(AlertKind.GOOD_PRACTICE, child, 1, List.of("P1"), "Well done", null, null)));
    }

    @Test
    void where_the_council_does_not_ask_nothing_need_be_said_and_a_call_can_still_be_written_down() {
        Service surrey = service("surrey");
        long child = surrey.child("C2");
        long id = surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 1, List.of("A"), "Late", null, null)));
        assertFalse(file(surrey, id).withoutCall(), "nobody was asked");
        surrey.calls(calls -> {
            calls.keepOn(id, CALL);
            return null;
        });
        assertEquals(1, surrey.calls(calls -> calls.ofAlert(id)).size());
        refused("ESC-023", () -> surrey.calls(calls -> {
            calls.keepOn(id, new Said(DAY, " ", "x"));
            return null;
        }));
    }

    @Test
    void a_call_that_settled_it_is_a_call_without_alert_and_one_that_did_not_goes_with_the_alert_after_it() {
        Service service = service("leicestershire");
        long child = service.child("C3");
        long other = service.child("C4");
        long settled = service.calls(calls -> calls.keep(new ChildId(child), CALL, true));
        long open = service.calls(calls -> calls.keep(new ChildId(child), CALL, false));
        assertEquals(List.of(open), service.calls(calls -> calls.unsettled(new ChildId(child))).stream().map(PhoneCall::id).toList());
        assertEquals(0, service.read(alerts -> alerts.list(AlertFilter.open(), PageRequest.first())).total(), "a call is no alert");
        assertEquals(1, service.calls(calls -> calls.list(true, DAY.minusDays(7), DAY, PageRequest.first())).total());
        refused("ESC-068", () -> raise(service, AlertKind.CONCERN, other, new First(null, open, false)));
        refused("ESC-068", () -> raise(service, AlertKind.CONCERN, child, new First(null, settled, false)));
        long id = raise(service, AlertKind.CONCERN, child, new First(null, open, false));
        assertEquals(List.of(open), service.calls(calls -> calls.ofAlert(id)).stream().map(PhoneCall::id).toList());
        assertEquals(List.of(), service.calls(calls -> calls.unsettled(new ChildId(child))));
        service.actor = new footprint.kernel.Actor(9, "other", "Other Reviewer", service.council.code(), Role.REVIEWER, null, null);
        assertEquals(0, service.calls(calls -> calls.list(null, null, null, PageRequest.first())).total(), "a colleague's calls are not mine to read");
    }

    private static long raise(Service service, AlertKind kind, long child, First first) {
        return service.worked(work -> work.raise(new NewAlert(kind, child, 1, List.of("L2"), "Drift", null, null, first)));
    }

    private static AlertFile file(Service service, long id) {
        return service.read(alerts -> alerts.alert(id));
    }

    private static Service service(String council) {
        return new Service(TestCouncil.create("calls"), new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode(council)).settings(), DAY);
    }

    private static void refused(String code, Executable deed) {
        assertEquals(code, assertThrows(ProblemException.class, deed).problems().getFirst().code());
    }
}
