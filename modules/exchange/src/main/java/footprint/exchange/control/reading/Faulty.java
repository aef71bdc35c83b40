package footprint.exchange.control.reading;

/**
 * Stands in a row for a cell that could not be read as its column demands.
 *
 * @param raw  what the file has
 * @param kind what is wrong with it
 */
public record Faulty(String raw, Kind kind) {

    /** The ways in which a cell can be wrong by itself. */
    public enum Kind { DATE, NUMBER, TEXT }
}
