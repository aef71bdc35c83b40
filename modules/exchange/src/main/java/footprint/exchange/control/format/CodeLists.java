package footprint.exchange.control.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The codes that a collection year allows, from the data file code-lists.csv beside this room's classes. */
public final class CodeLists {

    private final Map<String, Set<String>> lists;

    private CodeLists(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    /** @param year the calendar year in which the collection year ends: 2021 for 2020-21 */
    public static CodeLists of(int year) {
        Map<String, Set<String>> lists = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CodeLists.class.getResourceAsStream("/footprint/exchange/code-lists.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(lists, line.split(",", -1), year));
        } catch (IOException failure) {
            throw new UncheckedIOException("The code lists could not be read", failure);
        }
        return new CodeLists(lists);
    }

    private static void add(Map<String, Set<String>> lists, String[] cells, int year) {
        boolean begun = cells[2].isEmpty() || Integer.parseInt(cells[2]) <= year;
        boolean ended = !cells[3].isEmpty() && Integer.parseInt(cells[3]) < year;
        if (begun && !ended) {
            lists.computeIfAbsent(cells[0], list -> new LinkedHashSet<>()).add(cells[1]);
        }
    }

    /** The codes of one list, in the official order. */
    public Set<String> codes(String list) {
        Set<String> codes = lists.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("No code list is called " + list);
        }
        return codes;
    }
}
