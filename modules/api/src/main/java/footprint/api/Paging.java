package footprint.api;

import footprint.kernel.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * The paging of a list, as a {@code @BeanParam}: {@code ?page=2&size=50&sort=-name} (a minus sorts downwards).
 *
 * <p>No OpenAPI annotation on the fields: the server cannot describe one outside an address and then describes nothing.
 */
public class Paging {

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    @QueryParam("size")
    @DefaultValue("25")
    private int size;

    @QueryParam("sort")
    private String sort;

    /** The page wanted; numbers out of range are brought into it. */
    public PageRequest request() {
        boolean descending = sort != null && sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return new PageRequest(page, size, column == null || column.isBlank() ? null : column, descending);
    }
}
