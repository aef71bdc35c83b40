package footprint.identity;

import java.time.LocalDate;

/**
 * A role to be given; what is blank does not limit it.
 *
 * @param role          its code
 * @param team          code of the team it is limited to
 * @param area          the area whose teams it is limited to
 * @param answeringRole the title on the ladder at which the person answers
 * @param agency        the partner agency that the person answers for
 * @param from          first day
 * @param to            last day; null: until it is ended
 */
public record NewHolding(String role, String team, String area, String answeringRole, String agency, LocalDate from, LocalDate to) {

    public NewHolding {
        team = blank(team);
        area = blank(area);
        answeringRole = blank(answeringRole);
        agency = blank(agency);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
