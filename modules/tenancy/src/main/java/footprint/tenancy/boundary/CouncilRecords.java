package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.wall.CurrentCouncil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.Connection;

/** {@link CouncilDatabase} inside the server: the entity manager of the transaction, and its connection. */
@ApplicationScoped
public class CouncilRecords implements CouncilDatabase {

    @PersistenceContext(unitName = "footprint")
    private EntityManager entities;

    @Override
    public CouncilCode council() {
        return CurrentCouncil.required();
    }

    @Override
    public EntityManager entities() {
        CurrentCouncil.required();
        return entities;
    }

    @Override
    public Handle sql() {
        CurrentCouncil.required();
        entities.flush();
        return Jdbi.create(entities.unwrap(Connection.class)).open();
    }
}
