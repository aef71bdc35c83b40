package footprint.settings.boundary;

import footprint.harness.Postgres;
import footprint.kernel.FinancialYear;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Redating;
import footprint.settings.DatesWhatIf;
import footprint.settings.Draft;
import footprint.settings.RehearsedAnswer;
import footprint.settings.RehearsedDate;
import footprint.settings.RehearsedFigure;
import footprint.tenancy.boundary.PublishedSettings;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A draft tried on last year: what would have been due when, what would have been printed, and nothing changed. */
class RehearsalTest {

    private static final FinancialYear LAST_YEAR = new FinancialYear(2025);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    private Office office;

    /** Three children: one reviewed 25 working days after coming into care, one in time, and one who came last week. */
    @BeforeEach
    void last_year_in_a_council() {
        office = Office.like("surrey");
        office.council.run(database -> {
            Handle sql = database.sql();
            for (int child = 1; child <= 3; child++) {
                sql.execute("insert into child (number, date_of_birth) values (?, '2015-01-01')", "N" + child);
            }
            care(sql, "N1", LocalDate.of(2025, 5, 1));
            care(sql, "N2", LocalDate.of(2025, 9, 1));
            care(sql, "N3", LocalDate.of(2026, 11, 9));
            sql.execute("insert into review (child_id, kind, state, held_on) select id, 'first', 'held', '2025-06-06' from child where number = 'N1'");
            sql.execute("insert into review (child_id, kind, state, held_on) select id, 'first', 'held', '2025-09-22' from child where number = 'N2'");
            List<Long> children = sql.createQuery("select id from child").mapTo(Long.class).list();
            new Redating(database, new PublishedSettings(database).versions(ReviewsSettings.class), WorkingCalendar.englandAndWales(), office.clock())
                    .redate(children, "test");
            sql.execute("""
                    insert into alert (kind, child_id, ladder_from, raised_on, state, stage, highest_stage, resolved_on, resolution, summary)
                    select 'concern', id, '2020-04-01', '2025-06-02', 'resolved', 1, 1, '2025-06-16', 'Done', 'Late plan' from child where number = 'N1'""");
            sql.execute("""
                    insert into alert_step (alert_id, stage, answering_role, entered_on, due_on, responded_on)
                    select id, 1, 'Team Manager', '2025-06-02', '2025-06-09', '2025-06-11' from alert""");
        });
    }

    @Test
    void a_longer_first_deadline_would_have_made_a_late_review_timely() {
        String before = state();
        RehearsalInCopy.Outcome outcome = rehearse("reviews", own -> own.withObject("deadlines").withObject("first").put("interval", "30 working days"));

        List<RehearsedDate> held = outcome.dates().stream().filter(date -> date.state().equals("held")).toList();
        assertEquals(2, held.size(), outcome.dates().toString());
        RehearsedDate late = held.getFirst();
        assertEquals(LocalDate.of(2025, 6, 2), late.before());
        assertEquals(LocalDate.of(2025, 6, 16), late.after());
        assertTrue(late.lateBefore() && !late.lateAfter());
        assertEquals(1, outcome.dates().stream().filter(date -> date.state().equals("due")).count(), "the child who came last week has an open first review");
        assertTrue(outcome.figures().stream().anyMatch(figure -> "50%".equals(figure.before()) && "100%".equals(figure.after())), outcome.figures().toString());
        assertEquals(5, outcome.reviews());
        assertEquals(0, outcome.restored());
        assertEquals(before, state(), "a rehearsal left something behind");
    }

    @Test
    void a_draft_that_changes_nothing_would_change_nothing() {
        RehearsalInCopy.Outcome outcome = rehearse("reviews", own -> { });
        assertEquals(List.of(), outcome.dates());
        assertEquals(List.of(), outcome.figures());
    }

    @Test
    void a_ladder_with_other_days_and_without_a_stage_says_how_last_years_answers_would_stand() {
        RehearsalInCopy.Outcome shorter = rehearse("escalation", own -> own.withObject("ladder").put("respond-within", "10 working days"));
        RehearsedAnswer answer = shorter.answers().getFirst();
        assertEquals(LocalDate.of(2025, 6, 16), answer.dueAfter());
        assertTrue(answer.overdueBefore() && !answer.overdueAfter() && !answer.gone());

        RehearsalInCopy.Outcome without = rehearse("escalation", own -> own.withObject("ladder").withArray("stages").remove(1));
        assertTrue(without.answers().getFirst().gone());
        assertNull(without.answers().getFirst().dueAfter());
    }

    @Test
    void a_figure_taken_out_of_the_report_is_shown_as_gone() {
        RehearsalInCopy.Outcome outcome = rehearse("reporting", own -> own.withArray("sections").remove(0));
        assertFalse(outcome.figures().isEmpty());
        assertTrue(outcome.figures().stream().map(RehearsedFigure::after).allMatch(java.util.Objects::isNull), outcome.figures().toString());
    }

    @Test
    void open_reviews_keep_the_rules_under_which_their_clock_began_and_the_draft_shows_what_it_would_mean_for_them() {
        draft("reviews", own -> own.withObject("deadlines").withObject("first").put("interval", "10 working days"));
        DatesWhatIf dates = office.council.call(database -> whatIfs(database).dates(PageRequest.first()));
        assertEquals(3, dates.looked());
        assertEquals(0, dates.moving(), "their clocks began before the draft's first day");
        assertEquals(1, dates.ifAlways().total());
        assertEquals(LocalDate.of(2026, 12, 7), dates.ifAlways().rows().getFirst().before());
        assertEquals(LocalDate.of(2026, 11, 23), dates.ifAlways().rows().getFirst().after());
    }

    @Test
    void a_draft_with_a_fault_cannot_be_worked_out() {
        draft("reviews", own -> own.withObject("deadlines").withObject("first").put("interval", "soon"));
        ProblemException refused = assertThrows(ProblemException.class, () -> office.council.call(database -> whatIfs(database).dates(PageRequest.first())));
        assertEquals("SET-150", refused.problems().getFirst().code());
    }

    @Test
    void what_came_out_is_kept_and_only_the_newest_few() {
        RehearsalInCopy.Outcome outcome = rehearse("reviews", own -> own.withObject("deadlines").withObject("first").put("interval", "30 working days"));
        Draft draft = office.drafts(drafts -> drafts.of("reviews")).orElseThrow();
        long last = 0;
        for (int time = 0; time < 7; time++) {
            last = office.council.call(database -> {
                RehearsalRows rows = new RehearsalRows(database, office.clock());
                long id = rows.begin(draft, LAST_YEAR, "Ada Administrator");
                assertThrows(ProblemException.class, () -> rows.begin(draft, LAST_YEAR, "Somebody else"));
                rows.done(id, outcome);
                return id;
            });
        }
        long id = last;
        office.council.run(database -> {
            assertEquals(5, database.sql().createQuery("select count(*) from rehearsal").mapTo(Integer.class).one());
            assertEquals(outcome.dates(), RehearsalReading.dates(database.sql(), id, PageRequest.first()).rows());
            assertEquals(outcome.figures().size(), RehearsalReading.figures(database.sql(), id, PageRequest.first()).total());
            assertEquals(id, RehearsalReading.newest(database.sql(), "reviews").orElseThrow().id());
        });
    }

    private RehearsalInCopy.Outcome rehearse(String room, Consumer<ObjectNode> change) {
        Draft draft = draft(room, change);
        return new CouncilTransactions(Postgres.running().application()).rehearse(office.council.code(), Duration.ofSeconds(30), (sql, size) -> {
            CouncilHandle copy = new CouncilHandle(office.council.code(), sql);
            return new RehearsalInCopy(copy, new PublishedSettings(copy), WorkingCalendar.englandAndWales(), office.clock()).run(size, draft, LAST_YEAR);
        });
    }

    private Draft draft(String room, Consumer<ObjectNode> change) {
        Draft begun = office.drafts(drafts -> drafts.begin(room, DECEMBER));
        ObjectNode own = (ObjectNode) begun.own().deepCopy();
        change.accept(own);
        return office.drafts(drafts -> drafts.save(room, begun.version(), DECEMBER, own));
    }

    private WhatIfs whatIfs(footprint.tenancy.CouncilDatabase database) {
        return new WhatIfs(database, new PublishedSettings(database), WorkingCalendar::englandAndWales,
                new Drafts(database, office.actor(), office.timetable(database), office.clock()), office.clock());
    }

    private String state() {
        return office.council.call(database -> database.sql().createQuery("""
                select (select md5(string_agg(r::text, '|' order by r.id)) from review r) || (select md5(string_agg(d::text, '|' order by d.id)) from due_date d)
                    || (select count(*) from configuration) || (select md5(string_agg(a::text, '|' order by a.id)) from alert a)""").mapTo(String.class).one());
    }

    private static void care(Handle sql, String number, LocalDate from) {
        sql.execute("insert into period_of_care (child_id, started_on) select id, ? from child where number = ?", from, number);
        sql.execute("""
                insert into episode (child_id, period_of_care_id, started_on, reason_started, legal_status, category_of_need, placement_type)
                select c.id, p.id, ?, 'S', 'C2', 'N1', 'U1' from child c join period_of_care p on p.child_id = c.id where c.number = ?""", from, number);
    }
}
