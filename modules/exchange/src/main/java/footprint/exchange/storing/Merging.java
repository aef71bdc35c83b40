package footprint.exchange.storing;

import footprint.exchange.Finding;
import footprint.exchange.Severity;
import footprint.exchange.control.checking.Findings;
import footprint.exchange.control.checking.Rules;
import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.ReadFile;
import footprint.exchange.control.reading.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the staged rows of one file into its table, set by set: what changed, what is new, what is gone. What people
 * recorded is never changed or removed; where the return says otherwise, that is a finding.
 */
final class Merging {

    private final Handle sql;
    private final long upload;
    private final int year;
    private final Findings found;
    private final Set<Long> touched = new HashSet<>();

    Merging(Handle sql, long upload, int year, Findings found) {
        this.sql = sql;
        this.upload = upload;
        this.year = year;
        this.found = found;
    }

    /** Children whose care or reviews are no longer what they were. */
    Set<Long> touched() {
        return touched;
    }

    /** @param log whether each new row is written down too: there is an upload of this year to compare with */
    Counts merge(Target target, ReadFile file, boolean log) {
        rejectUnknown(target.stage(), file);
        Set<Long> children = new HashSet<>();
        tellRecordedOtherwise(target, file);
        log(target.logChanged(), file.kind(), true);
        int changed = ids(target.update(), file.kind(), children);
        if (target.keyDate() != null) {
            bound(sql.createUpdate(target.carryOver()), file.kind()).execute();
        }
        log(target.logAdded(), file.kind(), log);
        int added = ids(target.insert(), file.kind(), children);
        log(target.logGone(), file.kind(), true);
        int gone = ids(target.delete(), file.kind(), children);
        if (file.kind() == FileKind.EPISODES || file.kind() == FileKind.REVIEWS) {
            touched.addAll(children);
        }
        return new Counts(accepted(file), added, changed, gone);
    }

    static int accepted(ReadFile file) {
        return (int) file.rows().stream().filter(row -> !row.rejected()).count();
    }

    private void log(String statement, FileKind kind, boolean log) {
        if (log) {
            bound(sql.createUpdate(statement), kind).execute();
        }
    }

    private int ids(String statement, FileKind kind, Set<Long> into) {
        List<Long> ids = bound(sql.createQuery(statement), kind).mapTo(Long.class).list();
        into.addAll(ids);
        return ids.size();
    }

    /** Binds what a statement asks for and nothing else. */
    private <S extends SqlStatement<S>> S bound(S statement, FileKind kind) {
        return statement.bind("upload", upload).bind("year", year).bind("kind", kind.title())
                .configure(org.jdbi.v3.core.statement.SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true));
    }

    /** Rows of a child whom neither the return nor the records have are taken out of the stage, and rejected. */
    void rejectUnknown(String stage, ReadFile file) {
        Query unknown = sql.createQuery("delete from " + stage + " s where not exists (select 1 from child c where c.number = s.number) returning s.line");
        List<Integer> lines = unknown.mapTo(Integer.class).list();
        if (lines.isEmpty()) {
            return;
        }
        Map<Integer, Row> byLine = byLine(file);
        lines.stream().sorted().forEach(line -> found.reject(byLine.get(line), Rules.UNKNOWN_CHILD, "CHILD", "This child is neither in the "
                + "records nor in a Header row that could be read. Send the child's Header row too, or correct it."));
    }

    private static Map<Integer, Row> byLine(ReadFile file) {
        Map<Integer, Row> rows = new HashMap<>();
        file.rows().forEach(row -> rows.put(row.line(), row));
        return rows;
    }

    private void tellRecordedOtherwise(Target target, ReadFile file) {
        bound(sql.createQuery(target.recordedOtherwise()), file.kind()).map((row, context) -> new Finding(Severity.WARNING, Rules.RECORDED_DIFFERS,
                file.name(), row.getInt(1), null, row.getString(2), "A person recorded this otherwise (" + row.getString(3)
                        + "). What the person recorded was kept: correct whichever is wrong.")).forEach(found::add);
    }
}
