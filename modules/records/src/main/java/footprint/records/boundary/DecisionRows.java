package footprint.records.boundary;

import footprint.records.RedactionReason;
import footprint.records.control.Redaction.Decided;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was decided of passages: their sums and places, never their words. */
final class DecisionRows {

    private DecisionRows() {
    }

    static Map<String, Decided> of(Handle sql, long request) {
        Map<String, Decided> decided = new LinkedHashMap<>();
        sql.createQuery("select digest, reason, spans from passage_decision where request_id = :request").bind("request", request)
                .map((row, context) -> Map.entry(row.getString(1), new Decided(RedactionReason.of(row.getString(2) == null ? "" : row.getString(2)).orElse(null), spans(row.getString(3)))))
                .list().forEach(one -> decided.put(one.getKey(), one.getValue()));
        return decided;
    }

    static String text(List<int[]> spans) {
        return spans.isEmpty() ? null : spans.stream().map(span -> span[0] + "-" + span[1]).collect(Collectors.joining(","));
    }

    private static List<int[]> spans(String text) {
        if (text == null) {
            return null;
        }
        return new ArrayList<>(Arrays.stream(text.split(",")).map(span -> span.split("-"))
                .map(span -> new int[] {Integer.parseInt(span[0]), Integer.parseInt(span[1])}).toList());
    }
}
