package footprint.exchange.boundary;

import footprint.exchange.Progress;
import footprint.exchange.Upload;
import footprint.exchange.UploadState;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.exchange.storing.CareAndDates;
import footprint.exchange.storing.Ledger;
import footprint.exchange.storing.LedgerReading;
import footprint.exchange.storing.Receipt;
import footprint.exchange.storing.ReturnStore;
import footprint.identity.AuditRecord;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.Problem;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Apart;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;

/** The transactions of an upload: one that stores it whole, or one that notes that it was turned away, and a look at the line written. */
@ApplicationScoped
@Apart
@Transactional(TxType.REQUIRES_NEW)
public class UploadTransactions {

    private CouncilDatabase database;
    private Settings settings;
    private CouncilCalendar calendar;
    private Clock clock;

    protected UploadTransactions() {
    }

    @Inject
    public UploadTransactions(CouncilDatabase database, Settings settings, CouncilCalendar calendar, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Stores a checked return and what follows from it; anything thrown takes all of it back. */
    @Permit(Permission.UPLOAD_WRITE)
    @AuditRecord(what = "upload", state = "select to_jsonb(u) from upload u where u.id = :id")
    public long store(CheckedReturn checked, Receipt receipt, Progress progress) {
        CareAndDates aftermath = new CareAndDates(database, settings.versions(ReviewsSettings.class), calendar.calendar(), clock);
        return new ReturnStore(database.sql(), clock, progress, aftermath).store(checked, receipt);
    }

    /** Notes an upload of which nothing was stored. */
    @Permit(Permission.UPLOAD_WRITE)
    public long turnAway(Receipt receipt, Integer year, UploadState state, Problem why) {
        return new Ledger(database.sql()).turnedAway(receipt, year, state, why);
    }

    /** The line of the ledger that was just written. */
    @Permit(Permission.UPLOAD_WRITE)
    public Upload line(long id) {
        return new LedgerReading(database.sql()).upload(id).orElseThrow().upload();
    }
}
