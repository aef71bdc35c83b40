package footprint.app.wall;

import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Ends one of the application's database connections after so many operations, whatever it is doing. */
final class Killer implements Runnable {

    private static final String KILL = """
            select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity
            where usename = 'footprint_app' and application_name ~ '^footprint [0-9]+$' order by random() limit 1) one""";

    private final List<Jdbi> servers;
    private final LongSupplier operations;
    private final int every;
    private final Random random;
    private final AtomicLong kills = new AtomicLong();
    private volatile boolean stopped;

    Killer(List<DataSource> owners, LongSupplier operations, int every, long seed) {
        this.servers = owners.stream().map(Jdbi::create).toList();
        this.operations = operations;
        this.every = every;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        long next = every;
        while (!stopped) {
            if (operations.getAsLong() >= next) {
                Jdbi server = servers.get(random.nextInt(servers.size()));
                kills.addAndGet(server.withHandle(handle -> handle.createQuery(KILL).mapTo(Long.class).one()));
                next += every;
            } else {
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    void stop() {
        stopped = true;
    }

    long kills() {
        return kills.get();
    }
}
