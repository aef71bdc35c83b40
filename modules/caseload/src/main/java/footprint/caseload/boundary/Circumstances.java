package footprint.caseload.boundary;

import footprint.caseload.CaseloadSettings;
import footprint.caseload.Circumstance;
import footprint.identity.AuditNote;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What makes one child's case heavier than its kind: recorded from day to day, weighed by the council's settings of the day. */
@ApplicationScoped
@Transactional
public class Circumstances {

    private final CouncilDatabase database;
    private final Settings settings;
    private final Clock clock;
    private final AuditNote trail;

    @Inject
    public Circumstances(CouncilDatabase database, Settings settings, Clock clock, AuditNote trail) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /** For the container's proxy. */
    protected Circumstances() {
        this(null, null, null, null);
    }

    /** The circumstances that the council weighs today, each with what it adds. */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public Map<String, BigDecimal> weighed() {
        return settings.on(CaseloadSettings.class, London.today(clock)).circumstances();
    }

    /** A child's circumstances, those that go on first. */
    @Permit(Permission.CASELOADS_WRITE)
    public List<Circumstance> of(ChildId child) {
        Map<String, BigDecimal> weights = settings.on(CaseloadSettings.class, London.today(clock)).circumstances();
        return database.sql().createQuery("""
                        select circumstance, from_date, to_date from child_circumstance where child_id = :child
                         order by to_date desc nulls first, from_date desc, id desc""")
                .bind("child", child.value()).map((row, context) -> new Circumstance(row.getString(1), weights.get(row.getString(1)),
                        row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))).list();
    }

    /** Records one from a day on. @throws ProblemException CAS-040 not weighed here; CAS-041 the day is missing or later than today; CAS-042 it goes on already */
    @Permit(Permission.CASELOADS_WRITE)
    public void begin(ChildId child, String name, LocalDate from) {
        if (!weighed().containsKey(name == null ? "" : name)) {
            throw new ProblemException(Problem.invalid("CAS-040", "circumstance", "Choose one of the circumstances that this council weighs. Nothing was recorded."));
        }
        if (from == null || from.isAfter(London.today(clock))) {
            throw new ProblemException(Problem.invalid("CAS-041", "since", "Enter the day from which it is so: today or before. Nothing was recorded."));
        }
        int made = database.sql().createUpdate("""
                        insert into child_circumstance (child_id, circumstance, from_date) values (:child, :name, :from)
                        on conflict (child_id, circumstance) where to_date is null do nothing""")
                .bind("child", child.value()).bind("name", name).bind("from", from).execute();
        if (made == 0) {
            throw new ProblemException(Problem.conflict("CAS-042", "This is on record for the child already. Nothing was recorded."));
        }
        trail.changed(child, "circumstance", null, "{\"name\":\"" + name + "\",\"from\":\"" + from + "\"}");
    }

    /** Says on which day it was so for the last time. @throws ProblemException CAS-043 it is not on record, or the day does not fit */
    @Permit(Permission.CASELOADS_WRITE)
    public void end(ChildId child, String name, LocalDate last) {
        int ended = last == null || last.isAfter(London.today(clock)) ? 0 : database.sql().createUpdate("""
                        update child_circumstance set to_date = :last where child_id = :child and circumstance = :name and to_date is null and from_date <= :last""")
                .bind("child", child.value()).bind("name", name).bind("last", last).execute();
        if (ended == 0) {
            throw new ProblemException(Problem.invalid("CAS-043", "until", "Enter its last day: not before its first, and today or before. Nothing was changed."));
        }
        trail.changed(child, "circumstance", "{\"going\":true}", "{\"last\":\"" + last + "\"}");
    }
}
