package footprint.reviews;

import java.time.LocalDate;

/**
 * Which open reviews are looked for. Null means: whichever.
 *
 * @param reviewerId the reviewer responsible today
 * @param team       code of the child's team
 * @param text       part of a name or of the number
 * @param from       first due date
 * @param to         last due date
 */
public record DueQuery(Long reviewerId, String team, String text, LocalDate from, LocalDate to) {

    public DueQuery {
        team = team == null || team.isBlank() ? null : team;
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** Every open review. */
    public static DueQuery all() {
        return new DueQuery(null, null, null, null, null);
    }

    /** Those of one reviewer. */
    public static DueQuery of(long reviewer) {
        return new DueQuery(reviewer, null, null, null, null);
    }

    /** The same question between two dates; null leaves an end open. */
    public DueQuery between(LocalDate first, LocalDate last) {
        return new DueQuery(reviewerId, team, text, first, last);
    }

    /** The same question to one team. */
    public DueQuery inTeam(String code) {
        return new DueQuery(reviewerId, code, text, from, to);
    }
}
