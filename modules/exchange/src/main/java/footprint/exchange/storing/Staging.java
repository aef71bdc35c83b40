package footprint.exchange.storing;

import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.ReadReturn;
import footprint.exchange.control.reading.Row;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;

/** Sends the sound rows into tables that last as long as the transaction. */
final class Staging {

    private static final Map<String, String> SEXES = Map.of("1", "M", "2", "F");

    private final Handle sql;
    private final ReadReturn rows;

    Staging(Handle sql, ReadReturn rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Children of whom a row was rejected keep what earlier uploads brought: the row is there, only faulty. */
    void keptChildren() {
        sql.execute("create temp table stage_kept (kind text, number text) on commit drop");
        CopyText text = new CopyText(16);
        for (FileKind kind : FileKind.values()) {
            rows.rows(kind).stream().filter(row -> row.rejected() && row.child() != null)
                    .forEach(row -> text.cell(kind.title()).cell(row.child()).endRow());
        }
        text.send(sql, "copy stage_kept (kind, number) from stdin");
    }

    void header() {
        sql.execute("create temp table stage_header (line int, number text, sex text, date_of_birth date, ethnicity text, upn text, mother boolean, "
                + "child_born_on date) on commit drop");
        CopyText text = new CopyText(rows.rows(FileKind.HEADER).size());
        FileKind kind = FileKind.HEADER;
        for (Row row : rows.rows(kind)) {
            if (!row.rejected()) {
                String sex = row.text(kind.at("SEX"));
                text.cell(row.line()).cell(row.child()).cell(sex == null ? null : SEXES.getOrDefault(sex, sex)).cell(row.date(kind.at("DOB")))
                        .cell(row.text(kind.at("ETHNIC"))).cell(row.text(kind.at("UPN"))).cell(flag(row, kind.at("MOTHER")))
                        .cell(row.date(kind.at("MC_DOB"))).endRow();
            }
        }
        text.send(sql, "copy stage_header (line, number, sex, date_of_birth, ethnicity, upn, mother, child_born_on) from stdin");
        sql.execute("analyze stage_header");
    }

    void uasc() {
        sql.execute("create temp table stage_uasc (line int, number text, ceased_on date) on commit drop");
        CopyText text = new CopyText(rows.rows(FileKind.UASC).size());
        for (Row row : rows.rows(FileKind.UASC)) {
            if (!row.rejected()) {
                text.cell(row.line()).cell(row.child()).cell(row.date(FileKind.UASC.at("DUC"))).endRow();
            }
        }
        text.send(sql, "copy stage_uasc (line, number, ceased_on) from stdin");
    }

    void target(Target target) {
        sql.execute(target.createStage());
        List<Row> all = rows.rows(target.kind());
        int[] places = target.fields().stream().mapToInt(field -> target.kind().at(field.source())).toArray();
        boolean[] flags = new boolean[places.length];
        for (int field = 0; field < places.length; field++) {
            flags[field] = target.fields().get(field).type().equals("boolean");
        }
        CopyText text = new CopyText(all.size());
        for (Row row : all) {
            if (!row.rejected()) {
                text.cell(row.line()).cell(row.child());
                for (int field = 0; field < places.length; field++) {
                    text.cell(flags[field] ? flag(row, places[field]) : row.value(places[field]));
                }
                text.endRow();
            }
        }
        text.send(sql, target.copyStage());
        sql.execute("analyze " + target.stage());
    }

    private static String flag(Row row, int place) {
        String value = row.text(place);
        return value == null ? null : value.equals("1") ? "t" : "f";
    }
}
