package footprint.operations.steward;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.Retention;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What an installation tells its steward.
 *
 * @param house          the bare domain's address, such as https://footprint.example; a council's has its code before the domain
 * @param keycloak       the sign-in service's address
 * @param realm          the realm
 * @param admin          its administrator's login
 * @param adminPassword  and password
 * @param client         the client of the pages
 * @param sealingKey     the key that one-time passwords are sealed with, known to the application too; null to send e-mail instead
 * @param coolingOffDays calendar days between leaving and the first day on which a council may be deleted
 * @param folder         where exports and back-ups are kept, readable by the steward's own account only
 * @param retention      how long children's records are kept
 * @param anchors        where the ends of the audit trails are kept: best on another disk, with another owner than the database
 * @param anchorMinutes  minutes between two anchors of a trail; 0: none are made
 * @param places         at how many places one person may be signed in; more end the oldest sign-in; 0: no limit
 */
public record StewardSettings(URI house, String keycloak, String realm, String admin, String adminPassword, String client, String sealingKey,
                              int coolingOffDays, Path folder, Retention retention, Path anchors, int anchorMinutes,
                              int places) {

    /** Unless the installation says otherwise. */
    public static final int COOLING_OFF_DAYS = 30;
    private static final int ANCHOR_MINUTES = 60;
    private static final int PLACES = 5;

    /** Out of the environment. */
    public static StewardSettings of(Map<String, String> environment) {
        String key = environment.getOrDefault("FOOTPRINT_SEALING_KEY", "");
        Path folder = Path.of(environment.getOrDefault("FOOTPRINT_STEWARD_FOLDER", "steward"));
        return new StewardSettings(URI.create(needed(environment, "FOOTPRINT_HOUSE_ADDRESS")),
                needed(environment, "FOOTPRINT_KEYCLOAK_URL").replaceAll("/+$", ""), environment.getOrDefault("FOOTPRINT_KEYCLOAK_REALM", "footprint"),
                environment.getOrDefault("FOOTPRINT_KEYCLOAK_ADMIN", "admin"), needed(environment, "FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD"),
                environment.getOrDefault("FOOTPRINT_OIDC_CLIENT_ID", "footprint-web"), key.isBlank() ? null : key,
                number(environment, "FOOTPRINT_COOLING_OFF_DAYS", COOLING_OFF_DAYS),
                folder, new Retention(
                number(environment, "FOOTPRINT_RETENTION_BIRTHDAY", Retention.USUAL.birthday()),
                number(environment, "FOOTPRINT_RETENTION_YEARS_FROM_DEATH", Retention.USUAL.yearsFromDeath())),
                Path.of(environment.getOrDefault("FOOTPRINT_AUDIT_ANCHORS", folder.resolve("audit-anchors").toString())),
                number(environment, "FOOTPRINT_AUDIT_ANCHOR_MINUTES", ANCHOR_MINUTES), number(environment, "FOOTPRINT_SESSIONS_PER_PERSON", PLACES));
    }

    /** The address of a council's pages, without a slash at its end. */
    public String address(String council) {
        String port = house.getPort() < 0 ? "" : ":" + house.getPort();
        return house.getScheme() + "://" + council + "." + house.getHost() + port;
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new ProblemException(Problem.invalid("OPE-043", name, name
                    + " is not set. The steward was not started. The runbook operator.md lists what it needs."));
        }
        return value;
    }

    @Override
    public String toString() {
        return "Steward of " + house;
    }
}
