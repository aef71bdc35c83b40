package footprint.exchange.storing;

import footprint.exchange.Finding;
import footprint.exchange.Progress;
import footprint.exchange.RuleOutcome;
import footprint.exchange.Severity;
import footprint.exchange.Step;
import footprint.exchange.UploadState;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.exchange.control.checking.Findings;
import footprint.exchange.control.checking.Rules;
import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.ReadFile;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stores one checked return in the transaction of the handle it is given: everything, or, when anything is thrown,
 * nothing. Uploads of one council follow one another by a lock that ends with the transaction.
 */
public final class ReturnStore {

    private static final int LOCK = 903;
    private static final int LONGEST_WAIT_SECONDS = 300;
    private static final int LOOK_AGAIN_MILLIS = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Handle sql;
    private final Clock clock;
    private final Progress progress;
    private final Aftermath aftermath;
    private final Ledger ledger;

    /** @param aftermath how the other rooms work out care and due dates from what was stored */
    public ReturnStore(Handle sql, Clock clock, Progress progress, Aftermath aftermath) {
        this.sql = sql;
        this.clock = clock;
        this.progress = progress;
        this.aftermath = aftermath;
        this.ledger = new Ledger(sql);
    }

    /**
     * Stores it, or finds that it brings nothing new.
     *
     * @return the number of its line in the ledger
     * @throws ProblemException EXC-015 when cancelled, EXC-019 when another upload of the council does not end
     */
    public long store(CheckedReturn checked, Receipt receipt) {
        int rows = checked.rows().rowCount();
        waitForTurn(rows);
        Optional<Long> same = ledger.sameAsLatest(checked.year(), checked.rows().contentHash());
        if (same.isPresent()) {
            return unchanged(checked, receipt, same.get());
        }
        long upload = ledger.begin(checked, receipt, UploadState.ACCEPTED, null);
        progress.reached(Step.STAGING, rows);
        new Staging(sql, checked.rows()).keptChildren();
        Merging merging = new Merging(sql, upload, checked.year(), checked.found());
        for (ReadFile file : checked.rows().files()) {
            ledger.file(upload, file, merge(file, upload, checked, merging));
            progress.reached(Step.STORING, rows);
        }
        progress.reached(Step.DATING, rows);
        aftermath.deriveCare(merging.touched());
        aftermath.redate(merging.touched());
        boolean dated = tellLate(checked);
        progress.reached(Step.LOGGING, rows);
        account(upload, checked, dated, receipt);
        progress.reached(Step.DONE, rows);
        return upload;
    }

    private void waitForTurn(int rows) {
        for (int look = 0; look < LONGEST_WAIT_SECONDS * 1000 / LOOK_AGAIN_MILLIS; look++) {
            if (sql.createQuery("select pg_try_advisory_xact_lock(hashtext(current_schema()), :lock)").bind("lock", LOCK).mapTo(Boolean.class).one()) {
                return;
            }
            progress.reached(Step.WAITING, rows);
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The upload was stopped while it waited", stopped);
            }
        }
        throw new ProblemException(Problem.conflict("EXC-019", "Another upload of this council has not ended for five minutes. Nothing was stored. "
                + "Look at the ledger and send the return again."));
    }

    private long unchanged(CheckedReturn checked, Receipt receipt, long same) {
        long upload = ledger.begin(checked, receipt, UploadState.UNCHANGED, same);
        ledger.sameFiles(upload, same, checked);
        ledger.finish(upload, 0, 0, took(receipt));
        progress.reached(Step.DONE, checked.rows().rowCount());
        return upload;
    }

    private Counts merge(ReadFile file, long upload, CheckedReturn checked, Merging merging) {
        boolean log = ledger.broughtBefore(checked.year(), file.kind().title(), upload);
        Staging staging = new Staging(sql, checked.rows());
        Children children = new Children(sql, upload, checked.year(), checked.found());
        switch (file.kind()) {
            case HEADER -> {
                staging.header();
                return children.header(file, log);
            }
            case UASC -> {
                staging.uasc();
                merging.rejectUnknown("stage_uasc", file);
                return children.uasc(file, log);
            }
            default -> {
                Target target = target(file.kind());
                staging.target(target);
                return merging.merge(target, file, log);
            }
        }
    }

    private static Target target(FileKind kind) {
        return switch (kind) {
            case EPISODES -> Target.EPISODES;
            case REVIEWS -> Target.REVIEWS;
            default -> Target.OTHERS.stream().filter(target -> target.kind() == kind).findFirst().orElseThrow();
        };
    }

    /** What the council's timetable says of the reviews that came; false when no due date could be worked out. */
    private boolean tellLate(CheckedReturn checked) {
        Findings found = checked.found();
        Optional<ReadFile> reviews = checked.rows().files().stream().filter(file -> file.kind() == FileKind.REVIEWS).findFirst();
        if (reviews.isEmpty()) {
            return false;
        }
        sql.createQuery("select s.line, s.number, r.held_on, r.due_on from stage_reviews s join child c on c.number = s.number "
                        + "join review r on r.child_id = c.id and r.held_on = s.held_on and r.state = 'held' where r.late order by s.line")
                .map((row, context) -> new Finding(Severity.WARNING, Rules.REVIEW_LATE, reviews.get().name(), row.getInt(1), "REVIEW", row.getString(2),
                        "The review on %s was due by %s under this council's timetable.".formatted(day(row.getObject(3, LocalDate.class)),
                                day(row.getObject(4, LocalDate.class)))))
                .forEach(found::add);
        return sql.createQuery("select exists (select 1 from stage_reviews s join child c on c.number = s.number join review r on r.child_id = c.id "
                + "and r.held_on = s.held_on and r.state = 'held' and r.due_on is not null)").mapTo(Boolean.class).one();
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }

    private void account(long upload, CheckedReturn checked, boolean dated, Receipt receipt) {
        Findings found = checked.found();
        List<RuleOutcome> outcomes = new ArrayList<>(checked.outcomes());
        outcomes.add(new RuleOutcome(Rules.UNKNOWN_CHILD, "A child is in the records or in a sound Header row.", false, true, null, found.count(Rules.UNKNOWN_CHILD)));
        outcomes.add(new RuleOutcome(Rules.RECORDED_DIFFERS, "The return agrees with what people recorded.", false, true, null, found.count(Rules.RECORDED_DIFFERS)));
        outcomes.add(new RuleOutcome(Rules.REVIEW_LATE, "A review was held in time by the council's timetable.", false, dated, dated ? null
                : "No review of this return lies in a period of care, so none has a due date.", found.count(Rules.REVIEW_LATE)));
        ledger.rules(upload, outcomes);
        ledger.findings(upload, found.listed());
        int rejected = (int) checked.rows().files().stream().flatMap(file -> file.rows().stream()).filter(row -> row.rejected()).count();
        ledger.finish(upload, found.all(), rejected, took(receipt));
    }

    private long took(Receipt receipt) {
        return Math.max(0, clock.millis() - receipt.at().toEpochMilli());
    }
}
