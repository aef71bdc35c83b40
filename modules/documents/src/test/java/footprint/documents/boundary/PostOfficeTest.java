package footprint.documents.boundary;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import footprint.documents.Mail;
import footprint.documents.PostedMail;
import footprint.documents.control.SendingPace;
import footprint.documents.post.MailServer;
import footprint.harness.TestCouncil;
import footprint.kernel.PageRequest;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.*;

/** The outbox against a real mail server and a real database. */
class PostOfficeTest {

    private final TestCouncil council = TestCouncil.create("post");
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Optional<MailServer> server;

    @BeforeEach
    void start() {
        mail.start();
        server = Optional.of(new MailServer("127.0.0.1", mail.getSmtp().getPort(), null, null, "none", "reviewing@council.example"));
        council.run(database -> database.sql().execute("insert into person (username, full_name, email) values ('t', 'Toni Leader', 'toni@council.example'), ('h', 'Hayden', 'h@council.example')"));
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void what_is_laid_there_goes_out_once_with_a_way_into_footprint() throws Exception {
        lay("alert-clock 1", 1);
        assertFalse(put("alert-clock 1", 1), "one mail about one thing to one person");
        assertEquals(1, round());
        assertEquals(0, round());
        MimeMessage message = mail.getReceivedMessages()[0];
        assertEquals("Alert 1: an answer is due – today", message.getSubject());
        assertEquals("toni@council.example", message.getAllRecipients()[0].toString());
        assertEquals("reviewing@council.example", message.getFrom()[0].toString());
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        assertTrue(GreenMailUtil.getBody(message).contains("https://" + council.code().value() + ".footprint.example/alerts/answer?id=1"), GreenMailUtil.getBody(message));
        assertEquals(List.of("sent"), states());
    }

    @Test
    void what_was_rolled_back_was_never_written() {
        assertThrows(IllegalStateException.class, () -> council.run(database -> {
            new Outbox(database.sql()).put(mail("alert-clock 2", 1));
            throw new IllegalStateException("the deed failed");
        }));
        assertEquals(0, round());
    }

    @Test
    void without_a_mail_server_everything_waits_and_the_page_says_so() {
        server = Optional.empty();
        lay("alert-clock 3", 1);
        assertEquals(0, round());
        assertEquals(List.of("waiting"), states());
        council.run(database -> assertFalse(office(database).state().server()));
    }

    @Test
    void a_server_that_is_down_is_tried_again_later_and_nothing_is_lost() {
        lay("alert-clock 4", 1);
        lay("alert-clock 4", 2);
        mail.stop();
        assertEquals(2, round(), "each was tried");
        assertEquals(0, round(), "and waits");
        assertEquals(List.of("failing", "failing"), states());
        council.run(database -> assertEquals(2, office(database).state().failing()));
        mail.start();
        server = Optional.of(new MailServer("127.0.0.1", mail.getSmtp().getPort(), null, null, "none", "reviewing@council.example"));
        council.run(database -> database.sql().execute("update outgoing_mail set next_at = clock_timestamp()"));
        assertEquals(2, round());
        assertEquals(List.of("sent", "sent"), states());
        assertEquals(2, mail.getReceivedMessages().length);
    }

    @Test
    void a_machine_that_dies_after_the_server_took_it_sends_it_again_under_the_same_name() throws Exception {
        lay("alert-clock 5", 1);
        assertThrows(RuntimeException.class, () -> council.run(database -> {
            assertTrue(office(database).tick());
            database.sql().execute("select pg_terminate_backend(pg_backend_pid())");
        }));
        assertEquals(List.of("waiting"), states());
        assertEquals(1, round());
        MimeMessage[] twice = mail.getReceivedMessages();
        assertEquals(2, twice.length);
        assertEquals(twice[0].getMessageID(), twice[1].getMessageID(), "whoever gets both sees one");
    }

    @Test
    void four_machines_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, 60).forEach(number -> lay("alert-clock " + (100 + number), 1 + number % 2));
        try (ExecutorService machines = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sent = IntStream.range(0, 4).mapToObj(machine -> machines.submit(this::round)).toList();
            int sum = 0;
            for (Future<Integer> one : sent) {
                sum += one.get();
            }
            assertEquals(60, sum + round());
        }
        MimeMessage[] all = mail.getReceivedMessages();
        assertEquals(60, all.length);
        assertEquals(60, Arrays.stream(all).map(PostOfficeTest::name).distinct().count());
    }

    @Test
    void it_is_tried_after_a_minute_then_ever_later_and_at_least_every_four_hours() {
        assertEquals(Duration.ofMinutes(1), SendingPace.after(1));
        assertEquals(Duration.ofMinutes(128), SendingPace.after(8));
        assertEquals(Duration.ofHours(4), SendingPace.after(9));
        assertEquals(Duration.ofHours(4), SendingPace.after(1_000));
    }

    private static String name(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void lay(String about, long person) {
        assertTrue(put(about, person));
    }

    private boolean put(String about, long person) {
        return council.call(database -> new Outbox(database.sql()).put(mail(about, person)));
    }

    private static Mail mail(String about, long person) {
        return new Mail(about, person, person == 1 ? "toni@council.example" : "h@council.example", "Alert 1: an answer is due – today", "Sign in to answer.", "/alerts/answer?id=1");
    }

    /** Until nothing is due: each mail in a transaction of its own. */
    private int round() {
        int sent = 0;
        while (council.call(database -> office(database).tick())) {
            sent++;
        }
        return sent;
    }

    private List<String> states() {
        return council.call(database -> office(database).mails(PageRequest.first())).rows().stream().map(PostedMail::state).toList();
    }

    private PostOffice office(footprint.tenancy.CouncilDatabase database) {
        return new PostOffice(database, server, "footprint.example");
    }
}
