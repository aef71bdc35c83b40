package footprint.web.records;

import footprint.kernel.ChildId;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.web.look.ListAddress;
import jakarta.faces.context.FacesContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** What an address or a form of these pages names. */
final class RecordAddress {

    private RecordAddress() {
    }

    static ChildId child(ListAddress address) {
        return new ChildId(number(address, "child"));
    }

    static long number(ListAddress address, String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The key that was chosen; who chose none is told at the field. */
    static long chosen(ListAddress address, String name, String sentence) {
        long key = number(address, name);
        if (key == 0) {
            throw new ProblemException(Problem.invalid("RCD-005", name, sentence + " Nothing was changed."));
        }
        return key;
    }

    /** The day of a date field. */
    static LocalDate day(ListAddress address, String name) {
        String text = address.value(name);
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException notADate) {
            throw new ProblemException(Problem.invalid("RCD-004", name, "Enter a real day. Nothing was changed."));
        }
    }

    static void leave(String to) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
