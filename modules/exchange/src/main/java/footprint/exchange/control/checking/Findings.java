package footprint.exchange.control.checking;

import footprint.exchange.Finding;
import footprint.exchange.Severity;
import footprint.exchange.control.reading.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules found. All findings are counted; the list stops growing at its limit, so that no file can fill the memory. */
public final class Findings {

    /** The most findings that the ledger lists one by one. */
    public static final int LISTED = 20_000;

    private final List<Finding> listed = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    /** Leaves the row out. */
    public void reject(Row row, String rule, String column, String sentence) {
        row.reject();
        add(Severity.REJECTED, row, rule, column, sentence);
    }

    /** Keeps the row and says why somebody should look at it. */
    public void warn(Row row, String rule, String column, String sentence) {
        add(Severity.WARNING, row, rule, column, sentence);
    }

    private void add(Severity severity, Row row, String rule, String column, String sentence) {
        add(new Finding(severity, rule, row.file().name(), row.line(), column, row.child(), sentence));
    }

    /** Adds a finding that was made after the rows had gone to the database. */
    public void add(Finding finding) {
        all++;
        counts.merge(finding.rule(), 1, Integer::sum);
        if (listed.size() < LISTED) {
            listed.add(finding);
        }
    }

    /** How many a rule has. */
    public int count(String rule) {
        return counts.getOrDefault(rule, 0);
    }

    public int all() {
        return all;
    }

    /** At most {@link #LISTED} of them, in the order in which they were found. */
    public List<Finding> listed() {
        return List.copyOf(listed);
    }
}
