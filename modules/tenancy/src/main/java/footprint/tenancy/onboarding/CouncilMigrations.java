package footprint.tenancy.onboarding;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import org.flywaydb.core.Flyway;

import javax.sql.DataSource;

/** Brings a council's schema to the tables of this version: every room's scripts under db/, run as the council's role. */
public final class CouncilMigrations {

    private final DataSource owner;

    /** @param owner connections of a login that may create schemas and roles; never the application's */
    public CouncilMigrations(DataSource owner) {
        this.owner = owner;
    }

    /** Runs what has not run yet. */
    public void migrate(CouncilCode council) {
        String schema = CouncilSchema.nameFor(council);
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations("classpath:db")
                .initSql("set role " + schema)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
