package footprint.identity;

import java.util.List;
import java.util.Map;

/**
 * What a role may be limited to in this council today.
 *
 * @param teams    names by code
 * @param areas    the areas of those teams
 * @param titles   the titles that answer somewhere on the ladder
 * @param agencies the partner agencies that may be challenged
 */
public record RoleLimits(Map<String, String> teams, List<String> areas, List<String> titles, List<String> agencies) {
}
