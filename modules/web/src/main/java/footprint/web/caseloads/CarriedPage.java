package footprint.web.caseloads;

import footprint.caseload.CarriedCase;
import footprint.caseload.boundary.Caseloads;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.Set;

/** The cases behind a number of the board, on its day. */
@Named("carriedPage")
@RequestScoped
public class CarriedPage {

    private Caseloads caseloads;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private Slice<CarriedCase> slice;

    protected CarriedPage() {
    }

    @Inject
    public CarriedPage(Caseloads caseloads, ListAddress address, Faults faults, HttpServletRequest request) {
        this.caseloads = caseloads;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    /** So many rows as the number that was followed; none when the day is no day for a board, and then the faults say so. */
    public Slice<CarriedCase> getSlice() {
        if (slice == null) {
            PageRequest page = address.pageRequest(Set.of());
            try {
                slice = caseloads.carried(getDay().isEmpty() ? null : getDay().date("CAS-002", "on"), reviewer(), said("team"), said("kind"), page);
            } catch (ProblemException refused) {
                faults.add(refused);
                slice = new Slice<>(List.of(), 0, page);
            }
        }
        return slice;
    }

    /** The day that was asked for; empty for today. */
    public DateInput getDay() {
        return DateInput.sent(request, "on");
    }

    /** The board from which the number was followed. */
    public String getBack() {
        return getDay().isEmpty() ? "/caseloads" : address.export("/caseloads");
    }

    private Long reviewer() {
        String text = address.value("reviewer");
        return text.equals("nobody") ? Long.valueOf(0) : text.isEmpty() ? null : Long.valueOf(text.matches("\\d{1,18}") ? Long.parseLong(text) : -1);
    }

    private String said(String name) {
        return address.value(name).isBlank() ? null : address.value(name);
    }
}
