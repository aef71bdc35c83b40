package footprint.exchange;

/**
 * One file of an upload: its control totals, and what it changed against the last upload of the same year.
 *
 * @param fileName as it was sent
 * @param kind     the official name of the file it was recognised as
 * @param children different children in it
 * @param rowsGone rows that an earlier upload of this year brought and this one no longer has
 */
public record UploadFile(String fileName, String kind, int rowsRead, int rowsAccepted, int rowsRejected, int children,
                         int rowsAdded, int rowsChanged, int rowsSame, int rowsGone) {
}
