package footprint.settings.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.reporting.AnnualReport;
import footprint.reporting.boundary.YearOfReport;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Redating;
import footprint.settings.Draft;
import footprint.settings.RehearsedAnswer;
import footprint.settings.RehearsedDate;
import footprint.settings.RehearsedFigure;
import footprint.settings.control.AnswerRehearsal;
import footprint.settings.control.FigureChanges;
import footprint.tenancy.CopySize;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.Proposal;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.Said;
import footprint.tenancy.configuration.SaidVersion;
import footprint.tenancy.configuration.SettingsMapper;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The work of one rehearsal, inside a copy of the council's tables that is taken back afterwards: the year as the rules that
 * held give it, then the year as the draft gives it, by the same code, and what differs.
 */
public final class RehearsalInCopy {

    private final CouncilDatabase database;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RehearsalInCopy(CouncilDatabase database, Settings settings, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What came out of it. */
    public record Outcome(CopySize size, int reviews, int restored, List<RehearsedDate> dates, List<RehearsedFigure> figures, List<RehearsedAnswer> answers) {
    }

    Outcome run(CopySize size, Draft draft, FinancialYear year) {
        boolean datesToo = draft.room().equals("reviews");
        List<Long> children = datesToo ? children(year) : List.of();
        int restored = date(children, "Rehearsal: the rules as they are");
        Map<Long, Dated> before = dates(datesToo, year);
        AnnualReport report = report(year);
        List<AnswerRehearsal.Stood> stood = draft.room().equals("escalation") ? stood(year) : List.of();
        lay(draft, year);
        date(children, "Rehearsal: the draft");
        List<RehearsedDate> moved = moved(before, dates(datesToo, year));
        List<RehearsedFigure> figures = FigureChanges.between(report, report(year));
        return new Outcome(size, before.size(), restored, moved, figures, answers(stood, draft));
    }

    private List<Long> children(FinancialYear year) {
        return database.sql().createQuery("""
                        select distinct child_id from review where state in ('due', 'arranged') or state = 'held' and held_on between :first and :last""")
                .bind("first", year.firstDay()).bind("last", year.lastDay()).mapTo(Long.class).list();
    }

    private int date(List<Long> children, String because) {
        return new Redating(database, settings.versions(ReviewsSettings.class), calendar, clock).redate(children, because);
    }

    /** Reviews that exist: those that the copy opened while dating have keys of the copy. */
    private Map<Long, Dated> dates(boolean wanted, FinancialYear year) {
        Map<Long, Dated> dates = new HashMap<>();
        if (wanted) {
            database.sql().createQuery("""
                            select id, kind, state, held_on, due_on from review
                             where id < :copied and (state in ('due', 'arranged') or state = 'held' and held_on between :first and :last)""")
                    .bind("copied", CopySize.FIRST_KEY).bind("first", year.firstDay()).bind("last", year.lastDay())
                    .map((row, context) -> dates.put(row.getLong(1), new Dated(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class)))).list();
        }
        return dates;
    }

    private List<RehearsedDate> moved(Map<Long, Dated> before, Map<Long, Dated> after) {
        List<RehearsedDate> moved = new ArrayList<>();
        LocalDate today = London.today(clock);
        before.keySet().stream().sorted().forEach(review -> {
            Dated was = before.get(review);
            Dated is = after.get(review);
            if (is != null && !Objects.equals(was.dueOn(), is.dueOn())) {
                moved.add(new RehearsedDate(review, is.kind(), is.state(), is.heldOn(), was.dueOn(), is.dueOn(), was.late(today), is.late(today)));
            }
        });
        return moved;
    }

    private AnnualReport report(FinancialYear year) {
        return new YearOfReport(database.sql(), settings, clock).report(year);
    }

    /** As if the draft had been published for the year's first day: what held before stays, what came later is gone. */
    private void lay(Draft draft, FinancialYear year) {
        Handle sql = database.sql();
        Said said = Publications.said(sql, draft.room()).orElseThrow(() -> Faults.notKept(draft.room()));
        List<SaidVersion> versions = new ArrayList<>(said.file().versions().stream().filter(version -> version.from().isBefore(year.firstDay())).toList());
        versions.add(new SaidVersion(year.firstDay(), "A draft", false, draft.own()));
        CouncilFile words = new CouncilFile(draft.room(), versions);
        Said laid = Publications.publish(sql, words, Proposal.of(ProductSettings.builtIn(), words).documents(),
                new PublicationNote(PublicationNote.SCREEN, "A rehearsal", "A rehearsal", clock.instant()), null, null);
        if (draft.room().equals("escalation")) {
            sql.createUpdate("update alert set ladder_from = :first, ladder_publication = :number where raised_on between :first and :last")
                    .bind("first", year.firstDay()).bind("last", year.lastDay()).bind("number", laid.publication()).execute();
            sql.createUpdate("""
                            update alert_move m set from_ladder = :first, to_ladder = :first, from_publication = :number, to_publication = :number
                              from alert a where a.id = m.alert_id and a.raised_on between :first and :last""")
                    .bind("first", year.firstDay()).bind("last", year.lastDay()).bind("number", laid.publication()).execute();
        }
    }

    private List<AnswerRehearsal.Stood> stood(FinancialYear year) {
        return database.sql().createQuery("""
                        select a.id, a.kind, s.stage, s.entered_on, s.due_on,
                               coalesce(s.responded_on, (select min(n.entered_on) from alert_step n where n.alert_id = a.id and n.id > s.id),
                                        a.resolved_on, a.withdrawn_on, :today) as ended
                          from alert a join alert_step s on s.alert_id = a.id
                         where a.raised_on between :first and :last order by a.id, s.id""")
                .bind("today", London.today(clock)).bind("first", year.firstDay()).bind("last", year.lastDay())
                .map((row, context) -> new AnswerRehearsal.Stood(row.getLong("id"), AlertKind.of(row.getString("kind")), row.getInt("stage"),
                        "Stage " + row.getInt("stage"), row.getObject("entered_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                        row.getObject("ended", LocalDate.class))).list();
    }

    private List<RehearsedAnswer> answers(List<AnswerRehearsal.Stood> stood, Draft draft) {
        if (stood.isEmpty()) {
            return List.of();
        }
        AnswerRehearsal rehearsal = new AnswerRehearsal(SettingsMapper.read(draft.merged(), EscalationSettings.class).ladder(), calendar);
        return stood.stream().map(rehearsal::of).filter(AnswerRehearsal::differs).toList();
    }

    private record Dated(String kind, String state, LocalDate heldOn, LocalDate dueOn) {

        boolean late(LocalDate today) {
            return dueOn != null && (heldOn == null ? today : heldOn).isAfter(dueOn);
        }
    }
}
