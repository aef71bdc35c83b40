package footprint.exchange.control.checking;

import footprint.exchange.control.format.CodeLists;
import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.ReadFile;
import footprint.exchange.control.reading.ReadReturn;
import footprint.exchange.control.reading.Row;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A return, the year it is of, and the rows of Header and Episodes by child, which most rules ask for. */
public final class ReturnUnderCheck {

    private final ReadReturn rows;
    private final int year;
    private final LocalDate today;
    private final CodeLists codes;
    private final Map<String, Row> headers = new HashMap<>();
    private final Map<String, List<Row>> episodes = new HashMap<>();

    /**
     * @param year  the calendar year in which the collection year ends
     * @param today after which nothing can have been held yet
     */
    public ReturnUnderCheck(ReadReturn rows, int year, LocalDate today) {
        this.rows = rows;
        this.year = year;
        this.today = today;
        this.codes = CodeLists.of(year);
        rows.rows(FileKind.HEADER).forEach(row -> headers.putIfAbsent(row.child(), row));
        rows.rows(FileKind.EPISODES).forEach(row -> episodes.computeIfAbsent(row.child(), child -> new java.util.ArrayList<>(4)).add(row));
    }

    public Collection<ReadFile> files() {
        return rows.files();
    }

    public List<Row> rows(FileKind kind) {
        return rows.rows(kind);
    }

    public boolean has(FileKind kind) {
        return rows.has(kind);
    }

    public CodeLists codes() {
        return codes;
    }

    public LocalDate today() {
        return today;
    }

    /** 1 April of the collection year. */
    public LocalDate firstDay() {
        return LocalDate.of(year - 1, 4, 1);
    }

    /** 31 March of the collection year. */
    public LocalDate lastDay() {
        return LocalDate.of(year, 3, 31);
    }

    /** "2020-21". */
    public String yearLabel() {
        return new footprint.kernel.FinancialYear(year - 1).label();
    }

    /** The first Header row of a child; null if there is none. */
    public Row header(String child) {
        return child == null ? null : headers.get(child);
    }

    /** The Episodes rows of a child, in the file's order. */
    public List<Row> episodes(String child) {
        return child == null ? List.of() : episodes.getOrDefault(child, List.of());
    }

    /** Every child of the Episodes file with its rows. */
    public Map<String, List<Row>> episodesByChild() {
        return episodes;
    }
}
