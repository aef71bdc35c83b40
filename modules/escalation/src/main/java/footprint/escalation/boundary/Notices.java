package footprint.escalation.boundary;

import footprint.escalation.AlertLine;
import footprint.escalation.NewAlert;
import footprint.escalation.NewNotice;
import footprint.escalation.Notice;
import footprint.escalation.NoticeFilter;
import footprint.escalation.control.NoticeChecks;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Need to Know notices: written down once, copied to the child's reviewers, who mark that they have read them (R085). */
@ApplicationScoped
@Transactional
public class Notices {

    private final CouncilDatabase database;
    private final Settings settings;
    private final AlertWork work;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public Notices(CouncilDatabase database, Settings settings, AlertWork work, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.work = work;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Notices() {
        this(null, null, null, null, null);
    }

    /**
     * Writes a notice down and copies it to those who review the child today. Whoever writes it names the child by its number, and need
     * not see the child; nothing about the child is told back.
     *
     * @return its key
     * @throws ProblemException ESC-023, ESC-024 and ESC-174 to ESC-176 for what is wrong
     */
    @Permit(Permission.NOTICES_WRITE)
    @AuditRecord(what = "notice", child = "select child_id from notice where id = :id", state = "select to_jsonb(n) from notice n where n.id = :id")
    public long record(NewNotice notice) {
        LocalDate today = London.today(clock);
        Handle handle = database.sql();
        List<Problem> problems = new ArrayList<>(NoticeChecks.of(notice, today));
        Optional<Long> child = !notice.aboutChild() ? Optional.empty() : handle.createQuery("select id from child where number = :number")
                .bind("number", notice.childNumber().strip()).mapTo(Long.class).findOne();
        if (notice.aboutChild() && child.isEmpty()) {
            problems.add(Problem.invalid("ESC-174", "childNumber", "There is no child with this number here. Nothing was saved. Look at the number again."));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        long id = handle.createQuery("""
                        insert into notice (happened_on, child_id, service, told, sent_by, sent_to, recorded_on, recorded_by)
                        values (:happened, :child, :service, :told, :by, :to, :today, :person) returning id""")
                .bind("happened", notice.happenedOn()).bind("child", child.orElse(null)).bind("service", AlertStatements.blankToNull(notice.service()))
                .bind("told", notice.told().strip()).bind("by", notice.sentBy().strip()).bind("to", notice.sentTo().strip()).bind("today", today)
                .bind("person", current.actor().personId()).mapTo(Long.class).one();
        handle.createUpdate("""
                        insert into notice_copy (notice_id, person_id, copied_on) select distinct cast(:id as bigint), a.reviewer_id, cast(:today as date) from allocation a
                        where a.child_id = :child and a.from_date <= :today and (a.to_date is null or a.to_date >= :today)""")
                .bind("id", id).bind("today", today).bind("child", child.orElse(null)).execute();
        return id;
    }

    /** Notices, the newest first. */
    @Permit(Permission.NOTICES_READ)
    public Slice<Notice> list(NoticeFilter filter, PageRequest page) {
        return queries().list(filter, page);
    }

    /**
     * One notice.
     *
     * @throws ProblemException ESC-173 when there is none that the person may know of, ESC-177 for a restricted child's
     */
    @Permit(Permission.NOTICES_READ)
    @AuditRecord(what = "notice", child = "select child_id from notice where id = :id")
    public Notice one(long id) {
        return opened(id);
    }

    /** Keeps that the person's own copy was read, made now where the child came to the person after the notice; a second time changes nothing. */
    @Permit(Permission.NOTICES_READ)
    @AuditRecord(what = "notice", child = "select child_id from notice where id = :id", state = "select jsonb_agg(to_jsonb(k) order by k.person_id) from notice_copy k where k.notice_id = :id")
    public void markRead(long id) {
        if (!opened(id).mine()) {
            return;
        }
        database.sql().createUpdate("""
                        insert into notice_copy (notice_id, person_id, copied_on, read_at) values (:id, :person, :today, :now)
                        on conflict (notice_id, person_id) do update set read_at = coalesce(notice_copy.read_at, excluded.read_at)""")
                .bind("id", id).bind("person", current.actor().personId()).bind("today", London.today(clock))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute();
    }

    /**
     * Raises an alert from a notice; about the notice's child where the alert is about one.
     *
     * @return its key
     */
    @Permit(Permission.ALERTS_RAISE)
    @AuditRecord(what = "notice", child = "select child_id from notice where id = :notice", state = "select jsonb_agg(to_jsonb(x) order by x.alert_id) from notice_alert x where x.notice_id = :notice")
    public long raise(long notice, NewAlert alert) {
        Notice from = opened(notice);
        Long child = alert.kind().aboutOneChild() ? from.childId() : alert.childId();
        long id = work.raise(new NewAlert(alert.kind(), child, alert.stage(), alert.reasons(), alert.summary(), alert.team(), alert.addressee(), alert.first()));
        database.sql().createUpdate("insert into notice_alert (notice_id, alert_id) values (:notice, :alert)").bind("notice", notice).bind("alert", id).execute();
        return id;
    }

    /** The alerts that were raised from a notice. */
    @Permit(Permission.ALERTS_READ)
    public Slice<AlertLine> alerts(long notice, PageRequest page) {
        opened(notice);
        return new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings))
                .chosen("a.id in (select alert_id from notice_alert where notice_id = :notice)", query -> query.bind("notice", notice), page);
    }

    private Notice opened(long id) {
        Notice notice = queries().one(id).orElseThrow(() -> new ProblemException(Problem.notFound("ESC-173", "There is no notice " + id + " here that you may see.")));
        if (notice.restricted()) {
            throw new ProblemException(Problem.forbidden("ESC-177", "This notice is about a restricted child, and you are not on the list of those who may see it. "
                    + "Nothing was shown or changed. Ask the service lead, or ask for an emergency look if it cannot wait."));
        }
        return notice;
    }

    private NoticeQueries queries() {
        return new NoticeQueries(database.sql(), current.actor().personId(), London.today(clock));
    }
}
