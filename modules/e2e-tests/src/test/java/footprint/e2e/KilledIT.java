package footprint.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The whole application is killed day after day, while its clocks strike, its mails leave and alerts are being raised. Nothing that was
 * acknowledged is lost, every clock strikes once, and everybody hears once.
 *
 * <p>Short here; the whole of it: {@code -Dfootprint.kills=200}.
 */
class KilledIT {

    private static final int KILLS = Integer.getInteger("footprint.kills", 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int LONGEST_LIFE_MILLIS = 9_000;
    /** Enough calendar days for every clock of the last alert to have become due. */
    private static final int AFTERWARDS = 21;
    private static final int QUIET_MINUTES = 15;
    private static final int MAILS = 4;
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static RunningFootprint footprint;
    private static LoneApplication application;

    private final Random random = new Random(5);
    private final Set<Long> acknowledged = Collections.synchronizedSet(new TreeSet<>());
    private Caller surrey;

    @AfterAll
    static void stop() throws Exception {
        application.close();
        footprint.close();
        MAIL.stop();
    }

    @Test
    void killed_again_and_again_it_loses_nothing_and_doubles_nothing() throws Exception {
        MAIL.start();
        footprint = RunningFootprint.withSettings(FIRST.toString(), Map.of("FOOTPRINT_PACE_PAGES", "0", "FOOTPRINT_PACE_CALLS", "0", "FOOTPRINT_PACE_COUNCIL", "0",
                "FOOTPRINT_CLOCKS_SECONDS", "1", "FOOTPRINT_SMTP_HOST", "127.0.0.1", "FOOTPRINT_SMTP_PORT", Integer.toString(MAIL.getSmtp().getPort()),
                "FOOTPRINT_SMTP_SECURITY", "none", "FOOTPRINT_SMTP_FROM", "footprint@council.example"));
        surrey = new Caller(footprint, "surrey");
        surrey.teamManager(FIRST);
        application = LoneApplication.of(footprint);
        for (int day = 1; day <= KILLS; day++) {
            raise();
            raise();
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            CompletableFuture<Void> raising = CompletableFuture.runAsync(this::raiseUntilItFallsSilent);
            Thread.sleep(random.nextInt(100));
            application.kill();
            raising.join();
            application.on(FIRST.plusDays(day).toString());
        }
        application.on(FIRST.plusDays(KILLS + AFTERWARDS).toString());
        awaitQuiet();
        Set<Long> there = alerts();
        assertTrue(there.containsAll(acknowledged), "an alert that was acknowledged is lost");
        there.forEach(this::struckOnce);
        long doubled = heardOnce(there);
        System.out.printf("Killed: %d times, %d alerts, of which %d acknowledged; %d clocks, 0 missed, 0 doubled; %d mails, %d of them delivered a second time under the same Message-ID%n",
                application.kills(), there.size(), acknowledged.size(), 3 * there.size(), MAILS * there.size(), doubled);
    }

    private void raise() {
        acknowledged.add(surrey.post("/api/v1/alerts", "reviewer", Map.of("kind", "collective", "stage", 1, "reasons", List.of("A"),
                "summary", "Reports come late again and again.", "addressee", "All teams")).path("id").asLong());
    }

    private void raiseUntilItFallsSilent() {
        try {
            for (int more = 0; more < 3; more++) {
                raise();
            }
        } catch (RuntimeException | AssertionError silent) {
            // whether it was raised is not known: it may be there, whole, or not
        }
    }

    private void struckOnce(long alert) {
        List<JsonNode> clocks = surrey.get("/api/v1/alerts/" + alert, "service-lead").path("clocks").valueStream().toList();
        assertEquals(List.of("due 1", "overdue 2", "reminder 1"), clocks.stream().map(clock -> clock.path("kind").asString() + " " + clock.path("told").asInt()).sorted().toList(),
                () -> alert + ": " + clocks);
        assertTrue(clocks.stream().allMatch(clock -> clock.path("outcome").asString().equals("told")), () -> alert + ": " + clocks);
    }

    /** Each of an alert's four mails has come, each under one name. @return how many deliveries were repeated, which the name lets every mail program see */
    private static long heardOnce(Set<Long> alerts) {
        Map<String, Set<String>> names = new TreeMap<>();
        MimeMessage[] delivered = MAIL.getReceivedMessages();
        Arrays.stream(delivered).forEach(mail -> names.computeIfAbsent(heading(mail), heading -> new TreeSet<>()).add(name(mail)));
        names.forEach((heading, found) -> assertEquals(1, found.size(), () -> "written twice: " + heading + " " + found));
        Map<Long, Long> counts = names.keySet().stream().collect(Collectors.groupingBy(heading -> Long.parseLong(heading.replaceAll("^Alert (\\d+):.*", "$1")), Collectors.counting()));
        assertEquals(alerts, counts.keySet());
        assertTrue(counts.values().stream().allMatch(count -> count == MAILS), () -> counts.toString());
        return delivered.length - names.size();
    }

    private static String heading(MimeMessage mail) {
        try {
            return mail.getSubject() + " to " + mail.getAllRecipients()[0];
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String name(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Set<Long> alerts() {
        Set<Long> found = new TreeSet<>();
        JsonNode rows;
        int page = 1;
        do {
            rows = surrey.get("/api/v1/alerts?size=100&page=" + page++, "service-lead").path("rows");
            rows.valueStream().forEach(row -> found.add(row.path("id").asLong()));
        } while (!rows.isEmpty());
        return found;
    }

    /** Until no mail waits and none has been written for a while. */
    private void awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(QUIET_MINUTES).toNanos();
        long before = -1;
        int still = 0;
        while (still < 10) {
            assertTrue(System.nanoTime() < end, "it does not come to an end");
            JsonNode state = surrey.get("/api/v1/mail/state", "administrator");
            long sent = state.path("sent").asLong();
            still = sent > 0 && sent == before && state.path("waiting").asLong() == 0 ? still + 1 : 0;
            before = sent;
            Thread.sleep(1_000);
        }
    }
}
