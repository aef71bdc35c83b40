package footprint.records.boundary;

import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.DueRecord;
import footprint.records.Keep;
import footprint.records.RecordsSettings;
import footprint.records.RetainedRecord;
import footprint.records.RetentionFacts;
import footprint.records.Tombstone;
import footprint.records.control.RetentionClock;
import footprint.tenancy.configuration.SettingsMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records by how long they are kept. The database finds the page; the rule and the sentence beside each are the clock's. */
final class RetentionRows {

    /** The same sum as {@link RetentionClock}, so that the database can page; a test holds the two together. */
    static final String KEPT = "with facts as (" + LifeRows.FACTS + """
            ), kept as (
              select f.*, greatest(case when f.died < years_later(f.born, :underAge) then years_later(f.died, :deathYears)
                                        else years_later(f.born, :birthdayYears) end, years_later(f.adopted_on, :adoptionYears)) as until
              from facts f
            )
            """;
    private static final String DUE = """
            from kept k join child_shown c on c.id = k.id
            left join retention_decision d on d.child_id = k.id and d.ended_at is null
            left join person p on p.id = d.decided_by
            where k.until < :today and cardinality(k.holds) = 0 and (d.id is null or d.kind = 'erase' or d.look_again_on <= :today)""";

    private final Handle sql;
    private final RecordsSettings.Retention settings;
    private final LocalDate today;

    RetentionRows(Handle sql, RecordsSettings.Retention settings, LocalDate today) {
        this.sql = sql;
        this.settings = settings;
        this.today = today;
    }

    Slice<DueRecord> due(PageRequest page) {
        RetentionClock clock = new RetentionClock(settings);
        long total = bound(sql.createQuery(KEPT + "select count(*) " + DUE)).mapTo(Long.class).one();
        return new Slice<>(bound(sql.createQuery(KEPT + "select k.*, " + ChildNames.NAME + " as name, c.hidden, d.kind, d.because, d.decided_at, p.full_name " + DUE
                + " order by k.until, k.id limit :size offset :offset")).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> {
                    boolean proposed = "erase".equals(row.getString("kind"));
                    return new DueRecord(row.getLong("id"), row.getString("name"), shown(clock.keep(LifeRows.read(row)), row.getBoolean("hidden")), proposed ? row.getString("full_name") : null,
                            proposed ? row.getTimestamp("decided_at").toInstant().atZone(footprint.kernel.London.ZONE).toLocalDate() : null,
                            proposed && !row.getBoolean("hidden") ? row.getString("because") : null);
                }).list(), total, page);
    }

    RetainedRecord one(ChildId child) {
        RetentionFacts facts = LifeRows.of(sql, child);
        var keep = new RetentionClock(settings).keep(facts);
        String name = sql.createQuery("select " + ChildNames.NAME + " from child_shown c where c.id = :child").bind("child", child.value()).mapTo(String.class).one();
        return new RetainedRecord(child.value(), name, facts, keep, keep.mayBeErasedOn(today), decision(child).orElse(null));
    }

    Optional<RetainedRecord.Decision> decision(ChildId child) {
        return sql.createQuery("""
                        select d.kind, d.because, d.look_again_on, d.decided_by, coalesce(p.full_name, '') as by_name, d.decided_at
                        from retention_decision d left join person p on p.id = d.decided_by where d.child_id = :child and d.ended_at is null""")
                .bind("child", child.value())
                .map((row, context) -> new RetainedRecord.Decision(row.getString("kind"), row.getString("because"), row.getObject("look_again_on", LocalDate.class),
                        row.getLong("decided_by"), row.getString("by_name"), row.getTimestamp("decided_at").toInstant().atZone(footprint.kernel.London.ZONE).toLocalDate()))
                .findOne();
    }

    static Slice<Tombstone> tombstones(Handle sql, PageRequest page) {
        long total = sql.createQuery("select count(*) from tombstone").mapTo(Long.class).one();
        return new Slice<>(sql.createQuery("""
                        select t.*, p.full_name as proposer, c.full_name as confirmer, cast(t.row_counts as text) as counts
                        from tombstone t left join person p on p.id = t.proposed_by left join person c on c.id = t.confirmed_by
                        order by t.id desc limit :size offset :offset""").bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new Tombstone(row.getLong("child_key"), row.getString("rule"), row.getString("proposer"), instant(row.getTimestamp("proposed_at")),
                        row.getString("confirmer"), instant(row.getTimestamp("confirmed_at")), counts(row.getString("counts")))).list(), total, page);
    }

    /** Of a hidden child the rule is shown and no day: a day by which a record is kept gives away a birthday. */
    private static Keep shown(Keep keep, boolean hidden) {
        return hidden ? new Keep(null, keep.rule(), "This child is hidden from you: the days are not shown.", List.of()) : keep;
    }

    private Query bound(Query query) {
        return query.bind("underAge", settings.death().underAge()).bind("deathYears", settings.death().years()).bind("birthdayYears", settings.birthday().years())
                .bind("adoptionYears", settings.adoption().years()).bind("today", today);
    }

    private static Instant instant(java.sql.Timestamp time) {
        return time.toInstant();
    }

    private static Map<String, Integer> counts(String json) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        SettingsMapper.tree(json).properties().forEach(one -> counts.put(one.getKey(), one.getValue().asInt()));
        return counts;
    }
}
