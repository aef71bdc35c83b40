package footprint.escalation.boundary;

import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.LadderKey;
import footprint.escalation.LadderMovePreview;
import footprint.escalation.control.LadderMapping;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Moves open alerts from the ladder they were raised under to another, stage by stage and with a reason (R006). An alert
 * keeps the due date that it was given, and its answer if it has one; whoever moves nothing back to where it stood before
 * simply moves it again.
 */
@ApplicationScoped
@Transactional
public class LadderMigration {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public LadderMigration(CouncilDatabase database, Settings settings, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected LadderMigration() {
        this(null, null, null, null);
    }

    /** The ladder of an alert raised today. */
    @Permit(Permission.SETTINGS_READ)
    public LadderKey present() {
        return new AlertSettings(settings).key(London.today(clock));
    }

    /** The ladders that open alerts climb, oldest first; the present one among them when alerts stand on it. */
    @Permit(Permission.SETTINGS_READ)
    public List<LadderKey> climbed() {
        AlertSettings ladders = new AlertSettings(settings);
        List<LadderKey> found = new ArrayList<>();
        keys().forEach(key -> {
            LadderKey same = ladders.alike(ladders.alike(key, List.of(present())), found);
            if (!found.contains(same)) {
                found.add(same);
            }
        });
        return found;
    }

    /**
     * Where the open alerts of a ladder stand, and where they would land.
     *
     * @throws ProblemException ESC-042 when one of the ladders is not there or has not begun
     */
    @Permit(Permission.SETTINGS_READ)
    public LadderMovePreview preview(LadderKey from, LadderKey to) {
        Ladder before = ladder(from);
        Ladder after = ladder(to);
        List<LadderMovePreview.Row> rows = standing(from).values().stream().map(count -> {
            Stage stage = before.stage(count.stage()).orElseGet(() -> Stage.unnamed(count.stage()));
            return new LadderMovePreview.Row(stage, count.open(), count.overdue(), LadderMapping.suggested(stage, after).orElse(null),
                    LadderMapping.choices(after));
        }).toList();
        return new LadderMovePreview(from, to, after, rows);
    }

    /**
     * Moves every open alert of a ladder.
     *
     * @param mapping the stage on which alerts stand to the stage on which they are to stand
     * @param reason  why; it stands in the history of each alert
     * @return how many alerts were moved
     * @throws ProblemException ESC-040, ESC-041 for stages without a place; ESC-042, ESC-043
     */
    @Permit(Permission.SETTINGS_WRITE)
    public int migrate(LadderKey from, LadderKey to, Map<Integer, Integer> mapping, String reason) {
        database.sql().execute("select 1 from alert where state = 'open' order by id for update");
        Ladder before = ladder(from);
        Ladder after = ladder(to);
        Map<Integer, AlertQueries.Count> standing = standing(from);
        List<Problem> faults = new ArrayList<>(LadderMapping.faults(standing.keySet(), mapping, before, after));
        if (reason == null || reason.isBlank()) {
            faults.add(Problem.invalid("ESC-043", "reason", "Say why the alerts are moved. It stands in the history of each. Nothing was moved."));
        }
        AlertSettings ladders = new AlertSettings(settings);
        if (ladders.same(from, to)) {
            faults.add(Problem.invalid("ESC-042", "to", "The alerts climb this ladder already. Nothing was moved. Choose another."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        LocalDate today = London.today(clock);
        return keys().stream().filter(key -> ladders.same(key, from)).mapToInt(key -> new LadderMoves(database.sql(), key, to)
                .move(mapping, after, today, current.actor().personId(), reason.strip())).sum();
    }

    private List<LadderKey> keys() {
        return database.sql().createQuery("""
                        select ladder_publication, ladder_from from alert where state = 'open'
                        group by ladder_publication, ladder_from order by ladder_from, ladder_publication""")
                .map((row, context) -> new LadderKey(row.getInt(1), row.getObject(2, LocalDate.class))).list();
    }

    /** Open alerts by the stage on which they stand, of this ladder and of any published anew without a change. */
    private Map<Integer, AlertQueries.Count> standing(LadderKey from) {
        AlertSettings ladders = new AlertSettings(settings);
        return new AlertQueries(database.sql(), London.today(clock), ladders).totals().stream().filter(count -> ladders.same(count.ladder(), from))
                .collect(Collectors.toMap(AlertQueries.Count::stage, count -> count, AlertQueries.Count::with, TreeMap::new));
    }

    private Ladder ladder(LadderKey key) {
        try {
            if (key != null && key.from() != null && !key.from().isAfter(London.today(clock))) {
                return new AlertSettings(settings).ladder(key);
            }
        } catch (ProblemException unknown) {
            // said below, in words that fit here
        }
        throw new ProblemException(Problem.notFound("ESC-042", "There is no such ladder in force here. Nothing was moved. Choose one from the list."));
    }
}
