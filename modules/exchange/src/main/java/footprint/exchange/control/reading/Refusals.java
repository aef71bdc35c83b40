package footprint.exchange.control.reading;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

import java.util.Collection;

/** The sentences with which a whole upload is refused. In every one of them, nothing was stored. */
final class Refusals {

    private static final String KEPT = " Nothing was stored.";
    private static final int TOO_LARGE = 413;

    private Refusals() {
    }

    private static ProblemException refused(String code, String sentence) {
        return new ProblemException(new Problem(code, 400, sentence, "file"));
    }

    static ProblemException tooLarge(String name, long limit) {
        return new ProblemException(new Problem("EXC-001", TOO_LARGE, ("%s is larger than %d megabytes, which is more than twenty "
                + "times a large council's return. Reading was stopped." + KEPT + " Send only the return's CSV files, or a zip of them.")
                .formatted(quoted(name), limit / (1024 * 1024)), "file"));
    }

    static ProblemException utf16(String name) {
        return refused("EXC-002", quoted(name) + " is saved as UTF-16 (\"Unicode text\")." + KEPT
                + " Save it as \"CSV UTF-8 (comma delimited)\" and send it again.");
    }

    static ProblemException notUtf8(String name) {
        return refused("EXC-003", quoted(name) + " holds characters that are not UTF-8." + KEPT
                + " Save it as \"CSV UTF-8 (comma delimited)\" and send it again.");
    }

    static ProblemException unknownHeadings(String name, String nearest, Collection<String> missing, Collection<String> extra) {
        StringBuilder sentence = new StringBuilder("The headings of " + quoted(name) + " are not those of any file of the return.");
        sentence.append(" The nearest is ").append(nearest).append(':');
        if (!missing.isEmpty()) {
            sentence.append(" missing ").append(String.join(", ", missing)).append(extra.isEmpty() ? "." : ";");
        }
        if (!extra.isEmpty()) {
            sentence.append(" not expected ").append(String.join(", ", extra)).append('.');
        }
        return refused("EXC-004", sentence + KEPT + " Correct the first line and send it again.");
    }

    static ProblemException twice(String first, String second, String kind) {
        return refused("EXC-005", "%s and %s are both %s files. A return has one of each.%s Join them, or leave one out."
                .formatted(quoted(first), quoted(second), kind, KEPT));
    }

    static ProblemException empty(String name) {
        return refused("EXC-006", quoted(name) + " is empty: it has no line of headings." + KEPT + " Export it again.");
    }

    static ProblemException noFiles() {
        return refused("EXC-006", "No file came with this upload." + KEPT + " Choose the return's CSV files, or a zip of them.");
    }

    static ProblemException noRows() {
        return refused("EXC-006", "No file of this upload has a row under its headings." + KEPT + " Export the return again.");
    }

    static ProblemException path(String entry) {
        return refused("EXC-007", "The zip holds " + quoted(entry) + ", which names a folder." + KEPT
                + " Put the CSV files themselves into the zip, without folders.");
    }

    static ProblemException link(String entry) {
        return refused("EXC-008", "The zip holds a link, " + quoted(entry) + "." + KEPT + " Put the files themselves into the zip.");
    }

    static ProblemException nested(String entry) {
        return refused("EXC-009", "The zip holds another archive, " + quoted(entry) + "." + KEPT
                + " Put the CSV files themselves into one zip.");
    }

    static ProblemException bomb(String entry) {
        return refused("EXC-010", quoted(entry) + " unfolds to far more than a return can hold, as an attack would." + KEPT
                + " Send the CSV files without a zip.");
    }

    static ProblemException tooManyEntries(int limit) {
        return refused("EXC-011", "The zip holds more than " + limit + " files; a return has eleven at most." + KEPT
                + " Put only the return's CSV files into it.");
    }

    static ProblemException brokenZip(String name, String why) {
        return refused("EXC-012", "The zip " + quoted(name) + " cannot be read: " + why + "." + KEPT
                + " Make it again, without a password, or send the CSV files themselves.");
    }

    static ProblemException notCsv(String name, String why) {
        return refused("EXC-013", quoted(name) + " is not a CSV file: " + why + "." + KEPT
                + " Export it as CSV and send it again.");
    }

    static ProblemException workbook(String name) {
        return refused("EXC-018", quoted(name) + " is a spreadsheet workbook." + KEPT
                + " Save each sheet as \"CSV UTF-8 (comma delimited)\" and send those.");
    }

    static ProblemException tooManyRows(int limit) {
        return refused("EXC-017", "The upload has more than %,d rows.%s Send one year's return only.".formatted(limit, KEPT));
    }

    static String quoted(String name) {
        return "\"" + Cells.shown(name) + "\"";
    }
}
