package footprint.demonstration.rows;

import java.time.LocalDate;

/** A row of {@code role_holding}, the person by user name. */
public record RoleRow(String username, String role, String team, String answeringRole, String agency, LocalDate fromDate) {
}
