package footprint.web.records;

import footprint.kernel.ChildId;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.records.AccessRequest;
import footprint.records.Passage;
import footprint.records.RedactionReason;
import footprint.records.boundary.AccessRequests;
import footprint.records.boundary.Redactions;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The passages of a request: one to decide about, and the list of all. */
@Named("redactionsPage")
@RequestScoped
public class RedactionsPage {

    private Redactions redactions;
    private AccessRequests requests;
    private ListAddress address;
    private Faults faults;
    private Slice<Passage> slice;
    private Passage passage;

    protected RedactionsPage() {
    }

    @Inject
    public RedactionsPage(Redactions redactions, AccessRequests requests, ListAddress address, Faults faults) {
        this.redactions = redactions;
        this.requests = requests;
        this.address = address;
        this.faults = faults;
    }

    public AccessRequest getRequest() {
        return requests.one(child(), number());
    }

    public boolean isAll() {
        return address.value("show").equals("all");
    }

    public Slice<Passage> getSlice() {
        if (slice == null) {
            slice = redactions.queue(child(), number(), !isAll(), address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** The passage that the address names, or the first of the list. */
    public Passage getPassage() {
        if (passage == null) {
            String digest = address.value("passage");
            passage = !digest.isBlank() ? redactions.passage(child(), number(), digest) : getSlice().rows().isEmpty() ? null : getSlice().rows().getFirst();
        }
        return passage;
    }

    public List<RedactionReason> getReasons() {
        return Arrays.asList(RedactionReason.values());
    }

    /** The reason that was chosen, or the one that stands. */
    public String getReason() {
        if (!address.value("reason").isBlank()) {
            return address.value("reason");
        }
        return getPassage().decision() == null || getPassage().decision().reason() == null ? "" : getPassage().decision().reason().code();
    }

    public String getWords() {
        return !address.value("words").isBlank() ? address.value("words") : getPassage().decision() == null ? "" : String.join("\n", getPassage().decision().words());
    }

    /** Places in which removed words still stand. */
    public List<String> getLeftBehind() {
        return redactions.leftBehind(child(), number());
    }

    public void keep() {
        decide("keep");
    }

    public void redact() {
        decide("redact");
    }

    private void decide(String decision) {
        try {
            redactions.decide(child(), number(), address.value("passage"), decision, address.value("reason"), List.of(address.value("words").split("\\R")));
            RecordAddress.leave("/records/redactions?child=" + child() + "&request=" + number() + (isAll() ? "&show=all" : ""));
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
