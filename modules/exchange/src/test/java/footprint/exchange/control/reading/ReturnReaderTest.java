package footprint.exchange.control.reading;

import footprint.exchange.Progress;
import footprint.exchange.control.Returns;
import footprint.exchange.control.format.FileKind;
import footprint.kernel.ProblemException;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReturnReaderTest {

    private static final String TWO_REVIEWS = Returns.REVIEWS + "1,01/02/2010,03/04/2020,PN1\n2,01/02/2011,3/4/2020,PN2\n";

    private static String refusal(String name, byte[] bytes) {
        return assertThrows(ProblemException.class, () -> Returns.read(name, bytes)).problems().getFirst().code();
    }

    private static String refusal(String... texts) {
        return assertThrows(ProblemException.class, () -> Returns.read(texts)).problems().getFirst().code();
    }

    @Test
    void aFileIsToldByItsHeadingsWhateverItsNameAndTheOrderOfItsColumns() {
        ReadReturn read = Returns.read("REVIEW_CODE,CHILD,REVIEW,DOB\nPN3,42,05/06/2020,07/08/2009\n");
        Row row = read.rows(FileKind.REVIEWS).getFirst();
        assertEquals("42", row.child());
        assertEquals(LocalDate.of(2020, 6, 5), row.date(FileKind.REVIEWS.at("REVIEW")));
        assertEquals("PN3", row.text(FileKind.REVIEWS.at("REVIEW_CODE")));
        assertEquals(2, row.line());
    }

    @Test
    void everyKindIsToldByItsOwnHeadings() {
        for (FileKind kind : FileKind.values()) {
            assertEquals(kind, FileKind.of(kind.headings()).orElseThrow());
        }
    }

    @Test
    void aByteOrderMarkTrailingCommasAndBlankLinesAreNoFault() {
        ReadReturn read = Returns.read("\uFEFFCHILD,DOB,REVIEW,REVIEW_CODE,,\n\n1,01/02/2010,03/04/2020,PN1,,\n,,,,,\n");
        assertEquals(1, read.rowCount());
        assertEquals(4, read.rows(FileKind.REVIEWS).getFirst().cellsRead());
    }

    @Test
    void aNumberThatASpreadsheetMadeADecimalIsRead() {
        ReadReturn read = Returns.read(Returns.HEADER + "1,2,01/02/2010,WBRI,UN1,1.0,\n");
        assertEquals("1", read.rows(FileKind.HEADER).getFirst().text(FileKind.HEADER.at("MOTHER")));
    }

    @Test
    void partialDatesAreForPrevPermOnly() {
        String headings = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n";
        for (String date : new String[] {"zz/05/2020", "ZZ/ZZ/2021", "zz/zz/zzzz", "01/05/2020"}) {
            Row row = Returns.read(headings + "1,01/02/2010,P1,," + date + "\n").rows(FileKind.PREV_PERM).getFirst();
            assertEquals(date.toLowerCase(), row.text(FileKind.PREV_PERM.at("DATE_PERM")));
        }
        Row wrong = Returns.read(headings + "1,01/02/2010,P1,,zz/13/2020\n").rows(FileKind.PREV_PERM).getFirst();
        assertTrue(wrong.value(FileKind.PREV_PERM.at("DATE_PERM")) instanceof Faulty);
        assertNull(Cells.date("zz/05/2020"));
    }

    @Test
    void onlyDaysOfTheCalendarAreDates() {
        assertEquals(LocalDate.of(2020, 2, 29), Cells.date("29/02/2020"));
        for (String text : new String[] {"29/02/2021", "31/04/2020", "2020-04-03", "3/4/20", "00/01/2020", "1/1/1066", "a/b/c", "//", "01/01/2020x"}) {
            assertNull(Cells.date(text), text);
        }
    }

    @Test
    void theSameRowsHaveTheSameHashWhateverTheirOrderNamesAndMark() {
        String sameInOtherOrder = "\uFEFFDOB,CHILD,REVIEW,REVIEW_CODE\r\n01/02/2011,2,3/4/2020,PN2\r\n01/02/2010,1,03/04/2020,PN1\r\n";
        assertEquals(Returns.read("a.csv", TWO_REVIEWS.getBytes(StandardCharsets.UTF_8)).contentHash(), Returns.read(sameInOtherOrder).contentHash());
        assertEquals(Returns.read(TWO_REVIEWS).contentHash(), Returns.read("r.zip", Returns.zip(Map.of("x.csv", TWO_REVIEWS))).contentHash());
        assertNotEquals(Returns.read(TWO_REVIEWS).contentHash(), Returns.read(TWO_REVIEWS.replace("PN2", "PN3")).contentHash());
        assertNotEquals(Returns.read(TWO_REVIEWS).contentHash(), Returns.read(TWO_REVIEWS + "2,01/02/2011,3/4/2020,PN2\n").contentHash());
    }

    @Test
    void theYearIsTheLatestThatHoldsMoreThanAStrayDate() {
        StringBuilder reviews = new StringBuilder(Returns.REVIEWS);
        for (int child = 0; child < 99; child++) {
            reviews.append(child).append(",01/02/2010,31/03/2021,PN1\n");
        }
        assertEquals(2021, Returns.read(reviews.toString()).likelyYear().orElseThrow());
        assertEquals(2021, Returns.read(reviews + "99,01/02/2010,01/04/2091,PN1\n").likelyYear().orElseThrow());
        assertEquals(2022, Returns.read(Returns.REVIEWS + "1,01/02/2010,01/04/2021,PN1\n").likelyYear().orElseThrow());
        assertTrue(Returns.read(Returns.HEADER + "1,2,01/02/2010,WBRI,UN1,,\n").likelyYear().isEmpty());
    }

    @Test
    void utf16IsRefusedWithAndWithoutItsMark() {
        assertEquals("EXC-002", refusal("r.csv", TWO_REVIEWS.getBytes(StandardCharsets.UTF_16)));
        assertEquals("EXC-002", refusal("r.csv", TWO_REVIEWS.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("EXC-002", refusal("r.csv", TWO_REVIEWS.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void windowsLettersBinaryFilesAndWorkbooksAreRefusedEachWithItsSentence() {
        assertEquals("EXC-003", refusal("r.csv", (TWO_REVIEWS + "caf\u00e9,,,\n").getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("EXC-013", refusal("r.csv", new byte[] {1, 2, 3, 4, 5, 6, 0, 8, 9}));
        assertEquals("EXC-018", refusal("r.xlsx", Returns.zip(Map.of("[Content_Types].xml", "<x/>"))));
        assertEquals("EXC-018", refusal("r.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}));
    }

    @Test
    void unknownHeadingsAreRefusedAndTheNearestKindIsNamed() {
        ProblemException refused = assertThrows(ProblemException.class, () -> Returns.read("CHILD,DOB,REVIEW,CODE\n1,,,\n"));
        assertEquals("EXC-004", refused.problems().getFirst().code());
        assertTrue(refused.problems().getFirst().sentence().contains("Reviews: missing REVIEW_CODE; not expected CODE"), refused.getMessage());
        assertEquals("EXC-004", refusal("CHILD,DOB,REVIEW,REVIEW_CODE,REVIEW\n1,,,,\n"));
    }

    @Test
    void twoFilesOfAKindAnEmptyFileAndNoRowsAreRefused() {
        assertEquals("EXC-005", refusal(TWO_REVIEWS, TWO_REVIEWS));
        assertEquals("EXC-006", refusal(""));
        assertEquals("EXC-006", refusal(Returns.REVIEWS));
        assertEquals("EXC-006", refusal());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefused() {
        String text = Returns.REVIEWS + "\"1,01/02/2010,03/04/2020,PN1\n".repeat(1) + "2,01/02/2010,03/04/2020,PN1\n".repeat(60_000);
        assertEquals("EXC-013", refusal(text));
    }

    @Test
    void aZipWithAPathALinkAnArchiveOrTooManyEntriesIsRefused() {
        assertEquals("EXC-007", refusal("r.zip", Returns.zip(Map.of("../../etc/reviews.csv", TWO_REVIEWS))));
        assertEquals("EXC-007", refusal("r.zip", Returns.zip(Map.of("/reviews.csv", TWO_REVIEWS))));
        assertEquals("EXC-007", refusal("r.zip", Returns.zip(Map.of("..\\reviews.csv", TWO_REVIEWS))));
        assertEquals("EXC-007", refusal("r.zip", Returns.zip(Map.of("folder/reviews.csv", TWO_REVIEWS))));
        assertEquals("EXC-009", refusal("r.zip", Returns.zip(Map.of("reviews.zip", TWO_REVIEWS))));
        assertEquals("EXC-009", refusal("r.zip", Returns.zipOf(Map.of("reviews.csv", Returns.zip(Map.of("reviews.csv", TWO_REVIEWS))))));
        assertEquals("EXC-008", refusal("r.zip", asLink(Returns.zip(Map.of("reviews.csv", "/etc/passwd")))));
        Map<String, String> many = new LinkedHashMap<>();
        for (int number = 0; number < 51; number++) {
            many.put(number + ".csv", "");
        }
        assertEquals("EXC-011", refusal("r.zip", Returns.zip(many)));
    }

    /** Marks the first entry of a zip's directory as made on Unix and as a symbolic link. */
    private static byte[] asLink(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 5] = 3;
                zip[at + 41] = (byte) 0xA1;
                return zip;
            }
        }
        throw new IllegalStateException("no directory");
    }

    @Test
    void aZipBombIsRefusedEarlyAndInLittleMemory() {
        byte[] bomb = Returns.zipOf(Map.of("reviews.csv", (TWO_REVIEWS + " ,,,\n".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8)));
        assertTrue(bomb.length < 60_000);
        assertEquals("EXC-017", refusal("r.zip", bomb), "more empty lines than a spreadsheet has rows");
        byte[] spaces = Returns.zipOf(Map.of("reviews.csv", (TWO_REVIEWS + " ".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8)));
        assertTrue(refusal("r.zip", spaces).matches("EXC-010|EXC-013"));
    }

    @Test
    void aDamagedZipIsRefused() {
        byte[] zip = Returns.zip(Map.of("reviews.csv", TWO_REVIEWS));
        assertEquals("EXC-012", refusal("r.zip", java.util.Arrays.copyOf(zip, zip.length / 2)));
    }

    @Test
    void twoHundredMegabytesAreRefusedWhileTheyStreamAndNotAfter() {
        Endless endless = new Endless(200L * 1024 * 1024);
        ReturnReader reader = new ReturnReader(Limits.USUAL, Progress.UNWATCHED);
        ProblemException refused = assertThrows(ProblemException.class, () -> reader.add("large.csv", endless));
        assertTrue(refused.problems().getFirst().code().matches("EXC-001|EXC-017"), refused.getMessage());
        assertTrue(endless.given < 70L * 1024 * 1024, "read " + endless.given);
        Endless wide = new Endless(200L * 1024 * 1024);
        wide.row = (" ".repeat(1000) + ",,,\n").getBytes(StandardCharsets.UTF_8);
        assertEquals("EXC-001", assertThrows(ProblemException.class, () -> new ReturnReader(Limits.USUAL, Progress.UNWATCHED)
                .add("large.csv", wide)).problems().getFirst().code());
        assertTrue(wide.given < 70L * 1024 * 1024, "read " + wide.given);
    }

    /** A Reviews file made while it is read, never held. */
    private static final class Endless extends InputStream {

        private final byte[] headings = Returns.REVIEWS.getBytes(StandardCharsets.UTF_8);
        private byte[] row = "1,01/02/2010,03/04/2020,PN1\n".getBytes(StandardCharsets.UTF_8);
        private final long size;
        private long given;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            if (given >= size) {
                return -1;
            }
            long at = given++;
            return at < headings.length ? headings[(int) at] : row[(int) ((at - headings.length) % row.length)];
        }
    }
}
