package footprint.app.records;

import footprint.documents.boundary.Press;
import footprint.harness.TestCouncil;
import footprint.identity.CurrentActor;
import footprint.kernel.Actor;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.Role;
import footprint.records.boundary.AccessPapers;
import footprint.records.boundary.AccessRequests;
import footprint.records.boundary.LegalHolds;
import footprint.records.boundary.Redactions;
import footprint.records.boundary.Retention;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.boundary.PublishedSettings;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.FilePublishing;
import footprint.tenancy.configuration.PublicationNote;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/** A council whose service lead decides about records; who that is, and the day, can be changed. */
final class RecordOffice {

    final TestCouncil council = TestCouncil.create("records");
    LocalDate today = LocalDate.of(2026, 11, 16);
    long person = 1;

    RecordOffice() {
        var configuration = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("westminster"));
        council.run(database -> {
            new FilePublishing(database.sql(), configuration, new PublicationNote(PublicationNote.FILES, "the configuration files", "A start", clock().instant())).publish();
            database.sql().execute("insert into person (username, full_name) values ('first', 'First Lead'), ('second', 'Second Lead')");
        });
    }

    <T> T requests(Function<AccessRequests, T> deed) {
        return council.call(database -> deed.apply(new AccessRequests(sighted(database), actor(), new PublishedSettings(database), clock())));
    }

    <T> T redactions(Function<Redactions, T> deed) {
        return council.call(database -> deed.apply(new Redactions(sighted(database), actor(), new PublishedSettings(database), clock())));
    }

    <T> T papers(Function<AccessPapers, T> deed) {
        return council.call(database -> deed.apply(new AccessPapers(sighted(database), actor(), new PublishedSettings(database), new Press(), clock())));
    }

    <T> T retention(Function<Retention, T> deed) {
        return council.call(database -> deed.apply(new Retention(sighted(database), actor(), new PublishedSettings(database), clock())));
    }

    <T> T holds(Function<LegalHolds, T> deed) {
        return council.call(database -> deed.apply(new LegalHolds(sighted(database), actor(), clock())));
    }

    /** What the guard of a door says of a service lead. */
    private CouncilDatabase sighted(CouncilDatabase database) {
        database.sql().createQuery("select set_config('footprint.person', :person, true) || set_config('footprint.sight', 'service', true) || set_config('footprint.team', '', true) "
                + "|| set_config('footprint.now', :now, true)").bind("person", Long.toString(person)).bind("now", clock().instant().toString()).mapTo(String.class).one();
        return database;
    }

    private CurrentActor actor() {
        return () -> new Actor(person, "lead" + person, "Lead " + person, council.code(), Role.SERVICE_LEAD, null, null);
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(9, 30).atZone(London.ZONE).toInstant(), London.ZONE);
    }
}
