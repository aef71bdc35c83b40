package footprint.exchange.boundary;

import footprint.exchange.Change;
import footprint.exchange.Door;
import footprint.exchange.Finding;
import footprint.exchange.FindingFilter;
import footprint.exchange.SentFile;
import footprint.exchange.Step;
import footprint.exchange.Upload;
import footprint.exchange.UploadDetail;
import footprint.exchange.UploadProgress;
import footprint.exchange.UploadState;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.exchange.control.reading.Limits;
import footprint.exchange.control.reading.ReadReturn;
import footprint.exchange.control.reading.ReturnReader;
import footprint.exchange.storing.FindingsCsv;
import footprint.exchange.storing.LedgerReading;
import footprint.exchange.storing.Receipt;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.util.Iterator;

/** Receives returns and shows the ledger. */
@ApplicationScoped
@Transactional
public class Uploads {

    private final Watches watches = new Watches();
    private CouncilDatabase database;
    private UploadTransactions transactions;
    private CurrentActor current;
    private Clock clock;

    protected Uploads() {
    }

    @Inject
    public Uploads(CouncilDatabase database, UploadTransactions transactions, CurrentActor current, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Reads, checks and stores a return. Reading and checking hold no transaction; storing is one. Whatever becomes of it
     * is a line of the ledger, which is what comes back: accepted, unchanged, refused or cancelled.
     *
     * @param files  read one after another, each once; a refusal stops the reading where it is
     * @param year   the collection year as a label such as 2020-21; null or blank to tell it from the dates
     * @param ticket a word of the sender's choice by which to ask for progress and to cancel; null if neither is wanted
     */
    @LongWork
    @Permit(Permission.UPLOAD_WRITE)
    @Transactional(TxType.NOT_SUPPORTED)
    public Upload receive(Iterator<SentFile> files, String year, Door door, String ticket) {
        Receipt receipt = new Receipt(clock.instant(), current.actor().username(), door);
        Watches.Watch watch = watches.begin(ticketOf(ticket));
        Integer said = null;
        long line;
        try {
            said = year(year);
            ReadReturn rows = read(files, watch);
            watch.reached(Step.CHECKING, rows.rowCount());
            line = transactions.store(CheckedReturn.check(rows, said, London.today(clock)), receipt, watch);
        } catch (ProblemException refused) {
            Problem why = refused.problems().getFirst();
            line = transactions.turnAway(receipt, said, why.code().equals("EXC-015") ? UploadState.CANCELLED : UploadState.REFUSED, why);
        } catch (RuntimeException broken) {
            transactions.turnAway(receipt, said, UploadState.REFUSED, new Problem("EXC-020", 500, "The service failed while it stored the return. "
                    + "Nothing was stored. Send it again; if it fails again, tell whoever runs the service.", null));
            throw broken;
        }
        watch.end(line);
        return transactions.line(line);
    }

    /** Notes a form that was stopped at the limit before any of it could be read. */
    @Permit(Permission.UPLOAD_WRITE)
    @Transactional(TxType.NOT_SUPPORTED)
    public Upload refuseTooLarge(Door door) {
        Receipt receipt = new Receipt(clock.instant(), current.actor().username(), door);
        Problem why = ReturnReader.tooLarge("What was sent", Limits.USUAL).problems().getFirst();
        return transactions.line(transactions.turnAway(receipt, null, UploadState.REFUSED, why));
    }

    private static ReadReturn read(Iterator<SentFile> files, Watches.Watch watch) {
        ReturnReader reader = new ReturnReader(Limits.USUAL, watch);
        while (files.hasNext()) {
            SentFile file = files.next();
            reader.add(file.name(), file.content());
        }
        return reader.finish();
    }

    private static Integer year(String label) {
        if (label == null || label.isBlank()) {
            return null;
        }
        try {
            return FinancialYear.parse(label.strip()).startYear() + 1;
        } catch (IllegalArgumentException notAYear) {
            throw new ProblemException(Problem.invalid("EXC-014", "year", "The collection year is written like 2020-21. Nothing was stored. "
                    + "Correct it and send the files again."));
        }
    }

    private Watches.Ticket ticketOf(String ticket) {
        return new Watches.Ticket(database.council(), current.actor().username(), ticket == null || ticket.isBlank() ? null : ticket);
    }

    /** How far an upload of one's own is. */
    @Permit(Permission.UPLOAD_WRITE)
    @ShowsNobody
    public UploadProgress progress(String ticket) {
        return watches.of(ticketOf(ticket)).map(Watches.Watch::view).orElseThrow(Uploads::noSuchUpload);
    }

    /** Asks an upload of one's own to stop; until it has stored everything it takes back whatever it began. */
    @Permit(Permission.UPLOAD_WRITE)
    public UploadProgress cancel(String ticket) {
        Watches.Watch watch = watches.of(ticketOf(ticket)).orElseThrow(Uploads::noSuchUpload);
        watch.cancel();
        return watch.view();
    }

    /** The ledger, newest first. */
    @Permit(Permission.UPLOAD_READ)
    public Slice<Upload> uploads(PageRequest page) {
        return new LedgerReading(database.sql()).uploads(page);
    }

    /** One line of the ledger with its files and rules; EXC-016 when there is none. */
    @Permit(Permission.UPLOAD_READ)
    public UploadDetail upload(long id) {
        return new LedgerReading(database.sql()).upload(id).orElseThrow(Uploads::noSuchUpload);
    }

    /** What the rules found in one upload. */
    @Permit(Permission.UPLOAD_READ)
    public Slice<Finding> findings(long id, FindingFilter filter, PageRequest page) {
        upload(id);
        return new LedgerReading(database.sql()).findings(id, filter, page);
    }

    /** The same as a CSV file in which no cell is a formula. */
    @Permit(Permission.UPLOAD_READ)
    public String findingsCsv(long id, FindingFilter filter) {
        upload(id);
        return FindingsCsv.write(new LedgerReading(database.sql()), id, filter);
    }

    /** What one upload changed against the last of its year. */
    @Permit(Permission.UPLOAD_READ)
    public Slice<Change> changes(long id, PageRequest page) {
        upload(id);
        return new LedgerReading(database.sql()).changes(id, page);
    }

    private static ProblemException noSuchUpload() {
        return new ProblemException(Problem.notFound("EXC-016", "There is no such upload in this council. Nothing was changed. Look in the list of uploads."));
    }
}
