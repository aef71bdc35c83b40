package footprint.escalation.boundary;

import footprint.escalation.AdviceNote;
import footprint.escalation.AgencyAlert;
import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.configuration.ConfigurationFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is sent to a partner agency (R074), and what an independent lawyer is asked (R083): who sees it, and who does not. */
class OutsideTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private Service surrey;
    private long alert;
    private long lawyer;
    private long colleague;

    @BeforeEach
    void anAlert() {
        surrey = new Service(TestCouncil.create("outside"), new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("surrey")).settings(), DAY);
        surrey.sql(sql -> sql.execute("""
                insert into person (username, full_name) values ('r', 'Rowan Reviewer'), ('l', 'Lin Lawyer'), ('c', 'Col League'), ('h', 'Hal Health')"""));
        surrey.sql(sql -> sql.execute("""
                insert into role_holding (person_id, role, from_date) select id, 'independent-lawyer', '2020-01-01' from person where username in ('l', 'c')"""));
        lawyer = id("l");
        colleague = id("c");
        long child = surrey.child("A7");
        alert = surrey.worked(work -> work.raise(new NewAlert(AlertKind.CONCERN, child, 1, List.of("A"), "No place in a clinic", "north", null)));
    }

    @Test
    void an_agency_sees_what_was_sent_to_it_and_not_what_was_sent_to_another() {
        send("Health");
        send("Police");
        surrey.somebody(4, Role.PARTNER_AGENCY, null, null, "Health");
        List<AgencyAlert> mine = surrey.agencies(door -> door.mine(PageRequest.first())).rows();
        assertEquals(List.of("Health"), mine.stream().map(AgencyAlert::agency).toList());
        assertEquals("RT, number A7", mine.getFirst().child());
        long others = surrey.council.call(database -> database.sql().createQuery("select id from alert_agency where agency = 'Police'").mapTo(Long.class).one());
        refused("ESC-074", () -> surrey.agencies(door -> door.one(others)));
        refused("ESC-074", () -> answer(others));
        surrey.somebody(4, Role.PARTNER_AGENCY, null, null, null);
        assertEquals(0, surrey.agencies(door -> door.mine(PageRequest.first())).total(), "a contact without an agency is sent nothing");
    }

    @Test
    void an_agency_answers_once_and_the_service_reads_it() {
        send("Health");
        refused("ESC-073", () -> send("Health"));
        refused("ESC-071", () -> send("Weather"));
        surrey.somebody(4, Role.PARTNER_AGENCY, null, null, "Health");
        long sent = surrey.agencies(door -> door.mine(PageRequest.first())).rows().getFirst().id();
        answer(sent);
        refused("ESC-075", () -> answer(sent));
        surrey.reviewer();
        assertEquals("From May", surrey.agencies(door -> door.ofAlert(alert)).getFirst().answer());
    }

    @Test
    void an_alert_that_was_taken_back_is_gone_for_the_agency() {
        send("Health");
        surrey.work(work -> work.withdraw(alert, surrey.read(alerts -> alerts.alert(alert)).alert().version(), "A mistake"));
        surrey.somebody(4, Role.PARTNER_AGENCY, null, null, "Health");
        assertEquals(0, surrey.agencies(door -> door.mine(PageRequest.first())).total());
    }

    @Test
    void advice_is_read_by_who_raised_the_alert_and_by_the_lead_and_given_by_the_lawyer_who_was_asked() {
        surrey.somebody(9, Role.SERVICE_LEAD, null, null, null);
        assertEquals(Map.of(lawyer, "Lin Lawyer", colleague, "Col League"), surrey.advice(LegalAdvice::lawyers));
        ask(lawyer);
        refused("ESC-080", () -> ask(12_345));
        surrey.somebody(colleague, Role.INDEPENDENT_LAWYER, null, null, null);
        assertEquals(0, surrey.advice(door -> door.mine(PageRequest.first())).total());
        surrey.somebody(lawyer, Role.INDEPENDENT_LAWYER, null, null, null);
        AdviceNote asked = surrey.advice(door -> door.mine(PageRequest.first())).rows().getFirst();
        give(asked.id());
        refused("ESC-082", () -> give(asked.id()));
        surrey.somebody(colleague, Role.INDEPENDENT_LAWYER, null, null, null);
        refused("ESC-081", () -> surrey.advice(door -> door.one(asked.id())));
        surrey.reviewer();
        assertEquals("It may not", surrey.advice(door -> door.ofAlert(alert)).getFirst().advice());
        surrey.somebody(77, Role.REVIEWER, null, null, null);
        assertFalse(readBySomebodyElse(), "a reviewer who did not raise the alert reads no advice on it");
    }

    private boolean readBySomebodyElse() {
        try {
            return !surrey.advice(door -> door.ofAlert(alert)).isEmpty();
        } catch (ProblemException unknown) {
            return false;
        }
    }

    private void send(String agency) {
        surrey.agencies(door -> {
            door.send(alert, agency, "When is there a place?", DAY.plusDays(10));
            return null;
        });
    }

    private void answer(long sent) {
        surrey.agencies(door -> {
            door.answer(sent, "From May");
            return null;
        });
    }

    private void ask(long whom) {
        surrey.advice(door -> {
            door.ask(alert, whom, "May they wait?");
            return null;
        });
    }

    private void give(long asked) {
        surrey.advice(door -> {
            door.give(asked, "It may not");
            return null;
        });
    }

    private long id(String username) {
        return surrey.council.call(database -> database.sql().createQuery("select id from person where username = ?").bind(0, username).mapTo(Long.class).one());
    }

    private static void refused(String code, Runnable step) {
        assertEquals(code, assertThrows(ProblemException.class, step::run).problems().getFirst().code());
    }
}
