package footprint.escalation.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.calendar.CalendarCorrections;
import footprint.tenancy.tick.Rounds;
import footprint.tenancy.wall.CouncilHandle;
import footprint.tenancy.wall.CouncilTransactions;
import org.postgresql.ds.PGSimpleDataSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * One machine of the trial: a process of its own that goes round councils with the product's own scheduler and strikes with the
 * product's own code. Beside each strike, in its transaction, it writes into a ledger that has no key, so that a double would show,
 * and what its own clock shows, which nothing else reads.
 */
public final class ClockNode {

    private final CouncilTransactions councils;
    private final Settings settings;

    private ClockNode(CouncilTransactions councils, Settings settings) {
        this.councils = councils;
        this.settings = settings;
    }

    /** @param words address, user, password, folder of the settings, and the codes of the councils */
    public static void main(String[] words) throws InterruptedException {
        PGSimpleDataSource pool = new PGSimpleDataSource();
        pool.setUrl(words[0]);
        pool.setUser(words[1]);
        pool.setPassword(words[2]);
        List<CouncilCode> codes = Arrays.stream(words, 4, words.length).map(CouncilCode::new).toList();
        ClockNode node = new ClockNode(new CouncilTransactions(pool), ClimbingCouncil.settings(Path.of(words[3])));
        Rounds rounds = new Rounds(pool, () -> codes, node::round, Duration.ofSeconds(1), 2, Long.toString(ProcessHandle.current().pid()), Executors.defaultThreadFactory());
        rounds.start();
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private void round(CouncilCode council) {
        List<Long> due = call(council, AlertClocks::redate) ? List.of() : call(council, AlertClocks::due);
        due.forEach(clock -> councils.run(council, handle -> {
            if (clocks(new CouncilHandle(council, handle)).strike(clock)) {
                handle.execute("insert into strike_ledger (clock_id, pid, shown) values (?, ?, ?)", clock, ProcessHandle.current().pid(), OffsetDateTime.now());
            }
        }));
    }

    private <T> T call(CouncilCode council, Function<AlertClocks, T> work) {
        return councils.call(council, handle -> work.apply(clocks(new CouncilHandle(council, handle))));
    }

    private AlertClocks clocks(CouncilDatabase database) {
        return new AlertClocks(database, settings, () -> CalendarCorrections.calendar(database.sql()),
                () -> database.sql().createQuery("select clock_timestamp()").mapTo(OffsetDateTime.class).one().toInstant());
    }
}
