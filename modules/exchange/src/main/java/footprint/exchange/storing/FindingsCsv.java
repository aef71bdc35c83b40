package footprint.exchange.storing;

import de.siegmar.fastcsv.writer.CsvWriter;
import footprint.exchange.Finding;
import footprint.exchange.FindingFilter;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Findings as a CSV file for a spreadsheet. A cell that a spreadsheet would run gets an apostrophe before it. */
public final class FindingsCsv {

    private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r\n＝＋－＠";

    private FindingsCsv() {
    }

    /** All findings that the filter lets through, with a byte order mark, so that Excel reads the accents. */
    public static String write(LedgerReading ledger, long upload, FindingFilter filter) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("What happened", "Rule", "File", "Line", "Column", "Child", "Sentence");
            Slice<Finding> slice;
            int page = 1;
            do {
                slice = ledger.findings(upload, filter, new PageRequest(page++, PageRequest.LARGEST_SIZE, null, false));
                slice.rows().forEach(finding -> csv.writeRecord(harmless(finding.severity().word(), finding.rule(), finding.file(),
                        Integer.toString(finding.line()), finding.column(), finding.child(), finding.sentence())));
            } while (page <= slice.pages());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString();
    }

    private static String[] harmless(String... cells) {
        return Arrays.stream(cells).map(FindingsCsv::harmless).toArray(String[]::new);
    }

    static String harmless(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return RUN_BY_SPREADSHEETS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
