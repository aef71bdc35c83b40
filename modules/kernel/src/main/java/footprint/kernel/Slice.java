package footprint.kernel;

import java.util.List;

/**
 * One page of a list, and how long the whole list is.
 *
 * @param rows  the rows of this page
 * @param total the rows of all pages
 * @param page  the page asked for
 */
public record Slice<T>(List<T> rows, long total, PageRequest page) {

    public Slice {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return (int) Math.max(1, (total + page.size() - 1) / page.size());
    }
}
