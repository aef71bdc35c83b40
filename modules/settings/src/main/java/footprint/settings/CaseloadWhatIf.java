package footprint.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a draft of the weights makes of today's caseloads.
 *
 * @param day         the day whose allocations were counted
 * @param bandNow     the band that holds, such as 50 to 70
 * @param bandThen    the draft's band
 * @param unallocated looked-after children who have no reviewer, and are in nobody's line
 * @param notRecorded kinds of case that have a weight and of which nobody carries one today, so they weigh nothing here
 * @param lines       one for each reviewer
 */
public record CaseloadWhatIf(LocalDate day, String bandNow, String bandThen, int unallocated, List<String> notRecorded, List<Line> lines) {

    public CaseloadWhatIf {
        notRecorded = List.copyOf(notRecorded);
        lines = List.copyOf(lines);
    }

    /** The kinds that are not recorded, in a row; empty for none. */
    public String unrecorded() {
        return String.join(", ", notRecorded);
    }

    /** How many lines lie differently to the band. */
    public long changed() {
        return lines.stream().filter(line -> !line.standingNow().equals(line.standingThen())).count();
    }

    /**
     * One reviewer.
     *
     * @param fte          hours in force; null where none are recorded
     * @param raw          cases, each counted once
     * @param weightedNow  under the weights that hold
     * @param weightedThen under the draft's
     * @param perFteNow    for each full-time equivalent; null without hours
     * @param perFteThen   as drafted
     * @param standingNow  below, inside, above, or hours not recorded
     * @param standingThen as drafted
     */
    public record Line(String reviewer, String team, BigDecimal fte, int raw, BigDecimal weightedNow, BigDecimal weightedThen, BigDecimal perFteNow,
                       BigDecimal perFteThen, String standingNow, String standingThen) {
    }
}
