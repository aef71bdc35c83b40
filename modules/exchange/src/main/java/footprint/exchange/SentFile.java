package footprint.exchange;

import java.io.InputStream;

/**
 * One file as it comes in, read once.
 *
 * @param name the name it was sent under; it decides nothing
 */
public record SentFile(String name, InputStream content) {
}
