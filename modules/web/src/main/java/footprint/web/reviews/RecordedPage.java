package footprint.web.reviews;

import footprint.caseload.ChildFile;
import footprint.caseload.boundary.Children;
import footprint.kernel.ChildId;
import footprint.reviews.Recorded;
import footprint.reviews.ReviewFile;
import footprint.reviews.boundary.Holding;
import footprint.reviews.boundary.Reviews;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One review on record: what it says, and what follows from it and when. */
@Named("recordedPage")
@RequestScoped
public class RecordedPage {

    private Holding holding;
    private Reviews reviews;
    private Children children;
    private ListAddress address;
    private Recorded recorded;
    private ReviewFile file;
    private ChildFile child;

    protected RecordedPage() {
    }

    @Inject
    public RecordedPage(Holding holding, Reviews reviews, Children children, ListAddress address) {
        this.holding = holding;
        this.reviews = reviews;
        this.children = children;
        this.address = address;
    }

    public Recorded getRecorded() {
        if (recorded == null) {
            recorded = holding.followUp(id(), key("review"));
        }
        return recorded;
    }

    public ReviewFile getFile() {
        if (file == null) {
            file = reviews.file(id(), key("review"));
        }
        return file;
    }

    public ChildFile getChild() {
        if (child == null) {
            child = children.file(id());
        }
        return child;
    }

    private ChildId id() {
        return new ChildId(key("child"));
    }

    private long key(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
