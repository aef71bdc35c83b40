package footprint.web.records;

import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.records.DueRecord;
import footprint.records.RetainedRecord;
import footprint.records.Tombstone;
import footprint.records.boundary.LegalHolds;
import footprint.records.boundary.Retention;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Set;

/** What may be erased, what was, and how long one record is kept. */
@Named("retentionPage")
@RequestScoped
public class RetentionPage {

    private static final int NEWEST = 10;

    private Retention retention;
    private LegalHolds holds;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest http;
    private Slice<DueRecord> slice;
    private RetainedRecord record;

    protected RetentionPage() {
    }

    @Inject
    public RetentionPage(Retention retention, LegalHolds holds, ListAddress address, Faults faults, HttpServletRequest http) {
        this.retention = retention;
        this.holds = holds;
        this.address = address;
        this.faults = faults;
        this.http = http;
    }

    public Slice<DueRecord> getSlice() {
        if (slice == null) {
            slice = retention.due(address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** The newest of those that were erased. */
    public Slice<Tombstone> getTombstones() {
        return retention.tombstones(new PageRequest(1, NEWEST, null, false));
    }

    /** How many rows a tombstone counts. */
    public int rows(Tombstone tombstone) {
        return tombstone.rows().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The record that the address names. */
    public RetainedRecord getRecord() {
        if (record == null) {
            record = retention.one(RecordAddress.child(address));
        }
        return record;
    }

    public DateInput getOn() {
        return DateInput.sent(http, "on");
    }

    public DateInput getLookAgain() {
        return DateInput.sent(http, "lookAgain");
    }

    public void enter() {
        step("entered", () -> retention.lifeDate(RecordAddress.child(address), address.value("kind"),
                address.value("never").equals("yes") ? null : getOn().date("RCD-004", "on"), address.value("because")));
    }

    public void hold() {
        step("held", () -> holds.placeOnChild(RecordAddress.child(address), address.value("hold")));
    }

    public void keepLonger() {
        step("kept", () -> retention.keepLonger(RecordAddress.child(address), address.value("why"), getLookAgain().date("RCD-004", "lookAgain")));
    }

    public void propose() {
        step("proposed", () -> retention.propose(RecordAddress.child(address), address.value("gone")));
    }

    public void takeBack() {
        step("back", () -> retention.takeBack(RecordAddress.child(address)));
    }

    /** The second person: after it there is no page of this record any more. */
    public void confirm() {
        try {
            retention.confirm(RecordAddress.child(address));
            RecordAddress.leave("/records/retention?done=erased");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private void step(String done, Runnable deed) {
        try {
            deed.run();
            RecordAddress.leave("/records/kept?child=" + RecordAddress.child(address) + "&done=" + done);
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
