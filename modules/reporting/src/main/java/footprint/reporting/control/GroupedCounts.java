package footprint.reporting.control;

import footprint.reporting.NumberAddress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts by row key and column key, as one statement gave them. */
public final class GroupedCounts {

    private record Place(String row, String column) {
    }

    private final Map<Place, Long> counts = new LinkedHashMap<>();

    public void put(String row, String column, long number) {
        counts.merge(new Place(row, column), number, Long::sum);
    }

    /** The count at a place; {@link NumberAddress#ALL} adds up. */
    public long at(String row, String column) {
        return counts.entrySet().stream()
                .filter(entry -> matches(row, entry.getKey().row()) && matches(column, entry.getKey().column()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** The row keys that occur. */
    public Set<String> rows() {
        return counts.keySet().stream().map(Place::row).collect(Collectors.toSet());
    }

    private static boolean matches(String wanted, String key) {
        return NumberAddress.ALL.equals(wanted) || wanted.equals(key);
    }
}
