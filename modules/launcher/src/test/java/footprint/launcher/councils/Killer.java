package footprint.launcher.councils;

import org.jdbi.v3.core.Jdbi;

import javax.sql.DataSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the database session that it finds at a certain statement: what a lost connection or a killed process looks like to PostgreSQL. */
final class Killer implements AutoCloseable {

    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread;

    private Killer(DataSource owner, String statement, long sightings) {
        thread = Thread.ofPlatform().start(() -> Jdbi.create(owner).useHandle(handle -> {
            long seen = 0;
            while (!stop.get()) {
                seen += handle.createQuery("select count(*) from pg_stat_activity where pid <> pg_backend_pid() and query ilike :statement and state = 'active'")
                        .bind("statement", statement).mapTo(Long.class).one();
                if (seen > sightings) {
                    handle.createQuery("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query ilike :statement")
                            .bind("statement", statement).mapTo(Boolean.class).list();
                    return;
                }
            }
        }));
    }

    /** @param sightings how often the statement is seen before its session ends */
    static Killer of(DataSource owner, String statement, long sightings) {
        return new Killer(owner, statement, sightings);
    }

    @Override
    public void close() throws InterruptedException {
        stop.set(true);
        thread.join();
    }
}
