package footprint.web.records;

import footprint.records.Story;
import footprint.records.boundary.AccessPapers;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A record to read, as it would be handed out. */
@Named("documentPage")
@RequestScoped
public class DocumentPage {

    private AccessPapers papers;
    private ListAddress address;
    private Story story;

    protected DocumentPage() {
    }

    @Inject
    public DocumentPage(AccessPapers papers, ListAddress address) {
        this.papers = papers;
        this.address = address;
    }

    public Story getStory() {
        if (story == null) {
            story = papers.draft(RecordAddress.child(address), RecordAddress.number(address, "request"));
        }
        return story;
    }
}
