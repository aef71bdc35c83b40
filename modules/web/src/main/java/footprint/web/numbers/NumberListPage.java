package footprint.web.numbers;

import footprint.kernel.PageRequest;
import footprint.reporting.AlertNumberList;
import footprint.reporting.boundary.AlertCounting;
import footprint.web.look.ListAddress;
import footprint.web.look.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;

/** The list behind one number of alerts. What it lists, its order and its page stand in the address. */
@Named("numberList")
@RequestScoped
public class NumberListPage {

    private AlertCounting counting;
    private ListAddress address;
    private Words words;
    private AlertNumberList list;

    protected NumberListPage() {
    }

    @Inject
    public NumberListPage(AlertCounting counting, ListAddress address, Words words) {
        this.counting = counting;
        this.address = address;
        this.words = words;
    }

    public AlertNumberList getList() {
        if (list == null) {
            list = page(address.pageRequest(java.util.Set.of()));
        }
        return list;
    }

    /** A page of the list in the order of the address. */
    public AlertNumberList page(PageRequest page) {
        String sort = address.value("sort");
        boolean descending = sort.startsWith("-");
        return counting.list(QuestionAddress.asked(address), new PageRequest(page.page(), page.size(), descending ? sort.substring(1) : sort, descending));
    }

    /** The page of numbers that the number stands on. */
    public String getBack() {
        return "/alerts/numbers?from=" + getList().question().from() + "&to=" + getList().question().to()
                + (getList().question().kind() == null ? "" : "&kind=" + getList().question().kind().code());
    }

    /** A detail for reading: a date in words where it is a date. */
    public String detail(String value) {
        if (value == null) {
            return "";
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? words.shortDate(LocalDate.parse(value)) : value;
    }
}
