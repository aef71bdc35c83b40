package footprint.exchange.control.checking;

import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.ReadFile;
import footprint.exchange.control.reading.Row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same thing sent twice: the first sound row is the one that is read. */
final class TwiceRules {

    private TwiceRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.ours("child-twice", "A child is in Header once.", Set.of(FileKind.HEADER),
                        (all, found) -> all.files().stream().filter(file -> file.kind() == FileKind.HEADER)
                                .forEach(file -> twice(file, "child-twice", "This child is", found))),
                Rule.ours("review-twice", "A child has one review on a day.", Set.of(FileKind.REVIEWS),
                        (all, found) -> all.files().stream().filter(file -> file.kind() == FileKind.REVIEWS)
                                .forEach(file -> twice(file, "review-twice", "A review of this child on this day is", found))),
                Rule.ours("row-twice", "No other row is there twice.", Set.of(), TwiceRules::others));
    }

    private static void others(ReturnUnderCheck all, Findings found) {
        for (ReadFile file : all.files()) {
            if (file.kind() != FileKind.HEADER && file.kind() != FileKind.REVIEWS) {
                twice(file, "row-twice", "A row of this child" + (file.kind().keyDate() > 0 ? " with this date is" : " is"), found);
            }
        }
    }

    private record Key(String child, LocalDate date) {
    }

    private static void twice(ReadFile file, String rule, String what, Findings found) {
        int date = file.kind().keyDate();
        Map<Key, Row> first = new HashMap<>(file.rows().size() * 2);
        for (Row row : file.rows()) {
            if (row.rejected() || row.child() == null || date > 0 && row.date(date) == null) {
                continue;
            }
            Row earlier = first.putIfAbsent(new Key(row.child(), date > 0 ? row.date(date) : null), row);
            if (earlier != null) {
                found.reject(row, rule, "CHILD", "%s already in line %d, %s. Line %d was read; take one of them out."
                        .formatted(what, earlier.line(), same(earlier, row) ? "word for word" : "with other values", earlier.line()));
            }
        }
    }

    private static boolean same(Row one, Row other) {
        for (int place = 0; place < one.kind().columns().size(); place++) {
            if (!java.util.Objects.equals(one.value(place), other.value(place))) {
                return false;
            }
        }
        return true;
    }
}
