package footprint.identity.guard;

import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.tenancy.Apart;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The record of who looked at which child (R123), kept in the council's own schema. */
@ApplicationScoped
public class Looks {

    private CouncilDatabase database;
    private Clock clock;

    protected Looks() {
    }

    @Inject
    public Looks(CouncilDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a look into the running transaction: no look, no answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Actor actor, List<ChildId> children, String door, String how) {
        insert(actor, children, door, how);
    }

    /** Writes that a look was refused. The transaction that refused it is rolled back, so this has one of its own. */
    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeRefused(Actor actor, List<ChildId> children, String door) {
        insert(actor, children, door, "refused");
    }

    private void insert(Actor actor, List<ChildId> children, String door, String how) {
        for (ChildId child : children) {
            database.sql().createUpdate("""
                            insert into look (at, person_id, username, role, child_id, door, how)
                            values (:at, :person, :username, :role, :child, :door, :how)""")
                    .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .bind("person", actor.personId()).bind("username", actor.username()).bind("role", actor.role().code())
                    .bind("child", child.value()).bind("door", door).bind("how", how)
                    .execute();
        }
    }
}
