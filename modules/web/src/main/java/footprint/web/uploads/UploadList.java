package footprint.web.uploads;

import footprint.exchange.Upload;
import footprint.exchange.boundary.Uploads;
import footprint.kernel.Slice;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** The ledger as a list. */
@Named("uploadList")
@RequestScoped
public class UploadList {

    private Uploads uploads;
    private ListAddress address;
    private Slice<Upload> slice;

    protected UploadList() {
    }

    @Inject
    public UploadList(Uploads uploads, ListAddress address) {
        this.uploads = uploads;
        this.address = address;
    }

    /** The page of the ledger that the address asks for, newest first. */
    public Slice<Upload> getSlice() {
        if (slice == null) {
            slice = uploads.uploads(address.pageRequest(Set.of()));
        }
        return slice;
    }

    /** The kind of tag a state is drawn as. */
    public String kind(Upload upload) {
        return switch (upload.uploadState()) {
            case ACCEPTED -> upload.rowsRejected() > 0 ? "soon" : "ok";
            case UNCHANGED -> "note";
            case REFUSED -> "late";
            case CANCELLED -> "plain";
        };
    }
}
