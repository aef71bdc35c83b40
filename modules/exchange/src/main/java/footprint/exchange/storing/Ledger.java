package footprint.exchange.storing;

import footprint.exchange.Finding;
import footprint.exchange.RuleOutcome;
import footprint.exchange.UploadState;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.exchange.control.reading.ReadFile;
import footprint.exchange.control.reading.Row;
import footprint.kernel.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes what became of an upload. */
public final class Ledger {

    private final Handle sql;

    public Ledger(Handle sql) {
        this.sql = sql;
    }

    /** The number of the latest accepted upload of a year, if it brought exactly these rows. */
    Optional<Long> sameAsLatest(int year, String hash) {
        return sql.createQuery("select id, sha256 from upload where collection_year = :year and state = 'accepted' order by id desc limit 1")
                .bind("year", year).map((row, context) -> row.getString(2).equals(hash) ? row.getLong(1) : -1L).findOne().filter(id -> id > 0);
    }

    /** Whether an accepted upload of this year had a file of this kind: without one there is nothing to compare with. */
    boolean broughtBefore(int year, String kind, long upload) {
        return sql.createQuery("select exists (select 1 from upload_file f join upload u on u.id = f.upload_id where u.collection_year = :year "
                        + "and u.state = 'accepted' and f.kind = :kind and u.id <> :upload)")
                .bind("year", year).bind("kind", kind).bind("upload", upload).mapTo(Boolean.class).one();
    }

    /** Begins the account of a return that could be read. */
    long begin(CheckedReturn checked, Receipt receipt, UploadState state, Long sameAs) {
        return sql.createQuery("insert into upload (received_at, received_by, door, collection_year, year_inferred, state, sha256, same_as, children) "
                        + "values (:at, :by, :door, :year, :inferred, :state, :hash, :sameAs, :children) returning id")
                .bind("at", receipt.at().atOffset(java.time.ZoneOffset.UTC)).bind("by", receipt.by()).bind("door", receipt.door().word())
                .bind("year", checked.year()).bind("inferred", checked.inferred()).bind("state", state.word()).bind("hash", checked.rows().contentHash())
                .bind("sameAs", sameAs).bind("children", checked.children()).mapTo(Long.class).one();
    }

    /** A whole upload that was refused or cancelled: one line, and nothing else anywhere. */
    public long turnedAway(Receipt receipt, Integer year, UploadState state, Problem why) {
        return sql.createQuery("insert into upload (received_at, received_by, door, collection_year, state, refusal_code, refusal) "
                        + "values (:at, :by, :door, :year, :state, :code, :why) returning id")
                .bind("at", receipt.at().atOffset(java.time.ZoneOffset.UTC)).bind("by", receipt.by()).bind("door", receipt.door().word())
                .bind("year", year).bind("state", state.word()).bind("code", why.code()).bind("why", why.sentence()).mapTo(Long.class).one();
    }

    void file(long upload, ReadFile file, Counts counts) {
        int read = file.rows().size();
        if (counts.same() < 0 || counts.accepted() > read) {
            throw new IllegalStateException("The control totals of " + file.kind().title() + " do not add up: " + counts + " of " + read + " rows");
        }
        long children = file.rows().stream().map(Row::child).filter(Objects::nonNull).distinct().count();
        sql.createUpdate("insert into upload_file (upload_id, file_name, kind, rows_read, rows_accepted, rows_rejected, children, rows_added, rows_changed, "
                        + "rows_same, rows_gone) values (:upload, :name, :kind, :read, :accepted, :rejected, :children, :added, :changed, :same, :gone)")
                .bind("upload", upload).bind("name", file.name()).bind("kind", file.kind().title()).bind("read", read)
                .bind("accepted", counts.accepted()).bind("rejected", read - counts.accepted()).bind("children", children)
                .bind("added", counts.added()).bind("changed", counts.changed()).bind("same", counts.same()).bind("gone", counts.gone()).execute();
    }

    /** The files of an upload that brought nothing new are those of the upload that it repeats. */
    void sameFiles(long upload, long sameAs, CheckedReturn checked) {
        sql.createUpdate("insert into upload_file (upload_id, file_name, kind, rows_read, rows_accepted, rows_rejected, children, rows_added, rows_changed, "
                        + "rows_same, rows_gone) select :upload, file_name, kind, rows_read, rows_accepted, rows_rejected, children, 0, 0, rows_accepted, 0 "
                        + "from upload_file where upload_id = :sameAs order by id")
                .bind("upload", upload).bind("sameAs", sameAs).execute();
        PreparedBatch names = sql.prepareBatch("update upload_file set file_name = :name where upload_id = :upload and kind = :kind");
        checked.rows().files().forEach(file -> names.bind("name", file.name()).bind("upload", upload).bind("kind", file.kind().title()).add());
        names.execute();
    }

    void findings(long upload, List<Finding> findings) {
        CopyText text = new CopyText(findings.size() * 4);
        for (Finding finding : findings) {
            text.cell(upload).cell(finding.severity().word()).cell(finding.rule()).cell(finding.file()).cell(finding.line()).cell(finding.column())
                    .cell(finding.child()).cell(finding.sentence()).endRow();
        }
        text.send(sql, "copy upload_finding (upload_id, severity, rule, file_name, line, column_name, child_number, sentence) from stdin");
    }

    void rules(long upload, List<RuleOutcome> outcomes) {
        PreparedBatch batch = sql.prepareBatch("insert into upload_rule (upload_id, place, rule, title, official, state, why, findings) "
                + "values (:upload, :place, :rule, :title, :official, :state, :why, :findings)");
        int place = 0;
        for (RuleOutcome outcome : outcomes) {
            batch.bind("upload", upload).bind("place", place++).bind("rule", outcome.rule()).bind("title", outcome.title()).bind("official", outcome.official())
                    .bind("state", outcome.run() ? "run" : "not run").bind("why", outcome.why()).bind("findings", outcome.findings()).add();
        }
        batch.execute();
    }

    /** Closes the account: what was found, and how long it took. */
    void finish(long upload, int findings, int rejected, long tookMillis) {
        sql.createUpdate("update upload set findings = :findings, rejected = :rejected, took_millis = :took where id = :upload")
                .bind("findings", findings).bind("rejected", rejected).bind("took", (int) tookMillis).bind("upload", upload).execute();
    }
}
