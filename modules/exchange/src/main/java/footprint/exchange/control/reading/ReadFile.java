package footprint.exchange.control.reading;

import footprint.exchange.control.format.FileKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One file of the return, as read. */
public final class ReadFile {

    private final String name;
    private final FileKind kind;
    private final int headings;
    private final List<Row> rows = new ArrayList<>();

    ReadFile(String name, FileKind kind, int headings) {
        this.name = name;
        this.kind = kind;
        this.headings = headings;
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    /** How many cells each of its lines should have. */
    public int headings() {
        return headings;
    }

    /** Every row that was read, rejected ones included, in the file's order. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    void add(Row row) {
        rows.add(row);
    }
}
