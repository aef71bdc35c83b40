package footprint.web.records;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.AccessRequest;
import footprint.records.boundary.AccessRequests;
import footprint.records.boundary.LegalHolds;
import footprint.records.boundary.Retention;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** Requests to see a record, and how much else waits for a decision. */
@Named("recordsPage")
@RequestScoped
public class RecordsPage {

    private static final PageRequest ONE = new PageRequest(1, 1, null, false);

    private AccessRequests requests;
    private Retention retention;
    private LegalHolds holds;
    private ListAddress address;
    private Slice<AccessRequest> slice;

    protected RecordsPage() {
    }

    @Inject
    public RecordsPage(AccessRequests requests, Retention retention, LegalHolds holds, ListAddress address) {
        this.requests = requests;
        this.retention = retention;
        this.holds = holds;
        this.address = address;
    }

    public boolean isAll() {
        return address.value("show").equals("all");
    }

    public Slice<AccessRequest> getSlice() {
        if (slice == null) {
            slice = requests.list(!isAll(), address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** How many records may be erased. */
    public long getDue() {
        return retention.due(ONE).total();
    }

    /** How many legal holds stand. */
    public long getStanding() {
        return holds.list(true, ONE).total();
    }
}
