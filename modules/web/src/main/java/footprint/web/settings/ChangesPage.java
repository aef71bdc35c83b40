package footprint.web.settings;

import footprint.kernel.Slice;
import footprint.settings.Draft;
import footprint.settings.Publication;
import footprint.settings.boundary.Drafts;
import footprint.settings.boundary.Published;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** What is being changed, and what was changed: who, when, why and from which day (R015). */
@Named("changesPage")
@RequestScoped
public class ChangesPage {

    private Drafts drafts;
    private Published published;
    private ListAddress address;
    private List<Draft> open;
    private Slice<Publication> history;

    protected ChangesPage() {
    }

    @Inject
    public ChangesPage(Drafts drafts, Published published, ListAddress address) {
        this.drafts = drafts;
        this.published = published;
        this.address = address;
    }

    public List<Draft> getOpen() {
        if (open == null) {
            open = drafts.open();
        }
        return open;
    }

    /** The rooms that have a history. */
    public List<String> getRooms() {
        return RoomEditors.rooms();
    }

    /** The room whose history is shown: the address's, else that of the ladder. */
    public String getRoom() {
        return getRooms().contains(address.value("room")) ? address.value("room") : "escalation";
    }

    public Slice<Publication> getHistory() {
        if (history == null) {
            history = published.history(getRoom(), address.pageRequest(Set.of()));
        }
        return history;
    }

    /** A room as an administrator reads it. */
    public String name(String room) {
        return RoomEditors.name(room);
    }

    /** Whether a draft was just thrown away. */
    public boolean isDiscarded() {
        return "discarded".equals(address.value("done"));
    }
}
