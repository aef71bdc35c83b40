package footprint.web.samples;

import footprint.caseload.NewSample;
import footprint.caseload.Sample;
import footprint.caseload.boundary.Samples;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples, and the form that draws or names another. */
@Named("samplesPage")
@RequestScoped
public class SamplesPage {

    private Samples samples;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private Slice<Sample> slice;

    protected SamplesPage() {
    }

    @Inject
    public SamplesPage(Samples samples, ListAddress address, HttpServletRequest request, Faults faults) {
        this.samples = samples;
        this.address = address;
        this.request = request;
        this.faults = faults;
    }

    public Slice<Sample> getSlice() {
        if (slice == null) {
            slice = samples.list(address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** Those who may be chosen today. */
    public Map<Long, String> getAuditors() {
        return samples.auditors();
    }

    /** As typed. */
    public DateInput getEndsOn() {
        return DateInput.sent(request, "endsOn");
    }

    /** Draws it, or names it; what is wrong stays here with what was typed. */
    public void draw() {
        try {
            String numbers = address.value("numbers");
            List<String> named = numbers.isBlank() ? List.of() : Arrays.asList(numbers.strip().split("[\\s,;]+"));
            samples.draw(new NewSample(address.value("purpose"), number("auditor"), getEndsOn().date("CAS-061", "endsOn"),
                    number("size") == null ? null : number("size").intValue(), number("seed"), named));
            Onward.to("/samples?done=drawn");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Ends one now. */
    public void close(long id) {
        try {
            samples.close(id);
            Onward.to("/samples?done=closed");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** What was typed as a number; null where nothing, or no number, was. */
    private Long number(String field) {
        return address.value(field).matches("\\d{1,9}") ? Long.valueOf(address.value(field)) : null;
    }
}
