package footprint.identity.guard;

import footprint.identity.control.Sight;
import footprint.kernel.Actor;
import footprint.tenancy.CouncilDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;

/**
 * Says to the database who looks, so that its views show this person's children and no others. The settings end with the
 * transaction; where nothing was said, nobody is seen.
 */
@ApplicationScoped
public class Seeing {

    @Inject
    private CouncilDatabase database;
    @Inject
    private Clock clock;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** Says it to the running transaction. A door that opens none has no rows to show, and the operator acts in no council. */
    public void as(Actor actor) {
        if (actor.council() != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            say(database.sql(), actor, clock.instant());
        }
    }

    /**
     * Says it to the transaction of this handle, in one statement.
     *
     * @param now the moment at which allocations, samples and emergency looks are measured
     */
    public static void say(Handle sql, Actor actor, Instant now) {
        sql.createQuery("""
                        select set_config('footprint.person', :person, true) || set_config('footprint.sight', :sight, true)
                            || set_config('footprint.team', :team, true) || set_config('footprint.now', :now, true)""")
                .bind("person", Long.toString(actor.personId())).bind("sight", Sight.of(actor.role(), actor.team()).code())
                .bind("team", actor.team() == null ? "" : actor.team()).bind("now", now.toString()).mapTo(String.class).one();
    }
}
