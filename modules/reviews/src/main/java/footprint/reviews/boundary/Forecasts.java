package footprint.reviews.boundary;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.CaseloadSettings;
import footprint.caseload.ReviewerLoad;
import footprint.caseload.boundary.ReviewerLoads;
import footprint.caseload.control.Boards;
import footprint.caseload.control.Weighing;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reviews.Forecast;
import footprint.reviews.ForecastQuery;
import footprint.reviews.Kind;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.control.Foreseeing;
import footprint.reviews.control.Foreseeing.Awaited;
import footprint.reviews.control.Foreseeing.Days;
import footprint.reviews.control.RulesInForce;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The work to come of the whole service, and what if. Totals only: it names nobody, and counts every child. */
@ApplicationScoped
@Transactional
public class Forecasts {

    private static final int MOST_MONTHS = 24;
    private static final int MOST_CHILDREN = 500;
    private static final String PROTECTION = "child-protection";

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendars;
    private final Clock clock;

    @Inject
    public Forecasts(CouncilDatabase database, Settings settings, CouncilCalendar calendars, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Forecasts() {
        this(null, null, null, null);
    }

    /** The months to come. @throws ProblemException REV-090, each at its field, where the question is no question */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public Forecast of(ForecastQuery asked) {
        LocalDate today = London.today(clock);
        CaseloadSettings caseload = settings.on(CaseloadSettings.class, today);
        check(asked, caseload);
        YearMonth first = YearMonth.from(today);
        Foreseeing foreseeing = new Foreseeing(new RulesInForce(settings.versions(ReviewsSettings.class)), calendars.calendar(), today,
                first.plusMonths(asked.months()).atDay(1));
        Tally reviews = new Tally();
        Tally midways = new Tally();
        for (Awaited child : awaited()) {
            Days days = foreseeing.of(child);
            reviews.add(days.reviews(), 1);
            midways.add(days.midways(), 1);
        }
        Tally more = new Tally();
        Days one = foreseeing.ofOneMore();
        more.add(one.reviews(), asked.more());
        more.add(one.midways(), asked.more());
        Tally conferences = new Tally();
        taken(today).forEach(day -> conferences.add(foreseeing.conferences(day, asked.conferenceFirst(), asked.conferenceLater()), 1));
        return laidOut(asked, caseload, today, first, reviews, midways, more, conferences);
    }

    /** The kinds of case that can be weighed otherwise, with what each weighs today. */
    @Permit(Permission.CASELOADS_READ)
    @ShowsNobody
    public Map<String, BigDecimal> weights() {
        return settings.on(CaseloadSettings.class, London.today(clock)).weights();
    }

    private Forecast laidOut(ForecastQuery asked, CaseloadSettings caseload, LocalDate today, YearMonth first, Tally reviews, Tally midways, Tally more, Tally conferences) {
        List<ReviewerLoad> loads = new ReviewerLoads(database).on(today);
        CaseloadBoard.Line service = Boards.of(today, loads, 0, caseload, any -> false).service();
        BigDecimal then = service.fte() == null ? null : service.fte().add(asked.posts() == null ? BigDecimal.ZERO : asked.posts());
        if (then != null && then.signum() <= 0) {
            throw new ProblemException(invalid("posts", "Nobody would be left. Take away fewer posts."));
        }
        List<Forecast.Month> months = new ArrayList<>();
        for (int at = 0; at < asked.months(); at++) {
            YearMonth month = first.plusMonths(at);
            Forecast.Month bare = new Forecast.Month(month, reviews.in(month), midways.in(month), more.in(month), conferences.in(month), null);
            months.add(new Forecast.Month(month, bare.reviews(), bare.midways(), bare.more(), bare.conferences(), Weighing.perFullTime(BigDecimal.valueOf(bare.all()), then)));
        }
        Map<String, BigDecimal> weights = new LinkedHashMap<>(caseload.weighing());
        weights.putAll(asked.weights());
        Map<String, Integer> cases = new LinkedHashMap<>();
        loads.forEach(load -> load.weighing().forEach((what, count) -> cases.merge(what, count, Integer::sum)));
        cases.merge(ReviewerLoad.LOOKED_AFTER, asked.more(), Integer::sum);
        BigDecimal weighted = Weighing.weighted(cases, weights);
        return new Forecast(months, service.fte(), then, service.raw(), service.raw() + asked.more(), service.perFte(), Weighing.perFullTime(weighted, then),
                Weighing.postsMissing(weighted, then, caseload.band().highest()), caseload.band().lowest(), caseload.band().highest());
    }

    private List<Awaited> awaited() {
        return database.sql().createQuery("""
                        select r.due_on, r.kind, p.short_breaks, (select max(h.held_on) from review h where h.child_id = r.child_id and h.state = 'held'
                               and h.held_on >= p.started_on) as last, (c.date_of_birth + interval '18 years')::date as leaves
                          from review r join period_of_care p on p.id = r.period_of_care_id join child c on c.id = r.child_id
                         where r.state in ('due', 'arranged') and r.due_on is not null""").setFetchSize(5000)
                .map((row, context) -> new Awaited(row.getObject(1, LocalDate.class), Kind.of(row.getString(2)), row.getBoolean(3), row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class))).list();
    }

    /** When each protection case that is carried today was taken on. */
    private List<LocalDate> taken(LocalDate today) {
        return database.sql().createQuery("select min(from_date) from other_case where kind = :kind group by reference having bool_or(from_date <= :today and (to_date is null or to_date >= :today))")
                .bind("kind", PROTECTION).bind("today", today).mapTo(LocalDate.class).list();
    }

    private static void check(ForecastQuery asked, CaseloadSettings caseload) {
        List<Problem> faults = new ArrayList<>();
        if (asked.months() < 1 || asked.months() > MOST_MONTHS) {
            faults.add(invalid("months", "Enter how many months: 1 to 24."));
        }
        if (asked.more() < 0 || asked.more() > MOST_CHILDREN) {
            faults.add(invalid("more", "Enter how many children more: 0 to 500."));
        }
        if (asked.conferenceFirst() < 1 || asked.conferenceLater() < 1 || asked.conferenceFirst() > MOST_MONTHS || asked.conferenceLater() > MOST_MONTHS) {
            faults.add(invalid("conferenceFirst", "Enter the months between conferences: 1 to 24."));
        }
        if (asked.weights().entrySet().stream().anyMatch(one -> !caseload.weights().containsKey(one.getKey()) || one.getValue().signum() < 0)) {
            faults.add(invalid("weights", "Enter a weight of zero or more for each kind of case that this council weighs."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
    }

    private static Problem invalid(String field, String sentence) {
        return Problem.invalid("REV-090", field, sentence);
    }

    /** Counts by month. */
    private static final class Tally {

        private final Map<YearMonth, Integer> counts = new HashMap<>();

        void add(Collection<LocalDate> days, int each) {
            days.forEach(day -> counts.merge(YearMonth.from(day), each, Integer::sum));
        }

        int in(YearMonth month) {
            return counts.getOrDefault(month, 0);
        }
    }
}
