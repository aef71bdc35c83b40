package footprint.exchange.control.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import footprint.exchange.control.format.Column;
import footprint.exchange.control.format.FileKind;
import footprint.kernel.ProblemException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one CSV file, one row at a time. Faults of the file as a whole refuse the upload; faults of a cell stay in its row. */
final class CsvFile {

    private static final int LOOK_AHEAD = 1024;
    private static final int LONGEST_ROW = 1024 * 1024;

    private final String name;
    private final Budget budget;
    private final ContentHash hash;

    CsvFile(String name, Budget budget, ContentHash hash) {
        this.name = name;
        this.budget = budget;
        this.hash = hash;
    }

    ReadFile read(InputStream in) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
            skipMark(bytes);
            InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
            return rows(CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true).maxBufferSize(LONGEST_ROW).ofCsvRecord(text));
        } catch (IOException | UncheckedIOException | CsvParseException failure) {
            throw explained(failure);
        }
    }

    private RuntimeException explained(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
            if (cause instanceof CharacterCodingException) {
                return Refusals.notUtf8(name);
            }
        }
        if (failure instanceof CsvParseException) {
            return Refusals.notCsv(name, "a quotation mark is not closed, or a row is too long");
        }
        return Refusals.notCsv(name, "it ends in the middle, or its packing is damaged");
    }

    /** Passes over a UTF-8 mark; UTF-16 and things that are no text at all are told by their first bytes. */
    private void skipMark(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] first = in.readNBytes(LOOK_AHEAD);
        in.reset();
        if (starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE)) {
            throw Refusals.utf16(name);
        }
        if (starts(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refusals.workbook(name);
        }
        int nothings = 0;
        for (byte sign : first) {
            nothings += sign == 0 ? 1 : 0;
        }
        if (nothings > 0) {
            throw nothings * 3 >= first.length ? Refusals.utf16(name) : Refusals.notCsv(name, "it is not text");
        }
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
        }
    }

    private static boolean starts(byte[] bytes, int... signs) {
        for (int place = 0; place < signs.length; place++) {
            if (bytes.length <= place || (bytes[place] & 0xff) != signs[place]) {
                return false;
            }
        }
        return true;
    }

    private ReadFile rows(CsvReader<CsvRecord> csv) {
        Iterator<CsvRecord> records = csv.iterator();
        List<String> headings = headings(firstLine(records));
        FileKind kind = FileKind.of(Set.copyOf(new LinkedHashSet<>(headings))).orElseThrow(() -> unknown(headings));
        if (headings.size() != kind.columns().size()) {
            throw unknown(headings);
        }
        int[] places = kind.columns().stream().mapToInt(column -> headings.indexOf(column.name())).toArray();
        ReadFile file = new ReadFile(name, kind, headings.size());
        hash.file(kind);
        while (records.hasNext()) {
            CsvRecord csvRecord = records.next();
            if (blank(csvRecord)) {
                budget.blank();
            } else {
                budget.row();
                file.add(row(file, csvRecord, places));
            }
        }
        return file;
    }

    /** The first line that is not empty. */
    private CsvRecord firstLine(Iterator<CsvRecord> records) {
        while (records.hasNext()) {
            CsvRecord csvRecord = records.next();
            if (csvRecord.getFieldCount() > 1 || !csvRecord.getField(0).isEmpty()) {
                return csvRecord;
            }
            budget.blank();
        }
        throw Refusals.empty(name);
    }

    private static boolean blank(CsvRecord csvRecord) {
        for (int place = 0; place < csvRecord.getFieldCount(); place++) {
            if (!csvRecord.getField(place).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Spreadsheets leave commas after the last column: blank headings at the end do not count. */
    private static List<String> headings(CsvRecord csvRecord) {
        List<String> headings = new ArrayList<>(csvRecord.getFields().stream().map(String::strip).toList());
        while (!headings.isEmpty() && headings.getLast().isEmpty()) {
            headings.removeLast();
        }
        return headings;
    }

    private ProblemException unknown(List<String> headings) {
        FileKind nearest = FileKind.nearest(Set.copyOf(new LinkedHashSet<>(headings)));
        List<String> missing = nearest.columns().stream().map(Column::name).filter(column -> !headings.contains(column)).toList();
        List<String> extra = new ArrayList<>(headings);
        nearest.columns().forEach(column -> extra.remove(column.name()));
        return Refusals.unknownHeadings(name, nearest.title(), missing,
                extra.stream().limit(5).map(heading -> heading.isEmpty() ? "(blank)" : Cells.shown(heading)).toList());
    }

    private Row row(ReadFile file, CsvRecord csvRecord, int[] places) {
        List<Column> columns = file.kind().columns();
        Object[] values = new Object[places.length];
        for (int place = 0; place < places.length; place++) {
            String text = places[place] < csvRecord.getFieldCount() ? csvRecord.getField(places[place]).strip() : "";
            hash.cell(text);
            values[place] = Cells.read(columns.get(place), text);
        }
        hash.endRow();
        return new Row(file, (int) csvRecord.getStartingLineNumber(), values, cells(csvRecord, file.headings()));
    }

    /** Blank cells after the last heading do not count. */
    private static int cells(CsvRecord csvRecord, int headings) {
        int cells = csvRecord.getFieldCount();
        while (cells > headings && csvRecord.getField(cells - 1).isBlank()) {
            cells--;
        }
        return cells;
    }
}
