package footprint.settings.boundary;

import footprint.harness.TestCouncil;
import footprint.identity.CurrentActor;
import footprint.kernel.Actor;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.Role;
import footprint.reviews.boundary.Timetable;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.boundary.PublishedSettings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.FilePublishing;
import footprint.tenancy.configuration.PublicationNote;
import footprint.timetable.WorkingCalendar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/** A council's office, with a day and an administrator that tests can change; its settings came from a council's files. */
final class Office {

    static final Path CONFIGURATION = Path.of("../../tenant-config");

    final TestCouncil council;
    LocalDate today = LocalDate.of(2026, 11, 16);
    String administrator = "Ada Administrator";

    private Office(TestCouncil council) {
        this.council = council;
    }

    /** An office with a schema of its own and the settings of a council of tenant-config. */
    static Office like(String code) {
        Office office = new Office(TestCouncil.create("office"));
        office.files(new ConfigurationFolder(CONFIGURATION).load(new CouncilCode(code)));
        return office;
    }

    /** An office in which nothing is published. */
    static Office empty() {
        return new Office(TestCouncil.create("office"));
    }

    /** What a start does with files. */
    FilePublishing.Result files(CouncilConfiguration configuration) {
        return council.call(database -> new FilePublishing(database.sql(), configuration,
                new PublicationNote(PublicationNote.FILES, "the configuration files", "A start", clock().instant())).publish());
    }

    <T> T drafts(Function<Drafts, T> deed) {
        return council.call(database -> deed.apply(new Drafts(database, actor(), timetable(database), clock())));
    }

    <T> T published(Function<Published, T> deed) {
        return council.call(database -> deed.apply(new Published(database, actor(), timetable(database), clock())));
    }

    <T> T settings(Function<Settings, T> question) {
        return council.call(database -> question.apply(new PublishedSettings(database)));
    }

    Timetable timetable(CouncilDatabase database) {
        return new Timetable(database, new PublishedSettings(database), WorkingCalendar::englandAndWales, clock());
    }

    CurrentActor actor() {
        return () -> new Actor(1, "ada", administrator, council.code(), Role.ADMINISTRATOR, null, null);
    }

    Clock clock() {
        return Clock.fixed(today.atTime(9, 30).atZone(London.ZONE).toInstant(), London.ZONE);
    }
}
