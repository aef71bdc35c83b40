package footprint.kernel;

/**
 * Which page of a list is wanted.
 *
 * @param page       counted from 1
 * @param size       rows on a page, 1 to 500
 * @param sort       the column to sort by, one of those the list names; null for the list's own order
 * @param descending whether the sort runs downwards
 */
public record PageRequest(int page, int size, String sort, boolean descending) {

    public static final int DEFAULT_SIZE = 25;
    public static final int LARGEST_SIZE = 500;

    public PageRequest {
        page = Math.max(1, page);
        size = size < 1 ? DEFAULT_SIZE : Math.min(size, LARGEST_SIZE);
    }

    /** The first page, in the list's own order. */
    public static PageRequest first() {
        return new PageRequest(1, DEFAULT_SIZE, null, false);
    }

    public long offset() {
        return (page - 1L) * size;
    }
}
