package footprint.reporting.control;

import footprint.reporting.NumberAddress;
import footprint.reporting.ReportingSettings.Key;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows or columns with their keys worked out.
 *
 * @param by      the column of the facts; null where every key has conditions of its own
 * @param heading over the labels
 * @param keys    in order, labels in the council's terms
 */
public record ResolvedAxis(String by, String heading, List<Key> keys) {

    /** A single column that holds everything. */
    public static ResolvedAxis single(String label) {
        return new ResolvedAxis(null, label, List.of(new Key("n", label, List.of(), java.util.Map.of())));
    }

    /** SQL that gives the key of a fact; the first key that fits wins, and what fits none is {@link NumberAddress#REST}. */
    String sql(FactSet facts, Bound bound) {
        Conditions conditions = new Conditions(facts, bound);
        StringBuilder cases = new StringBuilder("case");
        for (Key key : keys) {
            cases.append(" when ").append(test(key, conditions)).append(" then ").append(bound.bind(key.key()));
        }
        return cases.append(" else '-' end").toString();
    }

    private String test(Key key, Conditions conditions) {
        List<String> tests = new ArrayList<>();
        if (by != null && key.where().isEmpty()) {
            tests.add(conditions.all(java.util.Map.of(by, key.codes().isEmpty() ? List.of(key.key()) : key.codes())));
        } else {
            tests.add(conditions.all(key.where()));
            if (by != null && !key.codes().isEmpty()) {
                tests.add(conditions.all(java.util.Map.of(by, key.codes())));
            }
        }
        return String.join(" and ", tests);
    }

    /** The label of a key. */
    public String label(String key) {
        return keys.stream().filter(one -> one.key().equals(key)).map(Key::label).findFirst().orElse("None of these");
    }
}
