package footprint.exchange.control.reading;

import footprint.exchange.control.format.FileKind;

import java.time.LocalDate;

/**
 * One row of a file: its line, and its values in the official order of columns. Whether it has been rejected is the one
 * thing about it that changes.
 */
public final class Row {

    private final ReadFile file;
    private final int line;
    private final Object[] values;
    private final int cellsRead;
    private boolean rejected;

    Row(ReadFile file, int line, Object[] values, int cellsRead) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.cellsRead = cellsRead;
    }

    public ReadFile file() {
        return file;
    }

    public FileKind kind() {
        return file.kind();
    }

    public int line() {
        return line;
    }

    /** How many cells the line had; a sound row has as many as the headings. */
    public int cellsRead() {
        return cellsRead;
    }

    /** The value at a place: null, a String, an Integer, a LocalDate, or a {@link Faulty}. */
    public Object value(int place) {
        return values[place];
    }

    /** The text or code at a place; null when blank or faulty. */
    public String text(int place) {
        return values[place] instanceof String text ? text : null;
    }

    /** The date at a place; null when blank or faulty. */
    public LocalDate date(int place) {
        return values[place] instanceof LocalDate date ? date : null;
    }

    /** The number at a place; null when blank or faulty. */
    public Integer number(int place) {
        return values[place] instanceof Integer number ? number : null;
    }

    /** Whether the cell has something in it, readable or not. */
    public boolean filled(int place) {
        return values[place] != null;
    }

    /** The CHILD value; null when blank or faulty. */
    public String child() {
        return text(0);
    }

    public boolean rejected() {
        return rejected;
    }

    /** Leaves the row out of what is stored. */
    public void reject() {
        rejected = true;
    }
}
