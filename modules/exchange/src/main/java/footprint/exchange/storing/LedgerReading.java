package footprint.exchange.storing;

import footprint.exchange.Change;
import footprint.exchange.Finding;
import footprint.exchange.FindingFilter;
import footprint.exchange.RuleOutcome;
import footprint.exchange.Severity;
import footprint.exchange.Upload;
import footprint.exchange.UploadDetail;
import footprint.exchange.UploadFile;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.List;
import java.util.Optional;

/** Reads the ledger. */
public final class LedgerReading {

    private static final String UPLOADS = "select u.id, u.received_at, u.received_by, u.door, u.collection_year, u.year_inferred, u.state, u.refusal_code, u.refusal, "
            + "u.same_as, coalesce(f.rows_read, 0) as rows_read, coalesce(f.rows_accepted, 0) as rows_accepted, coalesce(f.rows_rejected, 0) as rows_rejected, "
            + "u.children, u.findings, u.took_millis from upload u left join lateral (select sum(rows_read)::int as rows_read, "
            + "sum(rows_accepted)::int as rows_accepted, sum(rows_rejected)::int as rows_rejected from upload_file where upload_id = u.id) f on true ";
    private static final String WANTED = " from upload_finding where upload_id = :upload and (cast(:severity as text) is null or severity = :severity) "
            + "and (cast(:rule as text) is null or rule = :rule) and (cast(:child as text) is null or child_number = :child)";

    private final Handle sql;

    public LedgerReading(Handle sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public Slice<Upload> uploads(PageRequest page) {
        long total = sql.createQuery("select count(*) from upload").mapTo(Long.class).one();
        List<Upload> rows = sql.createQuery(UPLOADS + "order by u.id desc limit :size offset :offset").bind("size", page.size()).bind("offset", page.offset())
                .map(ConstructorMapper.of(Upload.class)).list();
        return new Slice<>(rows, total, page);
    }

    public Optional<UploadDetail> upload(long id) {
        return sql.createQuery(UPLOADS + "where u.id = :id").bind("id", id).map(ConstructorMapper.of(Upload.class)).findOne()
                .map(upload -> new UploadDetail(upload, files(id), rules(id)));
    }

    private List<UploadFile> files(long upload) {
        return sql.createQuery("select file_name, kind, rows_read, rows_accepted, rows_rejected, children, rows_added, rows_changed, rows_same, rows_gone "
                + "from upload_file where upload_id = :upload order by id").bind("upload", upload).map(ConstructorMapper.of(UploadFile.class)).list();
    }

    private List<RuleOutcome> rules(long upload) {
        return sql.createQuery("select rule, title, official, state, why, findings from upload_rule where upload_id = :upload order by place").bind("upload", upload)
                .map((row, context) -> new RuleOutcome(row.getString("rule"), row.getString("title"), row.getBoolean("official"),
                        row.getString("state").equals("run"), row.getString("why"), row.getInt("findings"))).list();
    }

    /** In the order of the list; {@link Slice#total()} counts those that are listed. */
    public Slice<Finding> findings(long upload, FindingFilter filter, PageRequest page) {
        long total = filtered(sql.createQuery("select count(*)" + WANTED), upload, filter).mapTo(Long.class).one();
        List<Finding> rows = filtered(sql.createQuery("select severity, rule, file_name, line, column_name, child_number, sentence" + WANTED
                + " order by id limit :size offset :offset"), upload, filter).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new Finding(Severity.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)), row.getString(2), row.getString(3),
                        row.getInt(4), row.getString(5), row.getString(6), row.getString(7))).list();
        return new Slice<>(rows, total, page);
    }

    private static <S extends SqlStatement<S>> S filtered(S statement, long upload, FindingFilter filter) {
        return statement.bind("upload", upload).bind("severity", filter.severity()).bind("rule", filter.rule()).bind("child", filter.child());
    }

    public Slice<Change> changes(long upload, PageRequest page) {
        long total = sql.createQuery("select count(*) from upload_change where upload_id = :upload").bind("upload", upload).mapTo(Long.class).one();
        List<Change> rows = sql.createQuery("select kind, child_number, change, detail from upload_change where upload_id = :upload order by id "
                + "limit :size offset :offset").bind("upload", upload).bind("size", page.size()).bind("offset", page.offset())
                .map((row, context) -> new Change(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
        return new Slice<>(rows, total, page);
    }
}
