package footprint.records.boundary;

import footprint.kernel.ChildId;
import footprint.records.control.Catalogue;
import footprint.records.control.RecordWalk;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes a child and everything of it out of the council's tables, by the same walk that tells it, so that what can be told can be
 * erased. The record of who looked stays: it is a chain from which nothing can be taken, and it carries a key and no name.
 */
final class Erasure {

    /** Kept by the law of the chain. */
    static final Set<String> STAYS = Set.of("audit_entry", "look");

    private Erasure() {
    }

    /** Removes every row, and says how many there were by table. */
    static Map<String, Integer> erase(Handle sql, ChildId child) {
        Catalogue catalogue = RecordRows.catalogue(sql);
        RecordWalk walk = RecordWalk.of(catalogue);
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : walk.parentsFirst(catalogue).reversed()) {
            if (!STAYS.contains(table)) {
                int removed = sql.createUpdate("delete from " + RecordWalk.quoted(table) + " where " + walk.condition(table)).bind("child", child.value()).execute();
                if (removed > 0) {
                    rows.put(table, removed);
                }
            }
        }
        return rows;
    }
}
