package footprint.web.records;

import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.records.AccessRequest;
import footprint.records.boundary.AccessPapers;
import footprint.records.boundary.AccessRequests;
import footprint.records.boundary.Redactions;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One request: its clock, and the steps from receipt to handing out. Without a number it is the page on which one is written down. */
@Named("requestPage")
@RequestScoped
public class RequestPage {

    private static final PageRequest ONE = new PageRequest(1, 1, null, false);

    private AccessRequests requests;
    private Redactions redactions;
    private AccessPapers papers;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest http;
    private AccessRequest request;

    protected RequestPage() {
    }

    @Inject
    public RequestPage(AccessRequests requests, Redactions redactions, AccessPapers papers, ListAddress address, Faults faults, HttpServletRequest http) {
        this.requests = requests;
        this.redactions = redactions;
        this.papers = papers;
        this.address = address;
        this.faults = faults;
        this.http = http;
    }

    public boolean isBeginning() {
        return address.value("request").isBlank();
    }

    public AccessRequest getRequest() {
        if (request == null && !isBeginning()) {
            request = requests.one(child(), number());
        }
        return request;
    }

    /** How many passages wait for a decision; none while the record is shut. */
    public long getWaiting() {
        return getRequest().sealed() ? 0 : redactions.queue(child(), number(), true, ONE).total();
    }

    /** All passages. */
    public long getPassages() {
        return getRequest().sealed() ? 0 : redactions.queue(child(), number(), false, ONE).total();
    }

    public DateInput getReceived() {
        return DateInput.sent(http, "received");
    }

    public DateInput getChecked() {
        return DateInput.sent(http, "checked");
    }

    public void receive() {
        try {
            long made = requests.receive(child(), getReceived().date("RCD-004", "received"), address.value("askedBy"), address.value("asker"));
            RecordAddress.leave("/records/request?child=" + child() + "&request=" + made + "&done=received");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    public void checkIdentity() {
        step("checked", () -> requests.checkIdentity(child(), number(), getChecked().date("RCD-004", "checked"), address.value("how")));
    }

    public void extend() {
        step("extended", () -> requests.extend(child(), number(), address.value("because")));
    }

    public void tell() {
        step("told", () -> requests.decideAdoption(child(), number(), true, address.value("because")));
    }

    public void doNotTell() {
        step("shut", () -> requests.decideAdoption(child(), number(), false, address.value("because")));
    }

    public void close() {
        step("closed", () -> requests.close(child(), number(), address.value("because")));
    }

    public void release() {
        step("released", () -> papers.release(child(), number()));
    }

    private void step(String done, Runnable deed) {
        try {
            deed.run();
            RecordAddress.leave("/records/request?child=" + child() + "&request=" + number() + "&done=" + done);
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private ChildId child() {
        return RecordAddress.child(address);
    }

    private long number() {
        return RecordAddress.number(address, "request");
    }
}
