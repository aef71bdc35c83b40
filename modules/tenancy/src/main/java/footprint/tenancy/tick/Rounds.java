package footprint.tenancy.tick;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.ClockworkSource;

import javax.sql.DataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes round the councils, again and again, shared out over all machines: one row of the scheduler's table for each council,
 * taken by one machine at a time and by another when that one falls silent. It promises that a round comes, not that it
 * comes once: what must happen once is marked in the council's own transaction.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("footprint.tenancy");
    static final String TABLE = "clockwork";
    /** Beats missed before another machine takes a council over: about 20 seconds. */
    private static final int MISSED = 4;
    private static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What a silent machine left is due at once by the table's time; the library's own way asks the machine's clock. */
    private static final DeadExecutionHandler<Void> TAKE_OVER = (dead, row) -> row.reschedule(dead, dead.getTimeDone());

    private final Scheduler scheduler;
    private final List<ExecutorService> executors;
    private final ScheduledExecutorService housekeeping;
    private final Duration every;

    /**
     * @param clockwork connections of the application's login to the registry's database
     * @param councils  the councils that are served now
     * @param round     what is done in one council
     * @param every     how long after a round in a council the next one is due
     * @param threads   how many councils this machine goes round at once
     * @param name      of this machine among the others
     */
    public Rounds(DataSource clockwork, Supplier<List<CouncilCode>> councils, Consumer<CouncilCode> round, Duration every, int threads, String name,
                  ThreadFactory factory) {
        DataSource table = new ClockworkSource(clockwork);
        Clock clock = new TableTime(table);
        Task<Void> council = council(councils, round, every);
        ExecutorService work = Executors.newFixedThreadPool(threads, factory);
        ExecutorService due = Executors.newSingleThreadExecutor(factory);
        this.every = every;
        housekeeping = Executors.newScheduledThreadPool(3, factory);
        executors = List.of(due, housekeeping, work);
        scheduler = Scheduler.create(table, council).startTasks(roll(councils, council, every, clock)).tableName(TABLE)
                .clock(clock).schedulerName(new SchedulerName.Fixed(name))
                .threads(threads).executorService(work).dueExecutor(due).housekeeperExecutor(housekeeping)
                .pollUsingLockAndFetch(0.5, 1.0).pollingInterval(atMost(every))
                .heartbeatInterval(atMost(every)).missedHeartbeatsLimit(MISSED).shutdownMaxWait(PATIENCE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false)) // told, so that nothing is asked of a database that may not be there yet
                .commitWhenAutocommitDisabled(true).build();
    }

    /** Calls the roll: a council that was brought in, or is served again, gets its row. */
    private static RecurringTask<Void> roll(Supplier<List<CouncilCode>> councils, Task<Void> council, Duration every, Clock clock) {
        return Tasks.recurring("roll-call", FixedDelay.of(every)).onDeadExecution(TAKE_OVER).execute((instance, context) -> councils.get()
                .forEach(code -> context.getSchedulerClient().scheduleIfNotExists(council.instance(code.value()), clock.now())));
    }

    private static Task<Void> council(Supplier<List<CouncilCode>> councils, Consumer<CouncilCode> round, Duration every) {
        return Tasks.custom("council", Void.class).onFailure(new FailureHandler.OnFailureRetryLater<>(every)).onDeadExecution(TAKE_OVER)
                .execute((instance, context) -> {
                    CouncilCode code = new CouncilCode(instance.getId());
                    if (!councils.get().contains(code)) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    round.accept(code);
                    return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(every));
                });
    }

    private static Duration atMost(Duration every) {
        return every.compareTo(SLOWEST) < 0 ? every : SLOWEST;
    }

    /** Begins, on a thread of its own; a database that does not answer yet is asked again. */
    public void start() {
        housekeeping.execute(this::begin);
    }

    private void begin() {
        try {
            scheduler.start();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "The rounds through the councils could not begin, and are tried again: {0}", unreachable.getClass().getName());
            housekeeping.schedule(this::begin, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Waits a while for rounds that are under way; what is cut off is taken back by the database. */
    @Override
    public void close() {
        scheduler.stop();
        executors.forEach(ExecutorService::shutdownNow);
    }
}
