package footprint.caseload;

import footprint.tenancy.RoomSettings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a council decides about its caseloads, each version from its own date: {@code tenant-config/.../caseload.yaml}.
 *
 * @param weights          what one case of each kind counts in a weighted caseload: looked-after, child-protection, or whatever
 *                         else the council weighs (R098, R099)
 * @param band             the range within which a full-time caseload should lie (R100)
 * @param fosteringExtra   most children that a fostering reviewer carries besides; null where there is none (R089)
 * @param teams            the teams of the service (R101)
 * @param emergencyMinutes how long an emergency look lasts, in minutes, 60 at most; null for 60
 * @param circumstances    what a circumstance adds to the weight of a looked-after child: distance, siblings, interpreter, or whatever
 *                         the council names
 */
@RoomSettings("caseload")
public record CaseloadSettings(Map<String, BigDecimal> weights, Band band, Integer fosteringExtra, List<Team> teams, Integer emergencyMinutes,
                               Map<String, BigDecimal> circumstances) {

    public CaseloadSettings {
        circumstances = circumstances == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(circumstances));
        weights = weights == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /** The weights of kinds and of circumstances together, as {@link ReviewerLoad#weighing} counts them. */
    public Map<String, BigDecimal> weighing() {
        Map<String, BigDecimal> all = new LinkedHashMap<>(weights);
        circumstances.forEach((name, weight) -> all.put(ReviewerLoad.CIRCUMSTANCE + name, weight));
        return all;
    }

    /** Cases per full-time equivalent, both ends included. */
    public record Band(int lowest, int highest) {
    }

    /**
     * @param code the team's key
     * @param name as it is shown
     * @param area the quadrant or area it serves; null if it serves the whole council
     * @param kind dual, looked-after or child-protection
     */
    public record Team(String code, String name, String area, String kind) {
    }
}
