package footprint.records.boundary;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;

/** What this room refuses, in words. */
final class RecordFaults {

    private RecordFaults() {
    }

    static ProblemException noChild() {
        return new ProblemException(Problem.notFound("RCD-001", "There is no child here by that number that you may see."));
    }

    static ProblemException noRequest() {
        return new ProblemException(Problem.notFound("RCD-002", "There is no such request for this child. Nothing was changed. Choose one from the list of requests."));
    }

    static ProblemException ended() {
        return new ProblemException(Problem.conflict("RCD-003", "This request has ended: the record was handed out, or the request was closed. Nothing was changed. Begin another."));
    }

    static ProblemException day(String field, String sentence) {
        return new ProblemException(Problem.invalid("RCD-004", field, sentence + " Nothing was changed."));
    }

    static String said(String text, String field, String sentence) {
        if (text == null || text.isBlank()) {
            throw new ProblemException(Problem.invalid("RCD-005", field, sentence + " Nothing was changed."));
        }
        return text.strip();
    }

    static ProblemException sealed() {
        return new ProblemException(Problem.conflict("RCD-006",
                "This child was adopted. An adoption record is outside ordinary access: it stays shut until the service lead has decided that it may be told. Nothing was handed out."));
    }

    static ProblemException conflict(String code, String sentence) {
        return new ProblemException(Problem.conflict(code, sentence));
    }

    static ProblemException invalid(String code, String field, String sentence) {
        return new ProblemException(Problem.invalid(code, field, sentence));
    }

    static ProblemException notFound(String code, String sentence) {
        return new ProblemException(Problem.notFound(code, sentence));
    }
}
