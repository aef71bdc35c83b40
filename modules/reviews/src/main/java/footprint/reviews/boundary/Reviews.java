package footprint.reviews.boundary;

import footprint.caseload.boundary.Columns;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.reviews.DueCounts;
import footprint.reviews.DueQuery;
import footprint.reviews.ReviewFile;
import footprint.reviews.ReviewRow;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.control.SeriesLimit;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.timetable.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looking at reviews: due and overdue, held in a period, of one child, and one review's file. */
@ApplicationScoped
@Transactional
public class Reviews {

    /** How far the list "next two weeks" looks. */
    private static final int SOON_DAYS = 14;

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendars;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public Reviews(CouncilDatabase database, Settings settings, CouncilCalendar calendars, CurrentActor actors, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendars = calendars;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Reviews() {
        this(null, null, null, null, null);
    }

    /** The columns that the lists can be sorted by. */
    @Permit(Permission.SIGNED_IN)
    public Set<String> sortable() {
        return ReviewRows.SORTS.keySet();
    }

    /** Reviews still to be held, the most pressing first unless another sort is asked for. */
    @Permit(Permission.DIARY_READ)
    public Slice<ReviewRow> due(DueQuery asked, PageRequest page) {
        DueQuery query = seenBy(asked);
        long total = bind(database.sql().createQuery(ReviewRows.FOUND + "select count(*) from found " + ReviewRows.DUE), query).mapTo(Long.class).one();
        List<ReviewRow> rows = bind(database.sql().createQuery(ReviewRows.FOUND + "select * from found " + ReviewRows.DUE
                + ReviewRows.order(page, "due") + " limit :size offset :offset"), query)
                .bind("size", page.size()).bind("offset", page.offset()).map(rows()).list();
        return new Slice<>(rows, total, page);
    }

    /** How many are overdue, due today, in the next two weeks and later. */
    @Permit(Permission.DIARY_READ)
    @ShowsNobody
    public DueCounts dueCounts(DueQuery asked) {
        LocalDate today = today();
        return bind(database.sql().createQuery(ReviewRows.FOUND + """
                select count(*) filter (where due_on < :today), count(*) filter (where due_on = :today),
                       count(*) filter (where due_on > :today and due_on <= :soon), count(*) filter (where due_on > :soon)
                  from found""" + " " + ReviewRows.DUE), seenBy(asked)).bind("soon", today.plusDays(SOON_DAYS))
                .map((row, context) -> new DueCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).one();
    }

    /** Reviews held between two dates, both included; only the late ones if asked. */
    @Permit(Permission.REVIEWS_READ)
    public Slice<ReviewRow> held(DueQuery asked, boolean lateOnly, PageRequest page) {
        DueQuery query = seenBy(asked);
        long total = bind(database.sql().createQuery(ReviewRows.FOUND + "select count(*) from found " + ReviewRows.HELD), query)
                .bind("late", lateOnly).mapTo(Long.class).one();
        List<ReviewRow> rows = bind(database.sql().createQuery(ReviewRows.FOUND + "select * from found " + ReviewRows.HELD
                + ReviewRows.order(page, "held") + " limit :size offset :offset"), query)
                .bind("late", lateOnly).bind("size", page.size()).bind("offset", page.offset()).map(rows()).list();
        return new Slice<>(rows, total, page);
    }

    /** Every review of one child, newest first; the open one at the top. */
    @Permit(Permission.FILE_READ)
    public List<ReviewRow> ofChild(ChildId child) {
        return database.sql().createQuery(ReviewRows.FOUND + """
                        select * from found where child_id = :child and not hidden
                         order by state in ('due', 'arranged') desc, coalesce(held_on, due_on) desc, id desc""")
                .bind("today", today()).bind("child", child.value()).map(rows()).list();
    }

    /** The open review of each of these children. */
    @Permit(Permission.DIARY_READ)
    public Map<Long, ReviewRow> nextOf(Collection<Long> children) {
        Map<Long, ReviewRow> next = new LinkedHashMap<>();
        database.sql().createQuery(ReviewRows.FOUND + "select * from found where child_id = any(:children) and state in ('due', 'arranged')")
                .bind("today", today()).bind("children", Columns.bigints(children)).map(rows()).list().forEach(row -> next.put(row.childId(), row));
        return next;
    }

    /** One review of one child with its meetings, outcomes and every due date it has had. */
    @Permit(Permission.FILE_READ)
    public ReviewFile file(ChildId child, long review) {
        Handle sql = database.sql();
        ReviewRow row = ofChild(child).stream().filter(candidate -> candidate.id() == review).findFirst().orElseThrow(() -> new ProblemException(
                Problem.notFound("REV-001", "There is no such review of this child. Open the child's page and choose the review there.")));
        List<ReviewFile.Meeting> meetings = sql.createQuery("select held_on, participation from review_meeting where review_id = ? order by held_on")
                .bind(0, review).map((found, context) -> new ReviewFile.Meeting(found.getObject(1, LocalDate.class), found.getString(2))).list();
        List<ReviewFile.Outcome> outcomes = sql.createQuery("select number, text, owner, due_on, state from outcome where review_id = ? order by number")
                .bind(0, review).map((found, context) -> new ReviewFile.Outcome(found.getInt(1), found.getString(2), found.getString(3),
                        found.getObject(4, LocalDate.class), found.getString(5))).list();
        WorkingCalendar calendar = calendars.calendar();
        int days = SeriesLimit.days(meetings.stream().map(ReviewFile.Meeting::heldOn).toList(), calendar);
        boolean over = !meetings.isEmpty() && SeriesLimit.over(meetings.stream().map(ReviewFile.Meeting::heldOn).toList(),
                settings.on(ReviewsSettings.class, meetings.getFirst().heldOn()).series().limit(), calendar);
        return sql.createQuery("""
                        select venue, format, format_chosen_by, chaired_by_child, non_participation_cause, extra_reason, late_agreed,
                               record_completed_on, record_distributed_on from review where id = ?""").bind(0, review)
                .map((found, context) -> new ReviewFile(row, meetings, days, over, outcomes, dates(review), found.getString(1), found.getString(2),
                        found.getString(3), found.getString(4), found.getString(5), found.getString(6), found.getBoolean(7),
                        found.getObject(8, LocalDate.class), found.getObject(9, LocalDate.class))).one();
    }

    private List<ReviewFile.DueDate> dates(long review) {
        return database.sql().createQuery("select due_on, rule, sentence, because, set_at from due_date where review_id = ? order by id desc").bind(0, review)
                .map((row, context) -> new ReviewFile.DueDate(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getString(4),
                        instant(row.getObject(5, OffsetDateTime.class)))).list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private DueQuery seenBy(DueQuery query) {
        String team = actors.actor().team();
        return team == null ? query : query.inTeam(team);
    }

    private ReviewRows rows() {
        return new ReviewRows(today(), calendars.calendar());
    }

    private Query bind(Query query, DueQuery asked) {
        return query.bind("today", today()).bind("reviewer", asked.reviewerId()).bind("team", asked.team()).bind("text", ReviewRows.pattern(asked.text()))
                .bind("from", asked.from()).bind("to", asked.to());
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
