package footprint.api;

import footprint.kernel.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging of a list, as a {@code @BeanParam}: {@code ?page=2&size=50&sort=-name} (a minus sorts downwards). */
public class Paging {

    @Parameter(description = "Page, counted from 1")
    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    @Parameter(description = "Rows on a page, 1 to 500")
    @QueryParam("size")
    @DefaultValue("25")
    private int size;

    @Parameter(description = "Column to sort by; a minus before it sorts downwards")
    @QueryParam("sort")
    private String sort;

    /** The page wanted; numbers out of range are brought into it. */
    public PageRequest request() {
        boolean descending = sort != null && sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return new PageRequest(page, size, column == null || column.isBlank() ? null : column, descending);
    }
}
