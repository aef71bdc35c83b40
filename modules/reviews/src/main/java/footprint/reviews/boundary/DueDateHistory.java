package footprint.reviews.boundary;

import footprint.timetable.Deadline;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Writes due dates with their sums through COPY, so that a whole council is dated in a moment. */
final class DueDateHistory {

    private static final String COPY = "copy due_date (review_id, due_on, rule, sentence, because, set_at) from stdin";

    private DueDateHistory() {
    }

    static void write(Handle sql, Map<Long, Deadline> dates, String because, Instant when) {
        if (dates.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder(dates.size() * 400);
        String ending = '\t' + escaped(because) + '\t' + when + '\n';
        dates.forEach((review, deadline) -> rows.append(review).append('\t').append(deadline.dueOn()).append('\t')
                .append(escaped(deadline.rule().name())).append('\t').append(escaped(deadline.sentence())).append(ending));
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            CopyIn copy = sql.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException failure) {
            throw new IllegalStateException("The due dates could not be written", failure);
        }
    }

    /** COPY's own text format: backslash, tab and line ends are the only characters that mean something. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
