package footprint.documents;

/**
 * A mail that is to go out. It names no child: mail is read over shoulders and forwarded.
 *
 * @param about   what it tells of, such as "alert-clock 12"; one person gets one mail about it, however often it is written
 * @param person  key of whoever gets it
 * @param address of theirs
 * @param subject one line
 * @param body    plain text
 * @param page    the address inside Footprint that it leads to, beginning with a slash; null if none
 */
public record Mail(String about, long person, String address, String subject, String body, String page) {
}
