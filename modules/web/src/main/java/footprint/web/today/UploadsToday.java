package footprint.web.today;

import footprint.exchange.Upload;
import footprint.exchange.boundary.Uploads;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The last returns on a first page. */
@Named("uploadsToday")
@RequestScoped
public class UploadsToday {

    private static final int ROWS = 5;

    private Uploads uploads;
    private Slice<Upload> latest;

    protected UploadsToday() {
    }

    @Inject
    public UploadsToday(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The newest first. */
    public Slice<Upload> getLatest() {
        if (latest == null) {
            latest = uploads.uploads(new PageRequest(1, ROWS, null, false));
        }
        return latest;
    }
}
