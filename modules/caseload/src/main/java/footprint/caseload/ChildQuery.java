package footprint.caseload;

/**
 * Which children are looked for. Null or empty means: whichever.
 *
 * @param text        part of a name or of the number
 * @param reviewerId  the reviewer responsible today
 * @param team        code of the team
 * @param legalStatus LS code of today
 * @param everyone    also children who are not looked after today
 */
public record ChildQuery(String text, Long reviewerId, String team, String legalStatus, boolean everyone) {

    public ChildQuery {
        text = text == null || text.isBlank() ? null : text.strip();
        team = team == null || team.isBlank() ? null : team;
        legalStatus = legalStatus == null || legalStatus.isBlank() ? null : legalStatus;
    }

    /** The same question to one team only. */
    public ChildQuery inTeam(String code) {
        return new ChildQuery(text, reviewerId, code, legalStatus, everyone);
    }
}
