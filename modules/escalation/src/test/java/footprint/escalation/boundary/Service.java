package footprint.escalation.boundary;

import footprint.harness.TestCouncil;
import footprint.identity.CurrentActor;
import footprint.identity.control.Sight;
import footprint.kernel.Actor;
import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.Settings;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;

/** A council's service on a day, for the tests: who acts and what day it is can be changed. */
final class Service {

    final TestCouncil council;
    final Settings settings;
    LocalDate today;
    Actor actor;

    Service(TestCouncil council, Settings settings, LocalDate today) {
        this.council = council;
        this.settings = settings;
        this.today = today;
        reviewer();
    }

    /** A child of this council, allocated to the reviewer. */
    long child(String number) {
        return council.call(database -> database.sql().createQuery("""
                        with born as (insert into child (number, date_of_birth, given_name, family_name)
                                      values (:number, date '2010-05-01', 'Robin', 'Testwood') returning id)
                        insert into allocation (child_id, reviewer_id, from_date) select id, 1, date '2010-05-01' from born returning child_id""")
                .bind("number", number).mapTo(Long.class).one());
    }

    Service reviewer() {
        actor = new Actor(1, "reviewer", "Rowan Reviewer", council.code(), Role.REVIEWER, null, null);
        return this;
    }

    Service manager(String title, String team) {
        actor = new Actor(2, "manager", "Morgan Answerer", council.code(), Role.RESPONDING_MANAGER, title, team);
        return this;
    }

    <T> T read(Function<Alerts, T> question) {
        return seen().call(database -> question.apply(new Alerts(database, settings, WorkingCalendar::englandAndWales, current(), clock())));
    }

    /** Somebody in a role of their own, limited to an area or to an agency where the role is. */
    Service somebody(long id, Role role, String title, String area, String agency) {
        actor = new Actor(id, role.code(), "Sam Somebody", council.code(), role, title, null, area, agency);
        return this;
    }

    <T> T agencies(Function<AgencyAlerts, T> question) {
        return council.call(database -> question.apply(new AgencyAlerts(database, settings, alerts(database), current(), clock())));
    }

    <T> T advice(Function<LegalAdvice, T> question) {
        return council.call(database -> question.apply(new LegalAdvice(database, alerts(database), current(), clock())));
    }

    <T> T themes(Function<Themes, T> deed) {
        return seen().callWithEntities(database -> deed.apply(new Themes(database, settings, WorkingCalendar::englandAndWales,
                new AlertWork(database, settings, WorkingCalendar::englandAndWales, current(), clock()), alerts(database), current(), clock())));
    }

    <T> T meetings(Function<Meetings, T> question) {
        return seen().call(database -> question.apply(new Meetings(database, settings, clock())));
    }

    <T> T meetingWork(Function<MeetingWork, T> deed) {
        return seen().call(database -> deed.apply(new MeetingWork(database, settings, current(), clock())));
    }

    <T> T calls(Function<PhoneCalls, T> deed) {
        return seen().call(database -> deed.apply(new PhoneCalls(database, alerts(database), current(), clock())));
    }

    <T> T aftermaths(Function<Aftermaths, T> deed) {
        return seen().call(database -> deed.apply(new Aftermaths(database, settings, alerts(database), current(), clock())));
    }

    <T> T challenges(Function<Challenges, T> question) {
        return seen().call(database -> question.apply(new Challenges(database, settings, clock())));
    }

    <T> T notices(Function<Notices, T> deed) {
        return seen().callWithEntities(database -> deed.apply(new Notices(database, settings,
                new AlertWork(database, settings, WorkingCalendar::englandAndWales, current(), clock()), current(), clock())));
    }

    private Alerts alerts(CouncilDatabase database) {
        return new Alerts(database, settings, WorkingCalendar::englandAndWales, current(), clock());
    }

    void work(Consumer<AlertWork> deed) {
        seen().callWithEntities(database -> {
            deed.accept(new AlertWork(database, settings, WorkingCalendar::englandAndWales, current(), clock()));
            return null;
        });
    }

    <T> T worked(Function<AlertWork, T> deed) {
        return seen().callWithEntities(database -> deed.apply(new AlertWork(database, settings, WorkingCalendar::englandAndWales, current(), clock())));
    }

    void sql(Consumer<Handle> statement) {
        council.run(database -> statement.accept(database.sql()));
    }

    /** What the door says before each call: who looks. */
    private TestCouncil seen() {
        return council.sees(Sight.of(actor.role(), actor.team()).code(), actor.personId(), actor.team(), clock().instant());
    }

    /** A council's records on a handle that stands in the council already. */
    static CouncilDatabase database(CouncilCode council, Handle handle) {
        return new CouncilHandle(council, handle);
    }

    /** A reviewer of a council. */
    static CurrentActor actor(CouncilCode council) {
        return () -> new Actor(1, "reviewer", "Rowan Reviewer", council, Role.REVIEWER, null, null);
    }

    private CurrentActor current() {
        Actor now = actor;
        return () -> now;
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(12, 0).atZone(London.ZONE).toInstant(), London.ZONE);
    }
}
