package footprint.documents.post;

import java.time.Instant;
import java.util.UUID;

/**
 * What is handed to the mail server.
 *
 * @param message the same however often it is handed over, so that whoever gets it twice sees it once
 * @param to      the address
 * @param subject one line
 * @param text    plain text
 * @param written when it was written
 */
public record Envelope(UUID message, String to, String subject, String text, Instant written) {
}
