package footprint.app.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CopySize;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.boundary.Rehearsal;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CurrentCouncil;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import jakarta.annotation.Resource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A rehearsal in the real server: entities, SQL and kept statements meet the copy, and nothing of it is left. */
@ExtendWith(ArquillianExtension.class)
class RehearsalIT {

    /** More often than the driver waits before the database keeps a statement's plan. */
    private static final int OFTEN = 12;

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private ProbeWork work;
    @Inject
    private CouncilDatabase database;
    @Resource
    private UserTransaction transaction;
    @Inject
    @ConfigProperty(name = "test.councils")
    private List<String> councils;

    @Deployment
    static WebArchive war() throws Exception {
        return WallArchive.withMigrated(2);
    }

    @Test
    void entitiesAndSqlMeetTheCopyAndNothingIsLeft() throws Exception {
        String council = councils.getFirst();
        in(council, () -> {
            String copied = rehearsal.run(size -> {
                database.sql().execute("update probe set owner = 'copy'");
                assertEquals(List.of("copy"), work.read(1), "an entity was read past the copy");
                assertEquals(Set.of("copy"), Set.copyOf(work.query()));
                assertEquals(List.of("copy"), work.lock(2));
                assertEquals(Set.of("copy", "new"), Set.copyOf(work.insert("new")));
                assertEquals(List.of(council), work.inside(), "the real rows of another transaction changed");
                long key = database.sql().createQuery("select max(id) from probe").mapTo(Long.class).one();
                assertTrue(key >= CopySize.FIRST_KEY);
                return "tables " + size.tables();
            });
            assertTrue(copied.matches("tables [1-9]\\d+"), copied);
            assertEquals(List.of(council), work.nativeSql());
            assertEquals(Set.of(council), Set.copyOf(work.query()));
            return null;
        });
    }

    @Test
    void aKeptPlanNeverGoesToTheOtherTable() throws Exception {
        String council = councils.getLast();
        in(council, () -> {
            for (int round = 0; round < 3; round++) {
                for (int often = 0; often < OFTEN; often++) {
                    assertEquals(List.of(council), work.nativeSql());
                }
                rehearsal.run(size -> {
                    database.sql().execute("update probe set owner = 'copy'");
                    for (int often = 0; often < OFTEN; often++) {
                        assertEquals(List.of("copy"), work.nativeSql());
                        assertEquals(Set.of("copy"), Set.copyOf(work.query()));
                    }
                    return null;
                });
            }
            return null;
        });
    }

    @Test
    void insideATransactionItIsRefusedAndTheTransactionLivesOn() throws Exception {
        String council = councils.getFirst();
        in(council, () -> {
            transaction.begin();
            try {
                assertThrows(IllegalStateException.class, () -> rehearsal.run(size -> size));
                assertEquals(List.of(council), work.nativeSql());
            } finally {
                transaction.rollback();
            }
            return null;
        });
    }

    @Test
    void aFailureIsTakenBackToo() throws Exception {
        String council = councils.getFirst();
        in(council, () -> {
            assertThrows(ProbeWork.Wanted.class, () -> rehearsal.run(size -> {
                work.rolledBack();
                return null;
            }));
            assertEquals(List.of(council), work.nativeSql());
            assertEquals(CouncilSchema.nameFor(new CouncilCode(council)) + " " + CouncilSchema.nameFor(new CouncilCode(council)), work.role());
            return null;
        });
        assertThrows(RuntimeException.class, () -> rehearsal.run(size -> size), "without a council there is nothing to rehearse");
    }

    private static <T> T in(String council, Callable<T> task) throws Exception {
        return CurrentCouncil.in(new CouncilCode(council), task);
    }
}
