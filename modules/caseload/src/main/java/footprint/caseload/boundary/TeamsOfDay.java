package footprint.caseload.boundary;

import footprint.caseload.CaseloadSettings;
import footprint.tenancy.Settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The teams of a day: those on record and those that the settings name. Runs in its caller's transaction, and asks no permission of its own. */
final class TeamsOfDay {

    private final HoursRows rows;
    private final Settings settings;
    private final String mine;

    /** @param mine the caller's team; null for one who may choose any */
    TeamsOfDay(HoursRows rows, Settings settings, String mine) {
        this.rows = rows;
        this.settings = settings;
        this.mine = mine;
    }

    /** Names by codes, as far as the caller may choose them. */
    Map<String, String> all(LocalDate day) {
        Map<String, String> teams = rows.teams(day);
        named(day).forEach(team -> teams.putIfAbsent(team.code(), team.name()));
        teams.keySet().removeIf(code -> mine != null && !mine.equals(code));
        return teams;
    }

    /** Whether the caller may choose this team for a day. */
    boolean known(String code, LocalDate day) {
        return all(day).containsKey(code);
    }

    /** Puts a team on record that only the settings name, from the first day on which they do. */
    void keep(String code, LocalDate day) {
        named(day).stream().filter(team -> team.code().equals(code)).forEach(team -> rows.team(code, team.name(), team.area(), settings.versions(CaseloadSettings.class).stream()
                .filter(version -> version.settings().teams().stream().anyMatch(one -> one.code().equals(code))).findFirst().orElseThrow().from()));
    }

    private List<CaseloadSettings.Team> named(LocalDate day) {
        return settings.on(CaseloadSettings.class, day).teams();
    }
}
