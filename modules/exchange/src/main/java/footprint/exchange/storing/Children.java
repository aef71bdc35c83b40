package footprint.exchange.storing;

import footprint.exchange.Finding;
import footprint.exchange.Severity;
import footprint.exchange.control.checking.Findings;
import footprint.exchange.control.checking.Rules;
import footprint.exchange.control.reading.ReadFile;
import org.jdbi.v3.core.Handle;

/**
 * Brings Header and UASC into the children. A child once known is never removed: gone means only that this year's return
 * no longer has it.
 */
final class Children {

    private static final String FIELDS = "sex, date_of_birth, ethnicity, upn, mother, child_born_on";
    private static final String OURS = "c.upload_id is not null and not exists (select 1 from return_child r where r.child_id = c.id and r.collection_year > :year)";
    private static final String DIFFERS = "(c.sex, c.date_of_birth, c.ethnicity, c.upn, c.mother, c.child_born_on) is distinct from "
            + "(s.sex, s.date_of_birth, s.ethnicity, s.upn, s.mother, s.child_born_on)";
    private static final String LOG = "insert into upload_change (upload_id, kind, child_number, change, detail) ";
    private static final String NOT_KEPT = " and not exists (select 1 from stage_kept k where k.kind = :kind and k.number = c.number)";

    private final Handle sql;
    private final long upload;
    private final int year;
    private final Findings found;

    Children(Handle sql, long upload, int year, Findings found) {
        this.sql = sql;
        this.upload = upload;
        this.year = year;
        this.found = found;
    }

    Counts header(ReadFile file, boolean log) {
        tellRecordedOtherwise(file);
        if (log) {
            run(LOG + "select :upload, 'Header', s.number, 'changed', concat_ws('; ', " + was("SEX", "sex") + ", " + was("DOB", "date_of_birth") + ", "
                    + was("ETHNIC", "ethnicity") + ", " + was("UPN", "upn") + ", " + was("MOTHER", "mother") + ", " + was("MC_DOB", "child_born_on")
                    + ") from stage_header s join child c on c.number = s.number where " + OURS + " and " + DIFFERS + " order by s.line");
            run(LOG + "select :upload, 'Header', s.number, 'added', 'born '||to_char(s.date_of_birth, 'DD/MM/YYYY') from stage_header s "
                    + "left join child c on c.number = s.number left join return_child r on r.child_id = c.id and r.collection_year = :year "
                    + "where r.child_id is null order by s.line");
        }
        int changed = run("update child c set sex = s.sex, date_of_birth = s.date_of_birth, ethnicity = s.ethnicity, upn = s.upn, mother = s.mother, "
                + "child_born_on = s.child_born_on, upload_id = :upload from stage_header s where c.number = s.number and " + OURS + " and " + DIFFERS);
        run("update child c set sex = coalesce(c.sex, s.sex), ethnicity = coalesce(c.ethnicity, s.ethnicity), upn = coalesce(c.upn, s.upn), "
                + "mother = coalesce(c.mother, s.mother), child_born_on = coalesce(c.child_born_on, s.child_born_on) from stage_header s "
                + "where c.number = s.number and c.upload_id is null and (c.sex is null or c.ethnicity is null or c.upn is null or c.mother is null or c.child_born_on is null)");
        run("insert into child (number, " + FIELDS + ", upload_id) select s.number, s.sex, s.date_of_birth, s.ethnicity, s.upn, s.mother, s.child_born_on, :upload "
                + "from stage_header s where not exists (select 1 from child c where c.number = s.number)");
        int gone = gone(log);
        int added = run("insert into return_child (child_id, collection_year, upload_id) select c.id, :year, :upload from stage_header s "
                + "join child c on c.number = s.number on conflict do nothing");
        return new Counts(Merging.accepted(file), added, Math.min(changed, Merging.accepted(file) - added), gone);
    }

    private int gone(boolean log) {
        String rows = " from child c where c.id = r.child_id and r.collection_year = :year "
                + "and not exists (select 1 from stage_header s where s.number = c.number)" + NOT_KEPT;
        if (log) {
            run(LOG + "select :upload, 'Header', c.number, 'gone', 'no longer in the return; the child stays in the records' from return_child r,"
                    + rows.substring(" from".length()) + " order by c.number");
        }
        return run("delete from return_child r using" + rows.substring(" from".length()));
    }

    Counts uasc(ReadFile file, boolean log) {
        String pairs = " from stage_uasc s join child c on c.number = s.number where ";
        if (log) {
            run(LOG + "select :upload, 'UASC', s.number, 'added', 'until '||coalesce(to_char(s.ceased_on, 'DD/MM/YYYY'), 'no date')" + pairs + "not c.uasc");
            run(LOG + "select :upload, 'UASC', s.number, 'changed', 'DUC '||coalesce(to_char(c.uasc_ceased_on, 'DD/MM/YYYY'), 'blank')||' → '"
                    + "||coalesce(to_char(s.ceased_on, 'DD/MM/YYYY'), 'blank')" + pairs + "c.uasc and c.uasc_ceased_on is distinct from s.ceased_on");
        }
        int changed = run("update child c set uasc_ceased_on = s.ceased_on from stage_uasc s where c.number = s.number and c.uasc "
                + "and c.uasc_ceased_on is distinct from s.ceased_on");
        int added = run("update child c set uasc = true, uasc_ceased_on = s.ceased_on from stage_uasc s where c.number = s.number and not c.uasc");
        String rows = " from child c where c.id = r.child_id and r.collection_year = :year and r.uasc "
                + "and not exists (select 1 from stage_uasc s where s.number = c.number)" + NOT_KEPT.replace(":kind", "'UASC'");
        if (log) {
            run(LOG + "select :upload, 'UASC', c.number, 'gone', 'no longer in the return' from return_child r," + rows.substring(" from".length()));
        }
        run("update child c set uasc = false, uasc_ceased_on = null from return_child r where r.child_id = c.id and r.collection_year = :year and r.uasc "
                + "and not exists (select 1 from stage_uasc s where s.number = c.number)" + NOT_KEPT.replace(":kind", "'UASC'"));
        int gone = run("update return_child r set uasc = false" + rows);
        run("insert into return_child (child_id, collection_year, upload_id, uasc) select c.id, :year, :upload, true" + pairs
                + "true on conflict (child_id, collection_year) do update set uasc = true where not return_child.uasc");
        return new Counts(Merging.accepted(file), added, changed, gone);
    }

    private static String was(String heading, String column) {
        return "case when c." + column + " is distinct from s." + column + " then '" + heading + " '||coalesce(c." + column + "::text, 'blank')||' → '"
                + "||coalesce(s." + column + "::text, 'blank') end";
    }

    private void tellRecordedOtherwise(ReadFile file) {
        sql.createQuery("select s.line, s.number, concat_ws('; ', " + was("SEX", "sex") + ", " + was("DOB", "date_of_birth") + ") from stage_header s "
                        + "join child c on c.number = s.number where c.upload_id is null and (c.date_of_birth <> s.date_of_birth or c.sex <> s.sex) order by s.line")
                .map((row, context) -> new Finding(Severity.WARNING, Rules.RECORDED_DIFFERS, file.name(), row.getInt(1), null, row.getString(2),
                        "A person recorded this otherwise (" + row.getString(3) + "). What the person recorded was kept: correct whichever is wrong."))
                .forEach(found::add);
    }

    private int run(String statement) {
        return sql.createUpdate(statement).bind("upload", upload).bind("year", year).bind("kind", "Header")
                .configure(org.jdbi.v3.core.statement.SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true)).execute();
    }
}
