package footprint.escalation.boundary;

import footprint.escalation.AlertFile;
import footprint.escalation.AlertKind;
import footprint.escalation.NewAlert;
import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import footprint.identity.guard.Seeing;
import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Settings;
import footprint.tenancy.TermSettings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.onboarding.CouncilOnboarding;
import footprint.tenancy.onboarding.CouncilOnboarding.Outcome;
import footprint.tenancy.wall.CouncilTransactions;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.*;

/**
 * A fifth council that breaks the habits of the four comes to be by a folder of files and nothing else: seven stages that
 * branch, an informal one counted for some kinds only, calendar days, another age, three kinds of case that weigh, its own
 * words (R014).
 */
class FifthCouncilTest {

    private static final CouncilCode AMBERSHIRE = new CouncilCode("ambershire");
    private static final Path CONFIGURATION = Path.of("../../tenant-config");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String part : List.of("_default", "schema")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(CONFIGURATION.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        write("council", "name: Ambershire Council\ngss-code: E10009999\nregion: North\ncolour: \"#5a3d00\"");
        write("terms", "words:\n  alert: {singular: red flag, plural: red flags}\n  reviewer: {singular: Guardian of the Plan, plural: Guardians of the Plan}");
        write("reviews", "deadlines:\n  first: {interval: 21 days}\nparticipation: {age: 7}");
        write("caseload", "weights: {looked-after: 1.5, child-protection: 1, leaving-care: 0.25}");
        write("escalation", """
                ladder:
                  respond-within: 4 days
                  may-skip: false
                  stages:
                    - {number: 0, label: A word, answering-roles: [Key Worker], informal: true, counted-for: [themed], level: informal}
                    - {number: 1, label: First flag, answering-roles: [Key Worker, Team Leader], next: [2, 3], level: first-manager}
                    - {number: 2, label: Schools flag, answering-roles: [Head of Schools], next: [4], may-skip: true, level: head}
                    - {number: 3, label: Homes flag, answering-roles: [District Lead], respond-within: 10 days, next: [4, 5], level: head}
                    - {number: 4, label: Fourth flag, answering-roles: [County Lead], next: [6], level: director}
                    - {number: 5, label: Fifth flag, answering-roles: [Chief Officer], next: [6], level: chief}
                    - {number: 6, label: Last flag, answering-roles: [Council Leader], next: [], level: outside}
                phone-call-first: true
                partner-agencies: [The bus company]
                meetings:
                  - {label: Flag table, every: 2 weeks, roles: [Chief Officer]}
                kinds: [concern, good-practice, themed]
                reasons:
                  - {code: X1, label: Nobody came, kind: concern, family: practice}
                  - {code: Y1, label: Somebody came, kind: good-practice, family: practice}""");
    }

    @Test
    void its_words_deadlines_and_ages_are_its_own_and_what_it_leaves_unsaid_is_the_default() {
        Settings settings = configuration().settings();
        LocalDate day = LocalDate.of(2024, 5, 1);
        assertEquals("red flag", settings.on(TermSettings.class, day).word("alert").singular());
        assertEquals("review", settings.on(TermSettings.class, day).word("review").singular());
        ReviewsSettings reviews = settings.on(ReviewsSettings.class, day);
        assertEquals(LocalDate.of(2024, 5, 22), reviews.deadlines().first().interval().after(day, WorkingCalendar.englandAndWales()));
        assertEquals(Interval.valueOf("3 months"), reviews.deadlines().second().interval());
        assertEquals(7, reviews.participation().age());
        Map<String, java.math.BigDecimal> weights = settings.on(footprint.caseload.CaseloadSettings.class, day).weights();
        assertEquals(List.of("looked-after", "child-protection", "leaving-care"), List.copyOf(weights.keySet()));
        assertEquals(new java.math.BigDecimal("0.25"), weights.get("leaving-care"));
    }

    @Test
    void it_is_onboarded_once_and_a_second_time_finds_nothing_to_do() {
        CouncilOnboarding onboarding = new CouncilOnboarding(Postgres.running().owner(), CLOCK);
        onboarding.registry();
        CouncilConfiguration configuration = configuration();
        Outcome first = onboarding.onboard(configuration);
        assertTrue(first.created() && first.migrated() && first.published().contains("escalation"));
        Outcome again = onboarding.onboard(configuration());
        assertTrue(again.nothingToDo(), again.toString());
        assertEquals("open", state());

        write("reviews", "deadlines:\n  first: {interval: 14 days}");
        assertEquals(List.of("reviews"), onboarding.onboard(configuration()).published());
        DocumentSettings published = new CouncilTransactions(Postgres.running().application()).call(AMBERSHIRE,
                handle -> new DocumentSettings(Publications.inForce(handle)));
        assertEquals(Interval.valueOf("14 days"), published.on(ReviewsSettings.class, LocalDate.of(2024, 5, 1)).deadlines().first().interval());
        aRedFlagClimbsSevenStages(published);
    }

    @Test
    void a_council_that_cannot_be_made_leaves_nothing_behind() {
        CouncilOnboarding onboarding = new CouncilOnboarding(Postgres.running().owner(), CLOCK);
        onboarding.registry();
        CouncilConfiguration broken = new CouncilConfiguration(new CouncilCode("brokenshire"), configuration().documents().stream()
                .map(document -> document.room().equals("terms") ? new footprint.tenancy.configuration.SettingsDocument("terms", null,
                        document.document(), document.provenance()) : document).toList());
        assertThrows(RuntimeException.class, () -> onboarding.onboard(broken));
        Jdbi owner = Jdbi.create(Postgres.running().owner());
        assertEquals(List.of(0, 0, 0), owner.withHandle(handle -> List.of(
                handle.createQuery("select count(*) from registry.council where code = 'brokenshire'").mapTo(Integer.class).one(),
                handle.createQuery("select count(*) from pg_namespace where nspname = 'council_brokenshire'").mapTo(Integer.class).one(),
                handle.createQuery("select count(*) from pg_roles where rolname = 'council_brokenshire'").mapTo(Integer.class).one())));
    }

    @Test
    void a_ladder_with_a_way_back_a_dead_end_or_a_stage_that_nobody_reaches_is_refused() {
        assertEquals("Homes flag leads back to stage 1", fault("next: [4, 5]", "next: [1, 4]"));
        assertEquals("Fourth flag leads nowhere", fault("answering-roles: [County Lead], next: [6]", "answering-roles: [County Lead], next: []"));
        assertEquals("Schools flag cannot be reached", fault("next: [2, 3]", "next: [3]", "[Key Worker], informal: true", "[Key Worker], informal: true, next: [1]"));
        assertEquals("First flag leads to stage 9", fault("next: [2, 3]", "next: [2, 3, 9]"));
        assertEquals("A word is counted for collective", fault("counted-for: [themed]", "counted-for: [collective]"));
    }

    /** The first words of what is said when pieces of the ladder are written otherwise. */
    private String fault(String... pieces) {
        Path file = folder.resolve("ambershire/escalation.yaml");
        try {
            String good = Files.readString(file);
            String bad = good;
            for (int i = 0; i < pieces.length; i += 2) {
                bad = bad.replace(pieces[i], pieces[i + 1]);
            }
            Files.writeString(file, bad);
            String sentence = assertThrows(ProblemException.class, this::configuration).problems().getFirst().sentence();
            Files.writeString(file, good);
            return sentence.substring(sentence.indexOf(": ") + 2).split(",|\\.|:")[0];
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Up one branch, from the homes to the chief officer, past the schools and the county; the other branch is closed from here. */
    private void aRedFlagClimbsSevenStages(Settings settings) {
        long[] id = new long[1];
        run(settings, work -> id[0] = work.raise(new NewAlert(AlertKind.THEMED, null, 0, List.of("X1"), "Nobody came to five meetings", null, "Everyone")));
        assertEquals("ESC-015", assertThrows(ProblemException.class, () -> run(settings, work -> work.raise(new NewAlert(AlertKind.THEMED, null, 5,
                List.of("X1"), "Too high", null, "Everyone")))).problems().getFirst().code());
        assertEquals("ESC-005", assertThrows(ProblemException.class, () -> run(settings, work -> work.climb(id[0], version(settings, id[0]), 4))).problems().getFirst().code());
        Map<Integer, List<Integer>> offered = Map.of(0, List.of(1), 1, List.of(2, 3), 3, List.of(4, 5), 5, List.of(6));
        int[] stages = {1, 3, 5, 6};
        for (int stage : stages) {
            AlertFile here = file(settings, id[0]);
            assertEquals(offered.get(here.alert().stage()), here.offered().stream().map(next -> next.number()).toList());
            run(settings, work -> work.climb(id[0], here.alert().version(), stage));
            if (stage == 3) {
                assertEquals("ESC-014", assertThrows(ProblemException.class, () -> run(settings, work -> work.climb(id[0], version(settings, id[0]), 6)))
                        .problems().getFirst().code());
            }
        }
        AlertFile file = file(settings, id[0]);
        assertEquals("Council Leader", file.alert().answeringRole());
        assertEquals(List.of(), file.offered());
        assertEquals("ESC-006", assertThrows(ProblemException.class, () -> run(settings, work -> work.climb(id[0], file.alert().version(), 7))).problems().getFirst().code());
        Map<Integer, LocalDate> due = file.steps().stream().collect(Collectors.toMap(step -> step.stage(), step -> step.dueOn()));
        assertEquals(Map.of(0, LocalDate.of(2024, 5, 5), 1, LocalDate.of(2024, 5, 5), 3, LocalDate.of(2024, 5, 11), 5, LocalDate.of(2024, 5, 5),
                6, LocalDate.of(2024, 5, 5)), due, "every day counts, Sundays too");
    }

    private static AlertFile file(Settings settings, long id) {
        return new CouncilTransactions(Postgres.running().application()).call(AMBERSHIRE, handle -> alerts(handle, settings).alert(id));
    }

    private static void run(Settings settings, java.util.function.Consumer<AlertWork> deed) {
        TestCouncil.of(AMBERSHIRE).sees("own", 1, null, CLOCK.instant()).callWithEntities(database -> {
            deed.accept(new AlertWork(database, settings, WorkingCalendar::englandAndWales, Service.actor(AMBERSHIRE), CLOCK));
            return null;
        });
    }

    private static long version(Settings settings, long id) {
        return file(settings, id).alert().version();
    }

    private static Alerts alerts(org.jdbi.v3.core.Handle handle, Settings settings) {
        Seeing.say(handle, Service.actor(AMBERSHIRE).actor(), CLOCK.instant());
        return new Alerts(Service.database(AMBERSHIRE, handle), settings, WorkingCalendar::englandAndWales, Service.actor(AMBERSHIRE), CLOCK);
    }

    private static String state() {
        return Jdbi.create(Postgres.running().owner()).withHandle(handle -> handle.createQuery(
                "select state from registry.council where code = 'ambershire'").mapTo(String.class).one());
    }

    private CouncilConfiguration configuration() {
        return new ConfigurationFolder(folder).load(AMBERSHIRE);
    }

    private void write(String room, String settings) {
        try {
            Path file = folder.resolve("ambershire").resolve(room + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "room: " + room + "\nversions:\n  - from: 2024-04-01\n    source: The council's own handbook\n    settings:\n"
                    + settings.indent(6));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
