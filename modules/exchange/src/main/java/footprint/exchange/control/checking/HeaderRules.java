package footprint.exchange.control.checking;

import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.ReadFile;
import footprint.exchange.control.reading.Row;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static footprint.exchange.control.format.FileKind.HEADER;

/** What INT08 and INT17 say of Reviews, said of every other file too. */
final class HeaderRules {

    private static final int BIRTH = HEADER.at("DOB");

    private HeaderRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.ours("child-not-in-header", "A child in any other file is also in Header.", Set.of(HEADER), HeaderRules::notInHeader),
                Rule.ours("birth-date-differs", "The date of birth is the one in Header.", Set.of(HEADER), HeaderRules::birthDateDiffers));
    }

    private static void notInHeader(ReturnUnderCheck all, Findings found) {
        for (ReadFile file : all.files()) {
            if (file.kind() == HEADER || file.kind() == FileKind.REVIEWS) {
                continue;
            }
            for (Row row : file.rows()) {
                if (row.child() != null && all.header(row.child()) == null) {
                    found.reject(row, "child-not-in-header", "CHILD", "This child is not in the Header file. Add the child there, or correct the number.");
                }
            }
        }
    }

    private static void birthDateDiffers(ReturnUnderCheck all, Findings found) {
        for (FileKind kind : FileKind.values()) {
            if (kind != HEADER && kind != FileKind.REVIEWS) {
                otherBirthday(all, kind, "birth-date-differs", found);
            }
        }
    }

    static void otherBirthday(ReturnUnderCheck all, FileKind kind, String rule, Findings found) {
        int place = kind.at("DOB");
        if (place < 0) {
            return;
        }
        for (Row row : all.rows(kind)) {
            Row header = all.header(row.child());
            LocalDate here = row.date(place);
            LocalDate there = header == null ? null : header.date(BIRTH);
            if (here != null && there != null && !here.equals(there)) {
                found.reject(row, rule, "DOB", "The date of birth here is %s and in Header, line %d, it is %s: this may be another child. Correct whichever is wrong."
                        .formatted(Words.day(here), header.line(), Words.day(there)));
            }
        }
    }
}
