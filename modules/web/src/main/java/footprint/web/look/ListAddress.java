package footprint.web.look;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The address of the list on this page, with one thing changed. Filters, sort and page live in the address, so that a
 * list can be bookmarked and sent to a colleague.
 */
@Named("address")
@RequestScoped
public class ListAddress {

    /** The cookie in which the wanted number of rows is remembered; it says nothing about anybody. */
    public static final String ROWS_COOKIE = "footprint-rows";

    private HttpServletRequest request;

    protected ListAddress() {
    }

    @Inject
    public ListAddress(HttpServletRequest request) {
        this.request = request;
    }

    /** This page's address with one parameter set, or removed when the value is empty; the list starts at its first page again. */
    public String with(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.remove("page");
        put(parameters, name, value);
        return build(parameters);
    }

    /** The same list, another page of it. */
    public String page(int number) {
        Map<String, String> parameters = parameters();
        put(parameters, "page", number <= 1 ? null : Integer.toString(number));
        return build(parameters);
    }

    /** The same list sorted by a column; sorted by it already, the other way round. */
    public String sort(String column) {
        Map<String, String> parameters = parameters();
        parameters.remove("page");
        put(parameters, "sort", "ascending".equals(direction(column)) ? "-" + column : column);
        return build(parameters);
    }

    /** ascending, descending or none: the value of aria-sort. */
    public String direction(String column) {
        String sort = value("sort");
        return column.equals(sort) ? "ascending" : ("-" + column).equals(sort) ? "descending" : "none";
    }

    /** The rows, filtered and sorted as seen, at another address: the export exports what is seen. */
    public String export(String address) {
        Map<String, String> parameters = parameters();
        parameters.remove("page");
        parameters.remove("size");
        return join(address, parameters);
    }

    /** A parameter of the address, empty when it is not there. */
    public String value(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The parameters a filter form must carry along: all but the page and those the form asks itself. */
    public Map<String, String> kept(String askedNames) {
        Map<String, String> parameters = parameters();
        parameters.remove("page");
        for (String name : askedNames.split("[ ,]+")) {
            parameters.remove(name);
        }
        return parameters;
    }

    /**
     * What the address asks for: ?page=2&amp;size=50&amp;sort=-due.
     *
     * @param sortable the columns this list can be sorted by; another is ignored
     */
    public PageRequest pageRequest(Set<String> sortable) {
        String sort = value("sort");
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return new PageRequest(number(value("page"), 1), number(value("size"), rememberedSize()),
                sortable.contains(column) ? column : null, descending && sortable.contains(column));
    }

    /** The page numbers to offer: first, last, and two on each side of this one; 0 stands for a gap. */
    public List<Integer> pages(Slice<?> slice) {
        int here = slice.page().page();
        int last = slice.pages();
        TreeSet<Integer> wanted = new TreeSet<>(Set.of(1, last));
        for (int page = here - 2; page <= here + 2; page++) {
            if (page >= 1 && page <= last) {
                wanted.add(page);
            }
        }
        List<Integer> pages = new ArrayList<>();
        int before = 0;
        for (int page : wanted) {
            if (page > before + 1) {
                pages.add(0);
            }
            pages.add(page);
            before = page;
        }
        return pages;
    }

    /** "26 to 50 of 286"; "none" for an empty list. */
    public String range(Slice<?> slice) {
        if (slice.total() == 0) {
            return "none";
        }
        long from = slice.page().offset() + 1;
        return "%,d to %,d of %,d".formatted(from, Math.min(slice.total(), from + slice.rows().size() - 1), slice.total());
    }

    private int rememberedSize() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (ROWS_COOKIE.equals(cookie.getName())) {
                    return number(cookie.getValue(), PageRequest.DEFAULT_SIZE);
                }
            }
        }
        return PageRequest.DEFAULT_SIZE;
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : otherwise;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("jakarta.faces.") && !name.contains(":")) {
                put(parameters, name, values[0]);
            }
        });
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (value == null || value.isBlank()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
    }

    private String build(Map<String, String> parameters) {
        return join(request.getRequestURI().replaceFirst("\\.xhtml$", ""), parameters);
    }

    private static String join(String path, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            address.append(separator).append(encode(parameter.getKey())).append('=').append(encode(parameter.getValue()));
            separator = '&';
        }
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
