package footprint.api.exchange;

import footprint.exchange.Finding;
import footprint.exchange.Upload;

/** The ledger as REST shows it: the year as a label, the severity as a word. */
public final class UploadAnswer {

    private UploadAnswer() {
    }

    /** One line of the ledger. */
    public record Line(long id, String receivedAt, String receivedBy, String door, String year, boolean yearInferred, String state,
                       String refusalCode, String refusal, Long sameAs, int rowsRead, int rowsAccepted, int rowsRejected, int children,
                       int findings, int tookMillis) {

        static Line of(Upload upload) {
            return new Line(upload.id(), upload.receivedAt().toString(), upload.receivedBy(), upload.door(),
                    upload.collectionYear() == null ? null : upload.yearLabel(), upload.yearInferred(), upload.state(), upload.refusalCode(),
                    upload.refusal(), upload.sameAs(), upload.rowsRead(), upload.rowsAccepted(), upload.rowsRejected(), upload.children(),
                    upload.findings(), upload.tookMillis());
        }
    }

    /** One finding. */
    public record Found(String severity, String rule, String file, int line, String column, String child, String sentence) {

        static Found of(Finding finding) {
            return new Found(finding.severity().word(), finding.rule(), finding.file(), finding.line(), finding.column(), finding.child(), finding.sentence());
        }
    }

    /** One page of a list. */
    public record Page<T>(java.util.List<T> rows, long total, int page, int pages) {

        static <S, T> Page<T> of(footprint.kernel.Slice<S> slice, java.util.function.Function<S, T> each) {
            return new Page<>(slice.rows().stream().map(each).toList(), slice.total(), slice.page().page(), slice.pages());
        }
    }
}
