package footprint.identity.guard;

import footprint.identity.AuditRecord;
import footprint.kernel.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.Map;
import java.util.Optional;

/** What the audit trail asks of the record that a door works on. */
final class Records {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Handle sql;
    private final AuditRecord record;

    Records(Handle sql, AuditRecord record) {
        this.sql = sql;
        this.record = record;
    }

    /** Whose record it is; empty when it is nobody's or there is none. */
    Optional<ChildId> child(Map<String, Object> values) {
        return record.child().isEmpty() ? Optional.empty() : asked(record.child(), values).mapTo(Long.class).findFirst().map(ChildId::new);
    }

    /** The record as it is now; null when there is none. */
    JsonNode state(Map<String, Object> values) {
        return record.state().isEmpty() ? null : asked(record.state(), values).mapTo(String.class).findFirst().map(JSON::readTree).orElse(null);
    }

    private Query asked(String question, Map<String, Object> values) {
        Query query = sql.createQuery(question);
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        values.forEach((name, value) -> {
            if (value instanceof ChildId child) {
                query.bind(name, child.value());
            } else if (value == null || value instanceof Number || value instanceof CharSequence) {
                query.bindByType(name, value, value == null ? Long.class : value.getClass());
            }
        });
        return query;
    }

    /** What of a record is kept: of several, those that are not the same in the other. */
    static String kept(JsonNode one, JsonNode other) {
        if (one == null) {
            return null;
        }
        if (!one.isArray() || other == null || !other.isArray()) {
            return one.toString();
        }
        ArrayNode kept = JSON.createArrayNode();
        one.forEach(element -> {
            if (other.valueStream().noneMatch(element::equals)) {
                kept.add(element);
            }
        });
        return kept.isEmpty() ? null : kept.toString();
    }
}
