package footprint.exchange.control.checking;

import footprint.exchange.control.format.CellType;
import footprint.exchange.control.format.Column;
import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.Faulty;
import footprint.exchange.control.reading.ReadFile;
import footprint.exchange.control.reading.Row;

import java.util.List;
import java.util.Set;

/** What each cell must be by itself. The date and the code of a review have official rules and are left to them. */
final class CellRules {

    private static final int LISTABLE = 13;
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

    private CellRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.ours("row-shape", "A row has as many cells as there are headings.", Set.of(), CellRules::shape),
                Rule.ours("blank", "What the return demands is filled in.", Set.of(), (all, found) -> cells(all, found, CellRules::blank)),
                Rule.ours("date", "A date is a day of the calendar written dd/mm/yyyy.", Set.of(),
                        (all, found) -> cells(all, found, (row, place, column, in, into) -> faulty(row, place, column, Faulty.Kind.DATE, into))),
                Rule.ours("number", "A number is whole and within its limits.", Set.of(),
                        (all, found) -> cells(all, found, (row, place, column, in, into) -> faulty(row, place, column, Faulty.Kind.NUMBER, into))),
                Rule.ours("text", "A text is no longer than it may be and has no control characters.", Set.of(),
                        (all, found) -> cells(all, found, (row, place, column, in, into) -> faulty(row, place, column, Faulty.Kind.TEXT, into))),
                Rule.ours("code", "A code is in the list of the collection year.", Set.of(), (all, found) -> cells(all, found, CellRules::code)),
                Rule.ours("formula", "No cell begins like a spreadsheet formula.", Set.of(), (all, found) -> cells(all, found, CellRules::formula)));
    }

    @FunctionalInterface
    private interface CellCheck {
        void look(Row row, int place, Column column, ReturnUnderCheck all, Findings found);
    }

    private static void cells(ReturnUnderCheck all, Findings found, CellCheck check) {
        for (ReadFile file : all.files()) {
            List<Column> columns = file.kind().columns();
            for (Row row : file.rows()) {
                for (int place = 0; place < columns.size(); place++) {
                    check.look(row, place, columns.get(place), all, found);
                }
            }
        }
    }

    private static void shape(ReturnUnderCheck all, Findings found) {
        for (ReadFile file : all.files()) {
            for (Row row : file.rows()) {
                if (row.cellsRead() != file.headings()) {
                    found.reject(row, "row-shape", null, "The line has %d cells and the headings are %d, so its values cannot be told apart. Correct the line."
                            .formatted(row.cellsRead(), file.headings()));
                }
            }
        }
    }

    private static void blank(Row row, int place, Column column, ReturnUnderCheck all, Findings found) {
        if (row.filled(place) || column.need() == Column.Need.OPTIONAL || officially(row, column)) {
            return;
        }
        if (column.need() == Column.Need.NEEDED) {
            found.reject(row, "blank", column.name(), column.name() + " is blank. The row cannot be kept without it: fill it in.");
        } else {
            found.warn(row, "blank", column.name(), column.name() + " is blank and the return demands it. Fill it in and send the return again.");
        }
    }

    private static void faulty(Row row, int place, Column column, Faulty.Kind kind, Findings found) {
        if (row.value(place) instanceof Faulty cell && cell.kind() == kind && !officially(row, column)) {
            found.reject(row, kind.name().toLowerCase(java.util.Locale.ROOT), column.name(), Words.quoted(cell) + switch (kind) {
                case DATE -> column.type() == CellType.PARTIAL_DATE
                        ? " is not a date written dd/mm/yyyy, zz/mm/yyyy, zz/zz/yyyy or zz/zz/zzzz. Correct it."
                        : " is not a day of the calendar between 1970 and 2070 written dd/mm/yyyy. Correct it.";
                case NUMBER -> " is not a whole number from 0 to " + column.most() + ". Correct it.";
                case TEXT -> " is longer than " + column.most() + " characters or holds a control character. Correct it.";
            });
        }
    }

    private static void code(Row row, int place, Column column, ReturnUnderCheck all, Findings found) {
        if (column.type() != CellType.CODE || !row.filled(place) || officially(row, column)) {
            return;
        }
        Set<String> codes = all.codes().codes(column.list());
        if (!codes.contains(row.text(place))) {
            found.reject(row, "code", column.name(), "%s is not a code of %s in %s. %s".formatted(Words.quoted(row.value(place)), column.name(),
                    all.yearLabel(), codes.size() <= LISTABLE ? "The codes are " + String.join(", ", codes) + "."
                            : "Look it up in the official list and correct it."));
        }
    }

    private static void formula(Row row, int place, Column column, ReturnUnderCheck all, Findings found) {
        String text = column.type() == CellType.TEXT ? row.text(place) : null;
        if (text != null && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0) {
            found.warn(row, "formula", column.name(), Words.quoted(text) + " begins like a spreadsheet formula. It was kept as plain text "
                    + "and is made harmless in every export. Check where it comes from.");
        }
    }

    /** The review's date and code answer to rules 166 and 167 alone, so that one fault is said once. */
    private static boolean officially(Row row, Column column) {
        return row.kind() == FileKind.REVIEWS && (column.name().equals("REVIEW") || column.name().equals("REVIEW_CODE"));
    }
}
