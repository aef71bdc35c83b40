package footprint.tenancy.onboarding;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A council's row in the registry, as the owner's commands need it.
 *
 * @param schemaVersion fingerprint of the scripts that its schema has had; null before the first
 * @param server        where it lives
 * @param serverBefore  where a copy is kept until a move is confirmed; null if none
 * @param stateReason   why it is not open; null if nobody said
 * @param stateBefore   what it was before it was moved or restored, and will be again; null otherwise
 */
public record RegisteredCouncil(String code, String name, String gssCode, String region, String colour, String schema, String role, String state,
                                String schemaVersion, String server, String serverBefore, String serverNext, String stateReason, String stateBefore) {

    private static final String SELECT = """
            select code, name, gss_code, region, colour, schema_name, role_name, state, schema_version, server, server_before, server_next,
                   state_reason, state_before
            from registry.council""";

    /** All councils, by code. */
    public static List<RegisteredCouncil> all(Handle handle) {
        return handle.createQuery(SELECT + " order by code").map(RegisteredCouncil::read).list();
    }

    /** One council, and its row held until the transaction ends. */
    public static Optional<RegisteredCouncil> held(Handle handle, String code) {
        return handle.createQuery(SELECT + " where code = :code for update").bind("code", code).map(RegisteredCouncil::read).findOne();
    }

    /** One council. */
    public static Optional<RegisteredCouncil> find(Handle handle, String code) {
        return handle.createQuery(SELECT + " where code = :code").bind("code", code).map(RegisteredCouncil::read).findOne();
    }

    private static RegisteredCouncil read(ResultSet row, StatementContext context) throws SQLException {
        return new RegisteredCouncil(row.getString("code"), row.getString("name"), row.getString("gss_code"), row.getString("region"),
                row.getString("colour"), row.getString("schema_name"), row.getString("role_name"), row.getString("state"),
                row.getString("schema_version"), row.getString("server"), row.getString("server_before"), row.getString("server_next"),
                row.getString("state_reason"), row.getString("state_before"));
    }
}
