package footprint.web.settings;

import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.settings.Publication;
import footprint.settings.boundary.Published;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.util.List;

/** One publication: what it changed, who made it and why, and the way back to it. */
@Named("changePage")
@RequestScoped
public class ChangePage {

    private Published published;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private Clock clock;
    private Publication publication;
    private long newest;
    private List<ChangeGroup> groups;

    protected ChangePage() {
    }

    @Inject
    public ChangePage(Published published, ListAddress address, Faults faults, HttpServletRequest request, Clock clock) {
        this.published = published;
        this.address = address;
        this.faults = faults;
        this.request = request;
        this.clock = clock;
    }

    /** The publication; null when there is none by that number. */
    public Publication getPublication() {
        if (publication == null && !getRoom().isEmpty() && number() > 0) {
            newest = published.history(getRoom(), one(1)).total();
            int place = (int) newest - number() + 1;
            Slice<Publication> found = place < 1 ? null : published.history(getRoom(), one(place));
            publication = found == null ? null : found.rows().stream().filter(row -> row.number() == number()).findFirst().orElse(null);
        }
        return publication;
    }

    /** Whether it is the newest of its room: there is nothing to go back to. */
    public boolean isNewest() {
        return getPublication() != null && publication.number() == newest;
    }

    public List<ChangeGroup> getGroups() {
        if (groups == null) {
            groups = ChangeWords.groups(published.differences(getRoom(), number()));
        }
        return groups;
    }

    public String getRoom() {
        return RoomEditors.rooms().contains(address.value("room")) ? address.value("room") : "";
    }

    public String getName() {
        return RoomEditors.name(getRoom());
    }

    /** Whether it was published just now. */
    public boolean isFresh() {
        return "published".equals(address.value("done"));
    }

    public DateInput getFrom() {
        DateInput typed = DateInput.sent(request, "from");
        return typed.isEmpty() ? DateInput.of(London.today(clock).plusDays(1)) : typed;
    }

    /** Publishes anew, from the day typed, what the council said with this publication. */
    public void revert() {
        try {
            Publication again = published.revert(getRoom(), number(), getFrom().date("SET-040", "from"), address.value("reason"));
            Onward.to("/settings/change?room=" + getRoom() + "&number=" + again.number() + "&done=published");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    private int number() {
        return address.value("number").matches("\\d{1,6}") ? Integer.parseInt(address.value("number")) : 0;
    }

    private static PageRequest one(int place) {
        return new PageRequest(place, 1, null, false);
    }
}
