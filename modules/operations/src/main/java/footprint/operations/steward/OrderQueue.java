package footprint.operations.steward;

import footprint.operations.CouncilOrder;
import footprint.operations.OrderDetail;
import footprint.operations.boundary.RegistryRows;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of orders as stewards use it. Whoever works on an order holds a lock of the database session on its number:
 * a steward that dies loses the lock with its connection, and the order is found again in state working, free to be taken up.
 */
final class OrderQueue {

    private static final String LOCKED = "select pg_try_advisory_lock(hashtext('footprint.council_order'), cast(:id as int))";

    private final OwnerDatabase database;

    OrderQueue(OwnerDatabase database) {
        this.database = database;
    }

    /**
     * Takes the oldest order that waits or was left.
     *
     * @param session the connection that holds the lock until it is closed or {@link #release released}
     * @param resting orders that are not taken now, so that one in trouble does not keep the others waiting
     */
    Optional<CouncilOrder> take(Handle session, Set<Long> resting) {
        return session.inTransaction(sql -> {
            List<Long> open = sql.createQuery("""
                    select id from council_order where state in ('waiting', 'working') order by id for update skip locked""").mapTo(Long.class).list();
            for (long id : open) {
                if (!resting.contains(id) && sql.createQuery(LOCKED).bind("id", id).mapTo(Boolean.class).one()) {
                    sql.execute("update council_order set state = 'working', begun_at = coalesce(begun_at, now()) where id = ?", id);
                    return Optional.of(order(sql, id));
                }
            }
            return Optional.empty();
        });
    }

    void release(Handle session, long id) {
        session.createQuery("select pg_advisory_unlock(hashtext('footprint.council_order'), cast(:id as int))").bind("id", id).mapTo(Boolean.class).one();
    }

    void step(long id, String step) {
        database.registry(sql -> sql.execute("update council_order set step = ? where id = ?", step, id));
    }

    void note(long id, String word, String value) {
        database.registry(sql -> sql.createUpdate("""
                        update council_order set outcome = coalesce(outcome, '{}'::jsonb) || jsonb_build_object(:word, :value) where id = :id""")
                .bind("word", word).bind("value", value).bind("id", id).execute());
    }

    Map<String, String> notes(long id) {
        return database.registry(sql -> order(sql, id)).outcome();
    }

    void done(long id, Map<String, String> outcome) {
        database.registry(sql -> sql.createUpdate("""
                        update council_order set state = 'done', step = null, detail = detail - 'secret', outcome = cast(:outcome as jsonb), ended_at = now() where id = :id""")
                .bind("outcome", OrderDetail.text(outcome)).bind("id", id).execute());
    }

    void failed(long id, String fault) {
        database.registry(sql -> sql.createUpdate("""
                        update council_order set state = 'failed', step = null, detail = detail - 'secret', outcome = null, fault = :fault, ended_at = now() where id = :id""")
                .bind("fault", fault).bind("id", id).execute());
    }

    private static CouncilOrder order(Handle sql, long id) {
        return sql.createQuery("select " + RegistryRows.ORDER + " from council_order where id = :id").bind("id", id)
                .map((row, context) -> RegistryRows.order(row)).one();
    }
}
