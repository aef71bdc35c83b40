package footprint.web.settings;

import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.settings.boundary.Drafts;
import footprint.tenancy.SettingsCheck.Finding;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The drafts as a page works on them: each is read once in a request, and saved only over the version that the page showed
 * (the hidden field “version”). When somebody else was quicker, the page keeps what was typed, shows the draft as it is
 * now, and the next press of the button lays the typed values over that.
 */
@RequestScoped
public class DraftDesk {

    private Drafts drafts;
    private ListAddress address;
    private Faults faults;
    private Clock clock;
    private final Map<String, Optional<Draft>> read = new HashMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();

    protected DraftDesk() {
    }

    @Inject
    public DraftDesk(Drafts drafts, ListAddress address, Faults faults, Clock clock) {
        this.drafts = drafts;
        this.address = address;
        this.faults = faults;
        this.clock = clock;
    }

    /** The draft of a room; null when nobody has begun one. */
    public Draft of(String room) {
        return read.computeIfAbsent(room, drafts::of).orElse(null);
    }

    /** What stands in the way of publishing; empty without a draft. */
    public List<Finding> findings(String room) {
        return of(room) == null ? List.of() : findings.computeIfAbsent(room, asked -> drafts.check(asked).findings());
    }

    /** Begins a draft that is to hold from a day. */
    public boolean begin(String room, LocalDate from) {
        return tried(room, () -> drafts.begin(room, from));
    }

    /**
     * Saves a change of the draft. @return whether it was saved; the faults say why not
     *
     * @param from   its first day; null leaves that as it is
     * @param change what the council is to say, out of the draft as it is
     */
    public boolean save(String room, LocalDate from, Function<Draft, JsonNode> change) {
        return tried(room, () -> {
            Draft draft = drafts.of(room).orElseThrow(() -> new ProblemException(Problem.notFound("SET-003",
                    "This draft is gone: somebody published it or threw it away. What you typed is still here. Begin a draft anew.")));
            drafts.save(room, version(), from, change.apply(draft));
        });
    }

    /** Runs one step; a refusal is told on the page, and the draft is read anew. */
    public boolean tried(String room, Runnable step) {
        read.remove(room);
        findings.remove(room);
        try {
            step.run();
            return true;
        } catch (ProblemException refused) {
            faults.add(refused);
            return false;
        }
    }

    /** The version of the draft that the page showed. */
    public long version() {
        String text = address.value("version");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }

    /** The day on which most changes begin: the first of next month. */
    public LocalDate firstOfNextMonth() {
        return London.today(clock).plusMonths(1).withDayOfMonth(1);
    }

    public LocalDate today() {
        return London.today(clock);
    }
}
