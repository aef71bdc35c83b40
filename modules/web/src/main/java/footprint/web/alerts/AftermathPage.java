package footprint.web.alerts;

import footprint.escalation.Aftermath;
import footprint.escalation.AftermathCount;
import footprint.escalation.AftermathFilter;
import footprint.escalation.AlertLine;
import footprint.escalation.Change;
import footprint.escalation.boundary.Aftermaths;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What changed for the child after a concern was resolved: the question, the answer, its correction, and the numbers. */
@Named("aftermathPage")
@RequestScoped
public class AftermathPage {

    private static final PageRequest FIRST_TEN = new PageRequest(1, 10, null, true);

    private Aftermaths aftermaths;
    private ListAddress address;
    private Faults faults;
    private Aftermath asked;
    private boolean read;
    private Slice<AlertLine> mine;
    private Slice<AlertLine> rows;
    private List<AftermathCount> counts;

    protected AftermathPage() {
    }

    @Inject
    public AftermathPage(Aftermaths aftermaths, ListAddress address, Faults faults) {
        this.aftermaths = aftermaths;
        this.address = address;
        this.faults = faults;
    }

    /** What is asked about the alert of the address; null where nothing is, and a fault where it may not be seen. */
    public Aftermath getAsked() {
        if (!read) {
            read = true;
            try {
                asked = aftermaths.ofAlert(AlertId.of(address)).orElse(null);
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return asked;
    }

    /** What this person is to say today. */
    public Slice<AlertLine> getMine() {
        if (mine == null) {
            mine = aftermaths.mine(FIRST_TEN);
        }
        return mine;
    }

    public List<Change> getChanges() {
        return Arrays.asList(Change.values());
    }

    /** Whether an answer is the one chosen: what was sent, or what stands there. */
    public boolean chosen(Change change) {
        String sent = address.value("change");
        return sent.isBlank() ? getAsked() != null && getAsked().change() == change : change.code().equals(sent);
    }

    /** What was typed, or what stands there. */
    public String getAccount() {
        String sent = address.value("account");
        return sent.isBlank() && getAsked() != null ? getAsked().account() : sent;
    }

    /** Keeps the answer, or its correction; what is wrong stays here with what was typed. */
    public void save() {
        try {
            long id = AlertId.of(address);
            Change change = Change.of(address.value("change"));
            if (address.value("correct").isBlank()) {
                aftermaths.answer(id, AlertId.version(address), change, address.value("account"));
            } else {
                aftermaths.correct(id, AlertId.version(address), change, address.value("account"), address.value("because"));
            }
            Onward.to("/alerts/alert?id=" + id + "&done=aftermath");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** What was answered, by reason, the whole first. */
    public List<AftermathCount> getCounts() {
        if (counts == null) {
            counts = aftermaths.counts(day("from"), day("to"));
        }
        return counts;
    }

    /** How often it did not change: "not" is a word of the expression language. */
    public int unchanged(AftermathCount count) {
        return count.not();
    }

    /** The alerts behind a number. */
    public Slice<AlertLine> getRows() {
        if (rows == null) {
            rows = aftermaths.list(new AftermathFilter(word("reason"), word("said"), day("from"), day("to")), address.pageRequest(Set.of("raised", "stage", "due", "child")));
        }
        return rows;
    }

    private String word(String name) {
        return address.value(name).isBlank() ? null : address.value(name);
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(address.value(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
