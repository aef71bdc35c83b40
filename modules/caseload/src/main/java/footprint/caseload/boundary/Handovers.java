package footprint.caseload.boundary;

import footprint.caseload.CaseloadSettings;
import footprint.caseload.FollowsTheChild;
import footprint.caseload.Handover;
import footprint.caseload.HandoverPreview;
import footprint.caseload.NewHandover;
import footprint.caseload.ReviewerLoad;
import footprint.caseload.control.Boards;
import footprint.caseload.control.Handing;
import footprint.caseload.control.HandoverWords;
import footprint.identity.AuditNote;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Children handed from one reviewer to another: a new child, sickness, leave, somebody who goes. Everything due hangs on the child and
 * goes with it; who carried the child before stays on record (R102).
 */
@ApplicationScoped
@Transactional
public class Handovers {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actors;
    private final Clock clock;
    private final AuditNote trail;
    private final Caseloads caseloads;
    private final Instance<FollowsTheChild> followers;

    @Inject
    public Handovers(CouncilDatabase database, Settings settings, CurrentActor actors, Clock clock, AuditNote trail, Caseloads caseloads,
                     Instance<FollowsTheChild> followers) {
        this.database = database;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
        this.trail = trail;
        this.caseloads = caseloads;
        this.followers = followers;
    }

    /** For the container's proxy. */
    protected Handovers() {
        this(null, null, null, null, null, null, null);
    }

    /** What a handover would move; nothing is written. @throws ProblemException CAS-031 to CAS-034, each at its field; CAS-035 when there is nothing to move */
    @Permit(Permission.CASELOADS_WRITE)
    public HandoverPreview preview(NewHandover asked) {
        return preview(asked, moving(asked, false));
    }

    /** What goes: children's spans and cases' spans. */
    private record Moving(List<CarriedSpan> children, List<CarriedSpan> cases) {

        List<CarriedSpan> all() {
            return Stream.concat(children.stream(), cases.stream()).toList();
        }
    }

    private HandoverPreview preview(NewHandover asked, Moving moving) {
        List<Long> keys = HandoverRows.childrenOf(moving.children());
        HandoverSight sight = new HandoverSight(database.sql());
        List<HandoverPreview.Child> shown = sight.children(keys, asked);
        ReviewerLoads loads = new ReviewerLoads(database);
        List<ReviewerLoad> before = loads.on(asked.first());
        CaseloadSettings rules = settings.on(CaseloadSettings.class, asked.first());
        List<HandoverPreview.Load> lines = Boards.moved(before, asked.from(), named(asked.to()), going(keys, moving.cases(), loads, asked.first()), rules);
        Map<String, Integer> following = new LinkedHashMap<>();
        followers.forEach(room -> following.putAll(room.open(keys)));
        return new HandoverPreview(shown, moving.cases().size(), following, lines,
                HandoverWords.warnings(shown, lines.getLast().after(), rules, sight.fostering(asked.to(), asked.first())), HandoverWords.blocks(shown));
    }

    /**
     * Hands over. @return the handover's key
     *
     * @throws ProblemException as {@link #preview}; CAS-036 when the new reviewer has a conflict of interest with one of them
     */
    @Permit(Permission.CASELOADS_WRITE)
    public long handOver(NewHandover asked) {
        Moving moving = moving(asked, true);
        Handle sql = database.sql();
        List<String> blocks = HandoverWords.blocks(new HandoverSight(sql).children(HandoverRows.childrenOf(moving.children()), asked));
        if (!blocks.isEmpty()) {
            throw new ProblemException(Problem.conflict("CAS-036", blocks.getFirst() + " Nothing was moved."));
        }
        long id = sql.createQuery("""
                        insert into handover (from_id, to_id, first_day, last_day, why, note, done_at, done_by)
                        values (:from, :to, :first, :last, :why, nullif(btrim(:note), ''), :at, :by) returning id""")
                .bind("from", asked.from()).bind("to", asked.to()).bind("first", asked.first()).bind("last", asked.last()).bind("why", asked.why())
                .bind("note", asked.note()).bind("at", moment()).bind("by", actors.actor().personId()).mapTo(Long.class).one();
        new HandoverRows(sql).move(id, asked, moving.all());
        trail.because(Handing.REASONS.get(asked.why()));
        HandoverRows.childrenOf(moving.children()).forEach(child -> trail.changed(new ChildId(child), "reviewer", reviewer(asked.from()), reviewer(asked.to())));
        return id;
    }

    /** Takes a handover back, as if it had not been. @throws ProblemException CAS-037 there is none; CAS-038 it has begun, or something was built on it */
    @Permit(Permission.CASELOADS_WRITE)
    public void undo(long id) {
        Handle sql = database.sql();
        NewHandover done = new HandoverSight(sql).standing(id, actors.actor().team())
                .orElseThrow(() -> new ProblemException(Problem.notFound("CAS-037", "There is no handover with this key here that still stands. Nothing was changed.")));
        LocalDate doneOn = sql.createQuery("select (done_at at time zone 'Europe/London')::date from handover where id = ?").bind(0, id).mapTo(LocalDate.class).one();
        HandoverRows rows = new HandoverRows(sql);
        if (!Handing.undoable(done.first(), doneOn, today()) || rows.builtOn(id)) {
            throw new ProblemException(Problem.conflict("CAS-038", "This handover has begun, or a later one rests on it, and what was is history. "
                    + "Nothing was changed. Hand the children back with a new handover."));
        }
        sql.execute("update handover set undone_at = ?, undone_by = ? where id = ?", moment(), actors.actor().personId(), id);
        rows.restore(id).forEach(child -> trail.changed(new ChildId(child), "reviewer", reviewer(done.to()), reviewer(done.from())));
    }

    /** The handovers, latest first: all, or those of the caller's team. */
    @Permit(Permission.CASELOADS_WRITE)
    public Slice<Handover> list(PageRequest page) {
        return new HandoverSight(database.sql()).list(page, today(), actors.actor().team());
    }

    /** Everything that the asking moves, once it is well asked. @param lock whether it stays locked until the end of the transaction */
    private Moving moving(NewHandover asked, boolean lock) {
        List<Problem> faults = Handing.faults(asked, today());
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        if (caseloads.carriers().stream().noneMatch(one -> one.key().equals(Long.toString(asked.to())))) {
            throw new ProblemException(Problem.invalid("CAS-031", "to", "Choose a reviewer from the list. Nothing was moved."));
        }
        HandoverRows rows = new HandoverRows(database.sql());
        Moving moving = new Moving(rows.children(asked.from(), asked.first(), values(asked.children()), lock),
                asked.cases() && asked.from() != null ? rows.cases(asked.from(), asked.first(), lock) : List.of());
        if (moving.all().isEmpty()) {
            throw new ProblemException(Problem.invalid("CAS-035", "from", "There is nothing to hand over on that day. Nothing was moved."));
        }
        return moving;
    }

    private ReviewerLoad named(long reviewer) {
        String name = database.sql().createQuery("select full_name from person where id = ?").bind(0, reviewer).mapTo(String.class).one();
        return new ReviewerLoad(reviewer, name, null, null, Map.of());
    }

    private static Map<String, Integer> going(List<Long> children, List<CarriedSpan> cases, ReviewerLoads loads, LocalDate day) {
        Map<String, Integer> going = new LinkedHashMap<>();
        going.put(ReviewerLoad.LOOKED_AFTER, children.size());
        cases.forEach(one -> going.merge(one.kind(), 1, Integer::sum));
        loads.circumstances(children, day).forEach((circumstance, count) -> going.put(ReviewerLoad.CIRCUMSTANCE + circumstance, count));
        return going;
    }

    private static List<Long> values(List<ChildId> children) {
        return children == null ? null : children.stream().map(ChildId::value).toList();
    }

    private static String reviewer(Long person) {
        return person == null ? null : "{\"reviewer\":" + person + "}";
    }

    private LocalDate today() {
        return London.today(clock);
    }

    private OffsetDateTime moment() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
