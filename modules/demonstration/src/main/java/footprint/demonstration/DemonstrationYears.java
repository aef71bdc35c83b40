package footprint.demonstration;

import footprint.demonstration.rows.Rows;
import footprint.demonstration.targets.CouncilTargets;
import footprint.demonstration.world.Ladder;
import footprint.demonstration.world.Roster;
import footprint.demonstration.world.RowMaker;
import footprint.demonstration.world.Timetable;
import footprint.kernel.CouncilCode;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * Makes the demonstration of a council: individual invented records that add up to its targets. Pure and deterministic:
 * the same targets, rules, seed and day give the same records; another seed gives other records and the same totals.
 */
public final class DemonstrationYears {

    /** A world in which chance leaves no room for a total is thrown away, and the seed's next one made. */
    private static final int TURNS = 4;
    private static final long TURN = 1_000_003;

    private final CouncilCode council;
    private final CouncilTargets targets;
    private final Ladder ladder;
    private final Timetable timetable;

    /**
     * @param targets what the records shall add up to
     * @param ladder  the council's ladder of alerts, by date
     * @param timetable the council's rules on reviews, by date
     */
    public DemonstrationYears(CouncilCode council, CouncilTargets targets, Ladder ladder, Timetable timetable) {
        this.council = council;
        this.targets = targets;
        this.ladder = ladder;
        this.timetable = timetable;
    }

    /**
     * The records.
     *
     * @param today  the day up to which the world goes on; a day before the last closed year has ended counts as half a year after it
     * @param person the key of a person by user name
     * @throws IllegalStateException when the targets contradict one another
     */
    public Rows records(long seed, LocalDate today, ToLongFunction<String> person) {
        LocalDate earliest = FinancialYear.parse(targets.years().getLast().period()).lastDay().plusMonths(6);
        LocalDate day = today.isBefore(earliest) ? earliest : today;
        for (int turn = 0; ; turn++) {
            try {
                return new RowMaker(targets, new Roster(council, targets), person).make(ladder, timetable, council.value(), seed + turn * TURN, day);
            } catch (IllegalStateException noSuchWorld) {
                if (turn == TURNS) {
                    throw noSuchWorld;
                }
            }
        }
    }
}
