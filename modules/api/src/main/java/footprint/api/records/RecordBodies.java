package footprint.api.records;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

import java.time.LocalDate;
import java.util.List;

/** What the addresses of records take. */
public final class RecordBodies {

    private RecordBodies() {
    }

    /** @param askedBy the child, a parent or a representative */
    public record Receiving(LocalDate receivedOn, String askedBy, String asker) {
    }

    /** When and how it was made sure who asks. */
    public record Identity(LocalDate on, String how) {
    }

    /** A reason. */
    public record Because(String because) {
    }

    /** Whether the record of an adopted child may be told, and why. */
    public record Adoption(boolean told, String because) {
    }

    /** @param words which of the words are removed; none: all */
    public record Deciding(String decision, String reason, List<String> words) {
    }

    /** @param kind death or adoption; on: null where it did not happen */
    public record LifeDate(String kind, LocalDate on, String because) {
    }

    /** Until when a record is kept longer. */
    public record Keeping(String because, LocalDate lookAgainOn) {
    }

    /** A named enquiry. */
    public record Enquiry(String enquiry, String because) {
    }

    /** The number of what was made. */
    public record Made(long number) {
    }

    static <T> T said(T body) {
        if (body == null) {
            throw new ProblemException(Problem.invalid("API-021", null, "The body must say what is to be done. Nothing was changed. Compare it with /openapi."));
        }
        return body;
    }
}
