package footprint.app.wall;

import footprint.tenancy.Apart;
import footprint.tenancy.CouncilDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;

/** What rooms do with a database, each kind once. Every method answers the owners of the rows it met. */
@ApplicationScoped
@Transactional
public class ProbeWork {

    static final class Wanted extends RuntimeException {
    }

    @Inject
    private CouncilDatabase database;
    @Inject
    private ProbeWork again;
    @Resource
    private UserTransaction transaction;

    List<String> read(long id) {
        return List.of(database.entities().find(Probe.class, id).owner());
    }

    List<String> query() {
        return database.entities().createQuery("select p.owner from Probe p where p.id <= 10", String.class).getResultList();
    }

    List<String> lock(long id) {
        Probe probe = database.entities().find(Probe.class, id, LockModeType.PESSIMISTIC_WRITE);
        probe.count();
        return List.of(probe.owner());
    }

    List<String> insert(String owner) {
        return insert(owner, null);
    }

    /** Writes a row with a note that is written once in the whole test. */
    List<String> insert(String owner, String note) {
        database.entities().persist(new Probe(owner, note));
        return nativeSql();
    }

    List<String> bulk() {
        database.entities().createQuery("update Probe p set p.counter = p.counter + 1 where p.id between 11 and 12").executeUpdate();
        return query();
    }

    List<String> nativeSql() {
        return database.sql().createQuery("select distinct owner from probe").mapTo(String.class).list();
    }

    void rolledBack() {
        rolledBack(null);
    }

    /** Writes a row that must never be seen, and fails. */
    void rolledBack(String note) {
        database.entities().persist(new Probe("rolled back", note));
        database.sql().execute("update probe set owner = 'rolled back' where id = 13");
        throw new Wanted();
    }

    /** A transaction inside another: on a connection of its own, and the outer one keeps what it has. */
    List<String> nested() {
        List<String> outside = query();
        int own = backend();
        List<String> inside = again.inside();
        if (again.backendInside() == own || backend() != own) {
            return List.of("one connection for two transactions");
        }
        return List.of(outside.getFirst(), inside.getFirst(), nativeSql().getFirst());
    }

    /** Takes so many connections at once, in transactions inside one another, and then does the task. */
    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String holding(int connections, Callable<String> task) throws Exception {
        backend();
        return connections > 1 ? again.holding(connections - 1, task) : task.call();
    }

    /** Whether this transaction goes on where it was when the one inside it lost its connection and could not be committed. */
    boolean outlivesTheInner(IntConsumer kill) {
        int own = backend();
        try {
            again.killed(kill);
            return false;
        } catch (RuntimeException lost) {
            return backend() == own;
        }
    }

    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void killed(IntConsumer kill) {
        kill.accept(backend());
    }

    private int backend() {
        return database.sql().createQuery("select pg_backend_pid()").mapTo(Integer.class).one();
    }

    /** Public, because the server does not intercept anything less when a bean calls itself through its own proxy. */
    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int backendInside() {
        return backend();
    }

    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> inside() {
        return nativeSql();
    }

    /** Writes, and is stopped by PostgreSQL because a statement lasts too long. */
    void statementTimedOut(String note) {
        database.sql().execute("insert into probe (owner, note) values ('timed out', ?)", note);
        database.sql().execute("set local statement_timeout = 10");
        database.sql().execute("select pg_sleep(2)");
    }

    /**
     * Holds a row and waits for itself in another transaction, which gives up. When this one is killed meanwhile, PostgreSQL
     * gives the other one the row, rightly: then this one's loss is what is told.
     */
    void lockTimedOut(String note) {
        database.sql().execute("update probe set counter = counter + 1 where id = 15");
        try {
            again.waits(note);
        } catch (Wanted given) {
            backend();
            throw given;
        }
    }

    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void waits(String note) {
        database.sql().execute("insert into probe (owner, note) values ('timed out', ?)", note);
        database.sql().execute("set local lock_timeout = 10");
        database.sql().execute("update probe set owner = 'timed out' where id = 15");
        throw new Wanted();
    }

    /** Runs into the transaction's time-out; what it wrote must be gone and its connection clean. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Exception> timedOut() {
        try {
            transaction.setTransactionTimeout(1);
            transaction.begin();
            try {
                database.sql().execute("update probe set owner = 'timed out' where id = 14");
                database.sql().execute("select pg_sleep(1.5)");
                transaction.commit();
                return Optional.empty();
            } finally {
                if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
                transaction.setTransactionTimeout(0);
            }
        } catch (Exception expected) {
            return Optional.of(expected);
        }
    }

    String role() {
        return database.sql().createQuery("select current_user || ' ' || current_schema()").mapTo(String.class).one();
    }

    /** The port of the database server behind this council. */
    int port() {
        return database.sql().createQuery("select inet_server_port()").mapTo(Integer.class).one();
    }


    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<String> entityWithoutTransaction() {
        return List.of(database.entities().find(Probe.class, 1L).owner());
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<String> sqlWithoutTransaction() {
        return nativeSql();
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    List<String> queryWithoutTransaction() {
        return query();
    }

    /** Answers a live object, as no room may: to see what it is worth outside. */
    Probe entity(long id) {
        return database.entities().find(Probe.class, id);
    }

    /** Asks a live object of another transaction for what it had not read yet. */
    List<String> childrenOf(Probe stranger) {
        database.entities();
        return stranger.children().stream().map(Probe::owner).toList();
    }
}
