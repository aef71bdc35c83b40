package footprint.web.settings;

import footprint.documents.PostState;
import footprint.documents.PostedMail;
import footprint.documents.boundary.PostOffice;
import footprint.kernel.Slice;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** What Footprint wrote to whom, and whether it went out. */
@Named("mailPage")
@RequestScoped
public class MailPage {

    private PostOffice office;
    private ListAddress address;
    private PostState state;
    private Slice<PostedMail> slice;

    protected MailPage() {
    }

    @Inject
    public MailPage(PostOffice office, ListAddress address) {
        this.office = office;
        this.address = address;
    }

    public PostState getState() {
        if (state == null) {
            state = office.state();
        }
        return state;
    }

    public Slice<PostedMail> getSlice() {
        if (slice == null) {
            slice = office.mails(address.pageRequest(Set.of()));
        }
        return slice;
    }
}
