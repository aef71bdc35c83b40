package footprint.operations.boundary;

import footprint.operations.Certificate;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderDetail;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/** From the registry's rows to the porch's records, for the doors and for the steward. */
public final class RegistryRows {

    /** The columns of {@link #council}, from table council c. */
    public static final String COUNCIL = """
            c.code, c.name, c.gss_code, c.region, c.colour, c.state, c.state_since, c.state_reason, c.server, c.schema_version, c.leaves_on,
            (select o.id from council_order o where o.council = c.code and o.state in ('waiting', 'working')) as open_order""";
    /** The columns of {@link #order}, from table council_order. */
    public static final String ORDER = """
            id, council, kind, detail::text as detail, state, step, outcome::text as outcome, fault, ordered_by, ordered_at, begun_at, ended_at""";

    private static final JsonMapper JSON = new JsonMapper();

    private RegistryRows() {
    }

    /** One council. */
    public static RegisteredCouncil council(ResultSet row) throws SQLException {
        long order = row.getLong("open_order");
        return new RegisteredCouncil(row.getString("code"), row.getString("name"), row.getString("gss_code"), row.getString("region"),
                row.getString("colour"), row.getString("state"), instant(row, "state_since"), row.getString("state_reason"), row.getString("server"),
                row.getString("schema_version"), row.getObject("leaves_on", LocalDate.class), order == 0 ? null : order);
    }

    /** One order. */
    public static CouncilOrder order(ResultSet row) throws SQLException {
        return new CouncilOrder(row.getLong("id"), row.getString("council"), OrderKind.of(row.getString("kind")).orElse(null),
                OrderDetail.read(row.getString("detail")), row.getString("state"), row.getString("step"), OrderDetail.read(row.getString("outcome")),
                row.getString("fault"), row.getString("ordered_by"), instant(row, "ordered_at"), instant(row, "begun_at"), instant(row, "ended_at"));
    }

    /** One certificate, from its whole row with the document as text. */
    public static Certificate certificate(ResultSet row) throws SQLException {
        Written written = JSON.readValue(row.getString("document"), Written.class);
        return new Certificate(row.getLong("id"), row.getString("council"), row.getString("name"), row.getString("gss_code"), written.orderedBy(),
                written.reason(), written.rule(), written.checksum(), written.schema(), written.role(), written.organization(), written.tables(),
                instant(row, "issued_at"));
    }

    /** The document of a certificate that is to be kept. */
    public static String document(Certificate certificate) {
        return JSON.writeValueAsString(new Written(certificate.orderedBy(), certificate.reason(), certificate.rule(), certificate.checksum(),
                certificate.schema(), certificate.role(), certificate.organization(), certificate.tables()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record Written(String orderedBy, String reason, String rule, String checksum, String schema, String role, String organization,
                           java.util.List<Certificate.Table> tables) {
    }
}
