package footprint.exchange;

/**
 * How far an upload is that has not ended.
 *
 * @param step  where it is, for a program
 * @param words where it is, for a person
 * @param rows  rows read so far
 * @param ended whether it has ended; the ledger then has it
 * @param id    its line in the ledger; null until it has ended
 */
public record UploadProgress(String step, String words, long rows, boolean ended, Long id) {
}
