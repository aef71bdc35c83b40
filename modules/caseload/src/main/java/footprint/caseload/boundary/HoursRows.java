package footprint.caseload.boundary;

import footprint.caseload.CaseloadBoard;
import footprint.caseload.HoursCorrection;
import footprint.caseload.HoursSpell;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.Posts.Spell;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of reviewers' hours and of what was corrected about them. Runs in its caller's transaction, and asks no permission of its own. */
final class HoursRows {

    /** Whose hours a caller with a team may see and change: people of that team, or of none. */
    static final String WITHIN = """
             (:mine::text is null or exists (select 1 from role_holding r where r.person_id = p.id and r.role in ('reviewer', 'fostering-reviewer')
                                                and (r.team is null or r.team = :mine)))
            """;

    private static final String SPELL = """
            select h.id, h.reviewer_id, p.full_name, h.from_date, h.to_date, h.fte, h.team, t.name as team_name, h.version
              from reviewer_hours h join person p on p.id = h.reviewer_id left join team t on t.code = h.team
            """;

    private final Handle sql;
    private final String mine;

    /** @param mine the caller's team; null for one who sees them all */
    HoursRows(Handle sql, String mine) {
        this.sql = sql;
        this.mine = mine;
    }

    /** Those in force on a day, by name. @param team the team's name, {@link CaseloadBoard#NO_TEAM} for none recorded; null for all */
    List<HoursSpell> on(LocalDate day, String team) {
        return read(sql.createQuery(SPELL + " where h.from_date <= :day and (h.to_date is null or h.to_date >= :day) and (:team::text is null or coalesce(t.name, :none) = :team) and"
                + WITHIN + " order by lower(p.full_name), h.reviewer_id, h.id").bind("day", day).bind("team", team).bind("none", CaseloadBoard.NO_TEAM));
    }

    /** All of these reviewers, by their first days. */
    List<HoursSpell> of(Collection<Long> reviewers) {
        return read(sql.createQuery(SPELL + " where h.reviewer_id = any(:reviewers) and" + WITHIN + " order by h.reviewer_id, h.from_date, h.id")
                .bind("reviewers", Columns.bigints(reviewers)));
    }

    Optional<HoursSpell> one(long id) {
        return read(sql.createQuery(SPELL + " where h.id = :id and" + WITHIN).bind("id", id)).stream().findFirst();
    }

    /** Nobody else changes the hours of these reviewers until the end of the transaction. */
    void lock(Collection<Long> reviewers) {
        sql.createQuery("select id from person where id = any(:reviewers) order by id for update").bind("reviewers", Columns.bigints(reviewers)).mapTo(Long.class).list();
    }

    private List<HoursSpell> read(Query query) {
        return query.bind("mine", mine).map((row, context) -> new HoursSpell(row.getLong("id"), row.getLong("reviewer_id"), row.getString("full_name"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class), row.getBigDecimal("fte"), row.getString("team"),
                row.getString("team_name"), row.getInt("version"))).list();
    }

    /** Writes what differs: new spells, changed ones under a version more, and takes away those that are gone. @return the keys of the new ones */
    List<Long> save(long reviewer, List<Spell> before, List<Spell> after) {
        before.stream().filter(one -> after.stream().noneMatch(other -> other.id() == one.id())).forEach(one -> sql.execute("delete from reviewer_hours where id = ?", one.id()));
        after.stream().filter(one -> one.id() != 0 && !before.contains(one)).forEach(one -> bind(one, """
                update reviewer_hours set from_date = :from, to_date = :to, fte = :fte, team = :team, version = version + 1 where id = :id""", reviewer).mapTo(Long.class).list());
        return after.stream().filter(one -> one.id() == 0).map(one -> bind(one, """
                insert into reviewer_hours (reviewer_id, from_date, to_date, fte, team) values (:reviewer, :from, :to, :fte, :team)""", reviewer).mapTo(Long.class).one()).toList();
    }

    private Query bind(Spell one, String text, long reviewer) {
        return sql.createQuery(text + " returning id").bind("id", one.id()).bind("reviewer", reviewer).bind("from", one.from()).bind("to", one.to()).bind("fte", one.fte())
                .bind("team", one.team());
    }

    /** The team is known by its code from now on, as the settings name it. */
    void team(String code, String name, String area, LocalDate from) {
        sql.createUpdate("insert into team (code, name, area, from_date) values (:code, :name, :area, :from) on conflict (code) do nothing")
                .bind("code", code).bind("name", name).bind("area", area).bind("from", from).execute();
    }

    /** Teams on record by their codes; those of a day only, or all where it is null. */
    Map<String, String> teams(LocalDate day) {
        Map<String, String> teams = new LinkedHashMap<>();
        sql.createQuery("select code, name from team where :day::date is null or (from_date <= :day and (to_date is null or to_date >= :day)) order by name, code")
                .bind("day", day).map((row, context) -> teams.put(row.getString(1), row.getString(2))).list();
        return teams;
    }

    void correct(long reviewer, Span days, String stood, String stands, String because, OffsetDateTime at, long by) {
        sql.createUpdate("""
                        insert into hours_correction (reviewer_id, first_day, last_day, stood, stands, because, done_at, done_by)
                        values (:reviewer, :first, :last, :stood, :stands, :because, :at, :by)""")
                .bind("reviewer", reviewer).bind("first", days.from()).bind("last", days.to()).bind("stood", stood).bind("stands", stands)
                .bind("because", because).bind("at", at).bind("by", by).execute();
    }

    /** What was corrected, latest first. @param reviewer whose; null for all @param day corrections that touch this day; null for all */
    Slice<HoursCorrection> corrections(Long reviewer, LocalDate day, PageRequest page) {
        String where = " from hours_correction c join person p on p.id = c.reviewer_id where (:reviewer::bigint is null or c.reviewer_id = :reviewer)"
                + " and (:day::date is null or (c.first_day <= :day and c.last_day >= :day)) and" + WITHIN;
        long total = sql.createQuery("select count(*)" + where).bind("reviewer", reviewer).bind("day", day).bind("mine", mine).mapTo(Long.class).one();
        return new Slice<>(sql.createQuery("select p.full_name, c.first_day, c.last_day, c.stood, c.stands, c.because, (select full_name from person where id = c.done_by), c.done_at"
                        + where + " order by c.done_at desc, c.id desc limit :size offset :offset")
                .bind("reviewer", reviewer).bind("day", day).bind("mine", mine).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> correction(row)).list(), total, page);
    }

    private static HoursCorrection correction(ResultSet row) throws SQLException {
        return new HoursCorrection(row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
