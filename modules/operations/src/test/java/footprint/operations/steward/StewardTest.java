package footprint.operations.steward;

import org.junit.jupiter.api.Assertions;
import java.time.Duration;
import footprint.identity.boundary.AuditAnchors;
import footprint.identity.AuditAnchor;
import footprint.harness.Postgres;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;
import footprint.operations.OrderDetail;
import footprint.operations.OrderKind;
import footprint.operations.Retention;
import footprint.operations.boundary.OrderBook;
import footprint.kernel.SealedWord;
import footprint.tenancy.Council;
import footprint.tenancy.configuration.CouncilTemplate;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.onboarding.OwnerDatabase;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.onboarding.Servers;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Orders against a real PostgreSQL. The sign-in service of these tests does not answer; the whole is walked in LifeOfACouncilIT. */
class StewardTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, java.time.ZoneOffset.UTC);
    private static OwnerDatabase database;
    private static Steward steward;

    @TempDir
    static Path folder;

    @BeforeAll
    static void aRegistryWithOneCouncil() {
        new RegistryMigrations(Postgres.running().owner()).migrate();
        database = new OwnerDatabase(Servers.only(Postgres.running().owner()));
        steward = new Steward(database, new StewardSettings(URI.create("http://localhost:1"), "http://127.0.0.1:1", "footprint", "admin", "none",
                "footprint-web", "a key of sixteen or more", 30, folder, Retention.USUAL, folder.resolve("anchors"), 0, 0), CLOCK, line -> { });
        database.onboarding(CLOCK).begin(CouncilTemplate.begin(new Council(new CouncilCode("lived"), "Lived Council", "E99000001", "North", "#1d5c63"),
                List.of(), "the product's defaults"), new PublicationNote(PublicationNote.SCREEN, "the test", "to begin", NOON), sql -> { });
    }

    @Test
    void the_end_of_every_audit_trail_is_kept_in_a_file_once_an_hour() {
        Path anchors = folder.resolve("hourly");
        Anchoring anchoring = new Anchoring(database, anchors, Duration.ofHours(1), CLOCK, Assertions::fail);
        anchoring.whenDue();
        anchoring.whenDue();
        List<AuditAnchor> kept = new AuditAnchors(anchors, CLOCK).of(new CouncilCode("lived"));
        assertEquals(1, kept.size());
        assertEquals(NOON, kept.getFirst().anchored());
        assertEquals(0, kept.getFirst().number());
        assertEquals("0".repeat(64), kept.getFirst().hash());
    }

    @Test
    void a_council_is_suspended_resumed_leaves_and_stays_and_each_wrong_order_fails_with_a_sentence() {
        assertEquals("done", carriedOut("lived", "suspend", Map.of("reason", "The agreement is being renewed")).state());
        assertEquals("suspended The agreement is being renewed", standing());
        CouncilOrder again = carriedOut("lived", "leave", Map.of("reason", "short"));
        assertEquals("failed", again.state());
        assertTrue(again.fault().startsWith("OPE-022"), again.fault());
        assertEquals("done", carriedOut("lived", "resume", Map.of("reason", "The agreement was renewed")).state());
        assertEquals("open null", standing());
        assertTrue(carriedOut("lived", "stay", Map.of("reason", "Nobody wanted to leave")).outcome().containsKey("state"), "found done already");
        assertEquals(Map.of("state", "leaving", "leaves-on", "2026-12-16"),
                carriedOut("lived", "leave", Map.of("reason", "The service ends with the year")).outcome());
        assertTrue(carriedOut("lived", "suspend", Map.of("reason", "Nobody can, it leaves")).fault().startsWith("OPE-021"));
        assertEquals("done", carriedOut("lived", "stay", Map.of("reason", "The service goes on after all")).state());
        assertEquals("open null", standing());
    }

    @Test
    void a_council_whose_sign_in_cannot_be_made_leaves_nothing_behind() {
        CouncilOrder order = carriedOut("halfway", "onboard", new NewCouncil("Halfway Council", "halfway", "E99000002", "South", "#1d5c63", "lived",
                "Ada Example", "ada@halfway.example.uk", "").asDetail());
        assertEquals("working", order.state(), "taking back needs the sign-in service too, so the order is kept for the next try");
        assertTrue(order.outcome().get("fault").startsWith("OPE-044"), order.toString());
        assertEquals(List.of(), database.registry(sql -> sql.createQuery("select nspname from pg_namespace where nspname = 'council_halfway'")
                .mapTo(String.class).list()));
        assertEquals("done", carriedOut("lived", "stay", Map.of("reason", "An order in trouble holds up no other")).state());
        database.registry(sql -> sql.execute("delete from council_order where id = ?", order.id()));
    }

    @Test
    void a_council_that_is_there_already_is_never_taken_back() {
        CouncilOrder order = carriedOut("lived", "onboard", new NewCouncil("Another", "lived", "E99000003", "South", "#1d5c63", "", "Ada Example",
                "ada@lived.example.uk", "").asDetail());
        assertEquals("failed", order.state());
        assertTrue(order.fault().startsWith("OPE-011"), order.fault());
        assertTrue(standing().startsWith("open"));
    }

    @Test
    void an_order_is_one_stewards_until_that_one_is_gone() {
        OrderQueue queue = new OrderQueue(database);
        long id = placed("nowhere", "suspend", Map.of("reason", "There is no such council"));
        try (Handle other = database.session()) {
            try (Handle first = database.session()) {
                assertEquals(Optional.of(id), queue.take(first, Set.of()).map(CouncilOrder::id));
                assertEquals(Optional.empty(), queue.take(other, Set.of()));
            } // the first steward is gone, and its lock with it
            Optional<CouncilOrder> left = queue.take(other, Set.of());
            while (left.isEmpty()) {
                left = queue.take(other, Set.of()); // the server lets the lock go a moment after the connection
            }
            assertEquals(id, left.get().id());
            assertEquals("working", left.get().state());
        }
        while (steward.once()) {
            // until nothing is left
        }
        assertTrue(order(id).fault().startsWith("OPE-020"), order(id).toString());
    }

    @Test
    void a_new_council_begins_with_anothers_words_but_is_called_by_its_own_name() {
        List<footprint.tenancy.configuration.CouncilFile> words = database.council(new CouncilCode("lived"), CouncilTemplate::words);
        assertFalse(words.isEmpty());
        var configuration = CouncilTemplate.begin(new Council(new CouncilCode("young"), "Young Council", "E99000004", "South", "#1d5c63"), words,
                "taken over from Lived Council");
        assertEquals("Young Council", configuration.council().name());
        assertEquals("E99000004", configuration.council().gssCode());
    }

    @Test
    void a_sealed_word_opens_with_its_key_for_its_order_only() {
        SealedWord sealing = new SealedWord("a key of sixteen or more");
        String sealed = sealing.seal(7, "abcd-efgh");
        assertEquals("abcd-efgh", sealing.open(7, sealed));
        assertNotEquals(sealed, sealing.seal(7, "abcd-efgh"));
        assertThrows(IllegalStateException.class, () -> sealing.open(8, sealed));
        assertThrows(IllegalStateException.class, () -> new SealedWord("another key of sixteen").open(7, sealed));
        assertThrows(IllegalArgumentException.class, () -> new SealedWord("short"));
    }

    @Test
    void an_orders_secret_stands_sealed_in_the_registry_and_goes_when_the_order_has_ended() {
        CouncilOrder placed = placed(Optional.of("a key of sixteen or more"), "https://sign-in.example", "lived.example");
        assertFalse(placed.detail().get("secret").contains("word of"), placed.detail().toString());
        assertTrue(steward.once());
        CouncilOrder ended = order(placed.id());
        assertTrue(ended.fault().startsWith("OPE-044"), ended.toString());
        assertFalse(ended.detail().containsKey("secret"), ended.detail().toString());
        refusedWith("OPE-054", Optional.empty(), "https://sign-in.example", "lived.example");
        refusedWith("OPE-031", Optional.of("a key of sixteen or more"), "http://sign-in.example", "lived.example");
        refusedWith("OPE-031", Optional.of("a key of sixteen or more"), "https://sign-in.example", "lived.example, everybody");
    }

    private static void refusedWith(String code, Optional<String> key, String issuer, String domains) {
        String said = assertThrows(ProblemException.class, () -> placed(key, issuer, domains)).getMessage();
        assertTrue(said.startsWith(code), said);
    }

    private static CouncilOrder placed(Optional<String> key, String issuer, String domains) {
        return database.registry(sql -> new OrderBook(sql, key).place(OrderKind.IDENTITY_PROVIDER, "lived",
                Map.of("issuer", issuer, "client", "footprint", "secret", "a word of the council", "domains", domains), "an.operator", London.today(CLOCK)));
    }

    private static CouncilOrder carriedOut(String council, String kind, Map<String, String> detail) {
        long id = placed(council, kind, detail);
        assertTrue(steward.once());
        return order(id);
    }

    private static long placed(String council, String kind, Map<String, String> detail) {
        return database.registry(sql -> sql.createQuery("""
                        insert into council_order (council, kind, detail, ordered_by) values (:council, :kind, cast(:detail as jsonb), 'an.operator')
                        returning id""").bind("council", council).bind("kind", kind).bind("detail", OrderDetail.text(detail)).mapTo(Long.class).one());
    }

    private static CouncilOrder order(long id) {
        return database.registry(sql -> sql.createQuery("select " + footprint.operations.boundary.RegistryRows.ORDER
                + " from council_order where id = :id").bind("id", id).map((row, context) -> footprint.operations.boundary.RegistryRows.order(row)).one());
    }

    private static String standing() {
        return database.registry(sql -> sql.createQuery("select state || ' ' || coalesce(state_reason, 'null') from council where code = 'lived'")
                .mapTo(String.class).one());
    }
}
