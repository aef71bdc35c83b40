package footprint.reviews.boundary;

import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reviews.CareFacts;
import footprint.reviews.Checked;
import footprint.reviews.HeldReview;
import footprint.reviews.Recorded;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.ReviewsSettings.CountsLateBy;
import footprint.reviews.control.HoldingRules;
import footprint.reviews.control.ReviewChain;
import footprint.reviews.control.RulesInForce;
import footprint.reviews.control.SeriesLimit;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.timetable.Words;
import footprint.timetable.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Recording what happened with a review: held, arranged, cancelled, called in addition. Each is one transaction in which
 * the child is locked, so that two people at once cannot record the same review.
 */
@AuditRecord(what = "reviews", state = """
        select jsonb_agg(to_jsonb(r) || jsonb_build_object('meetings', (select jsonb_agg(to_jsonb(m) order by m.id) from review_meeting m where m.review_id = r.id),
               'outcomes', (select jsonb_agg(to_jsonb(o) order by o.id) from outcome o where o.review_id = r.id)) order by r.id)
        from review r where r.child_id = :child""")
@ApplicationScoped
@Transactional
public class Holding {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendars;
    private final CurrentActor actors;
    private final Clock clock;

    @Inject
    public Holding(CouncilDatabase database, Settings settings, CouncilCalendar calendars, CurrentActor actors, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendars = calendars;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Holding() {
        this(null, null, null, null, null);
    }

    /**
     * Records a review that was held and dates what follows.
     *
     * @throws ProblemException REV-002 to REV-016 with every fault at once; nothing is written then
     */
    @Permit(Permission.REVIEWS_WRITE)
    public Recorded record(ChildId child, HeldReview told) {
        LocalDate birth = lock(child);
        Facts facts = new Facts(database, List.of(child.value()));
        StoredReview open = stillOpen(facts, child, told.openReviewId());
        ReviewsSettings today = settings.on(ReviewsSettings.class, London.today(clock));
        List<Problem> problems = new ArrayList<>(HoldingRules.faults(told, facts.all().getFirst(), birth, London.today(clock), today));
        if (told.meetings().isEmpty() || told.meetings().stream().anyMatch(meeting -> meeting.heldOn() == null)) {
            throw new ProblemException(problems);
        }
        Dates dates = dates(told);
        LocalDate dueOn = dated(facts.all().getFirst(), dates).dueOn();
        problems.addAll(HoldingRules.lateness(told, dates.counts, dueOn, today));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        long review = write(child, told, dates, takesThePlaceOf(open, facts.all().getFirst(), dates));
        redating().redate(List.of(child.value()), "Review held on " + Words.date(dates.counts) + " recorded");
        return followUp(child, review);
    }

    /**
     * Looks at what was told without writing anything: what kind of review it would be, whether late, and every fault.
     * A form asks after each step, so that nobody learns of a fault at the end only.
     */
    @Permit(Permission.REVIEWS_WRITE)
    public Checked check(ChildId child, HeldReview told) {
        Facts facts = new Facts(database, List.of(child.value()));
        LocalDate birth = lock(child);
        ReviewsSettings rules = settings.on(ReviewsSettings.class, London.today(clock));
        List<Problem> problems = new ArrayList<>(HoldingRules.faults(told, facts.all().getFirst(), birth, London.today(clock), rules));
        if (told.meetings().isEmpty() || told.meetings().stream().anyMatch(meeting -> meeting.heldOn() == null)) {
            return new Checked(null, null, false, problems);
        }
        Dates dates = dates(told);
        ReviewDates.Dated dated = dated(facts.all().getFirst(), dates);
        problems.addAll(HoldingRules.lateness(told, dates.counts, dated.dueOn(), rules));
        return new Checked(dated.kind().code(), dated.dueOn(), dated.late(), problems);
    }

    /** Notes the day for which the open review is arranged. */
    @Permit(Permission.REVIEWS_WRITE)
    public void arrange(ChildId child, long review, LocalDate day) {
        lock(child);
        open(child, review);
        if (day == null || day.isBefore(London.today(clock))) {
            throw new ProblemException(Problem.invalid("REV-014", "arranged-for", "Enter the day for which the review is arranged: today or later. "
                    + "A review that was held is recorded, not arranged."));
        }
        database.sql().execute("update review set state = 'arranged', arranged_for = ? where id = ?", day, review);
        redating().redate(List.of(child.value()), "Arranged for " + Words.date(day));
    }

    /** Cancels the arrangement; the duty stays, so a child in care has an open review again at once. */
    @Permit(Permission.REVIEWS_WRITE)
    public void cancel(ChildId child, long review, String because) {
        lock(child);
        open(child, review);
        if (because == null || because.isBlank()) {
            throw new ProblemException(Problem.invalid("REV-015", "because", "Say why the review is cancelled."));
        }
        database.sql().execute("update review set state = 'cancelled', cancelled_because = ? where id = ?", because.strip(), review);
        redating().redate(List.of(child.value()), "The review before was cancelled: " + because.strip());
    }

    /** Calls the open review for an earlier day, with a reason of the council's list (R025). */
    @Permit(Permission.REVIEWS_WRITE)
    public void call(ChildId child, long review, LocalDate day, String reason) {
        lock(child);
        open(child, review);
        String label = settings.on(ReviewsSettings.class, London.today(clock)).extraReasons().stream()
                .filter(choice -> choice.code().equals(reason)).map(ReviewsSettings.Choice::label).findFirst()
                .orElseThrow(() -> new ProblemException(Problem.invalid("REV-015", "reason", "Choose why the additional review is called.")));
        if (day == null || day.isBefore(London.today(clock))) {
            throw new ProblemException(Problem.invalid("REV-014", "called-for", "Enter the day for which the review is called: today or later."));
        }
        database.sql().execute("update review set state = 'arranged', arranged_for = ?, extra_reason = ? where id = ?", day, label, review);
        redating().redate(List.of(child.value()), "Additional review called: " + label);
    }

    private LocalDate lock(ChildId child) {
        return database.sql().createQuery("select date_of_birth from child where id = :id and id in (select child_id from child_in_sight) for update")
                .bind("id", child.value()).mapTo(LocalDate.class).findOne()
                .orElseThrow(() -> new ProblemException(Problem.notFound("REV-001", "There is no such child here. Look for the child by name or number.")));
    }

    private StoredReview stillOpen(Facts facts, ChildId child, Long expected) {
        StoredReview open = facts.open(child.value());
        if (expected != null && (open == null || open.id() != expected)) {
            throw new ProblemException(Problem.conflict("REV-013", "Somebody else recorded or cancelled this review while you were writing. "
                    + "Nothing of yours was saved. Open the child's page to see what is on record, and record again if something is missing."));
        }
        return open;
    }

    private void open(ChildId child, long review) {
        stillOpen(new Facts(database, List.of(child.value())), child, review);
    }

    /** A review entered late, before others already on record, leaves the open one as it is. */
    private static StoredReview takesThePlaceOf(StoredReview open, CareFacts facts, Dates dates) {
        boolean last = facts.held().stream().noneMatch(held -> held.heldOn().isAfter(dates.counts));
        boolean now = facts.periods().stream().anyMatch(period -> period.endedOn() == null && !dates.first.isBefore(period.startedOn()));
        return open != null && last && now ? open : null;
    }

    private Dates dates(HeldReview told) {
        List<LocalDate> days = told.meetings().stream().map(HeldReview.Meeting::heldOn).sorted().toList();
        boolean byFirst = settings.on(ReviewsSettings.class, days.getFirst()).series().countsLateBy() == CountsLateBy.FIRST_MEETING;
        return new Dates(days.getFirst(), days.getLast(), byFirst ? days.getFirst() : days.getLast());
    }

    /** The review as the timetable would date it, were it on record already. */
    private ReviewDates.Dated dated(CareFacts facts, Dates dates) {
        List<CareFacts.Held> held = new ArrayList<>(facts.held());
        held.add(new CareFacts.Held(Long.MIN_VALUE, dates.first, dates.counts));
        return chain().of(new CareFacts(facts.childId(), facts.periods(), facts.moves(), held, facts.extra())).held().stream()
                .filter(review -> review.review().id() == Long.MIN_VALUE).findFirst().orElseThrow();
    }

    private long write(ChildId child, HeldReview told, Dates dates, StoredReview open) {
        Handle sql = database.sql();
        long review = open != null ? open.id() : sql.createQuery("insert into review (child_id, kind, state, held_on) values (?, 'subsequent', 'held', ?) returning id")
                .bind(0, child.value()).bind(1, dates.counts).mapTo(Long.class).one();
        sql.createUpdate("""
                        update review set state = 'held', started_on = :started, held_on = :held, participation = :participation,
                               non_participation_cause = :away, late_cause = :late, late_agreed = :agreed, venue = :venue, format = :format,
                               format_chosen_by = :chosen, chaired_by_child = :chaired, recorded_at = :now, recorded_by = :who
                         where id = :id""")
                .bind("id", review).bind("started", dates.first).bind("held", dates.counts).bind("participation", participation(told))
                .bind("away", told.nonParticipationCause()).bind("late", told.lateCause()).bind("agreed", told.lateAgreed())
                .bind("venue", told.venue()).bind("format", told.format()).bind("chosen", told.formatChosenBy()).bind("chaired", told.chairedByChild())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC)).bind("who", actors.actor().personId()).execute();
        told.meetings().forEach(meeting -> sql.execute("insert into review_meeting (review_id, held_on, participation) values (?, ?, ?)",
                review, meeting.heldOn(), meeting.participation()));
        for (int index = 0; index < told.outcomes().size(); index++) {
            HeldReview.Outcome outcome = told.outcomes().get(index);
            sql.execute("insert into outcome (review_id, number, text, owner, due_on) values (?, ?, ?, ?, ?)",
                    review, index + 1, outcome.text().strip(), outcome.owner().strip(), outcome.dueOn());
        }
        return review;
    }

    /** The code of the last meeting that has one; null: not recorded (R054). */
    private static String participation(HeldReview told) {
        return told.meetings().stream().sorted(Comparator.comparing(HeldReview.Meeting::heldOn).reversed())
                .map(HeldReview.Meeting::participation).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What follows from a review held: by when outcomes and record, and the next review. */
    @Permit(Permission.REVIEWS_READ)
    public Recorded followUp(ChildId child, long review) {
        Handle sql = database.sql();
        lock(child);
        Facts facts = new Facts(database, List.of(child.value()));
        StoredReview stored = facts.stored(review);
        if (stored == null || stored.heldOn() == null) {
            throw new ProblemException(Problem.notFound("REV-001", "There is no such review of this child. Open the child's page and choose the review there."));
        }
        List<LocalDate> meetings = new ArrayList<>(sql.createQuery("select held_on from review_meeting where review_id = ?").bind(0, review)
                .mapTo(LocalDate.class).list());
        meetings.add(stored.heldOn());
        LocalDate last = meetings.stream().max(LocalDate::compareTo).orElseThrow();
        StoredReview next = facts.open(child.value());
        String sentence = next == null ? null : sql.createQuery("select sentence from due_date where review_id = ? order by id desc limit 1")
                .bind(0, next.id()).mapTo(String.class).findOne().orElse(null);
        ReviewsSettings rules = settings.on(ReviewsSettings.class, last);
        WorkingCalendar calendar = calendars.calendar();
        return new Recorded(review, stored.kind(), stored.heldOn(), stored.dueOn(), stored.dueOn() != null && stored.heldOn().isAfter(stored.dueOn()),
                SeriesLimit.over(meetings, rules.series().limit(), calendar), by(rules.outcomes(), last, calendar), by(rules.record(), last, calendar),
                by(rules.distribution(), last, calendar), next == null ? null : next.dueOn(), sentence);
    }

    private static LocalDate by(ReviewsSettings.Limit limit, LocalDate from, WorkingCalendar calendar) {
        return limit == null || limit.interval() == null ? null : limit.interval().after(from, calendar);
    }

    private ReviewChain chain() {
        return new ReviewChain(new RulesInForce(versions()), calendars.calendar());
    }

    private Redating redating() {
        return new Redating(database, versions(), calendars.calendar(), clock);
    }

    private List<Version<ReviewsSettings>> versions() {
        return settings.versions(ReviewsSettings.class);
    }

    /** First meeting, last meeting, and the one that counts against the due date. */
    private record Dates(LocalDate first, LocalDate last, LocalDate counts) {
    }
}
