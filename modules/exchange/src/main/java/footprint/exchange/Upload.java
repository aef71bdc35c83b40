package footprint.exchange;

import footprint.kernel.FinancialYear;

import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param id             its number
 * @param receivedAt     when it came
 * @param receivedBy     the sign-in name of the person who sent it
 * @param door           screen, rest or command
 * @param collectionYear the calendar year in which the collection year ends; null if it was refused before that was known
 * @param yearInferred   whether the year was told from the dates because nobody said it
 * @param state          accepted, unchanged, refused or cancelled
 * @param refusalCode    the code of the sentence below; null if none
 * @param refusal        why it was refused or cancelled; null if it was not
 * @param sameAs         the upload that brought the same rows, when nothing was new
 * @param rowsRead       rows of all files
 * @param rowsAccepted   rows stored, or found to be stored already
 * @param rowsRejected   rows left out; read is always accepted and rejected together
 * @param children       different children in what was sent
 * @param findings       everything the rules found
 * @param tookMillis     how long it took, in milliseconds
 */
public record Upload(long id, Instant receivedAt, String receivedBy, String door, Integer collectionYear, boolean yearInferred,
                     String state, String refusalCode, String refusal, Long sameAs, int rowsRead, int rowsAccepted,
                     int rowsRejected, int children, int findings, int tookMillis) {

    /** "2020-21"; a dash when the year was never known. */
    public String yearLabel() {
        return collectionYear == null ? "–" : new FinancialYear(collectionYear - 1).label();
    }

    public UploadState uploadState() {
        return UploadState.of(state);
    }
}
