package footprint.app.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.boundary.RegisteredCouncils;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CurrentCouncil;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.servlet.ServletContext;
import jakarta.transaction.UserTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ArquillianExtension.class)
class WallIT {

    private static final int COUNCILS = 12;
    private static final int ROUNDS = 1500;

    @Inject
    private Stress stress;
    @Inject
    private ProbeWork work;
    @Inject
    private CouncilDatabase database;
    @Inject
    private RegisteredCouncils registry;
    @Inject
    @ConfigProperty(name = "test.councils")
    private List<String> councils;
    @PersistenceUnit(unitName = "footprint")
    private EntityManagerFactory factory;
    @Resource(lookup = "java:app/jdbc/footprint")
    private DataSource pool;
    @Resource
    private UserTransaction transaction;
    @Inject
    private ServletContext servlets;

    @Deployment
    static WebArchive war() throws Exception {
        return WallArchive.with(COUNCILS);
    }

    @Test
    void eightThreadsInManyCouncilsNeverMeetAnotherCouncilsRow() throws Exception {
        Stress.Outcome outcome = stress.run(councils, ROUNDS, 20211103L);
        System.out.println("The wall: " + outcome);
        assertEquals(Stress.THREADS * (long) ROUNDS, outcome.attempts());
        assertEquals(0, outcome.leaks(), "rows of another council were seen");
        assertTrue(outcome.forgotten() > outcome.attempts() / 200, "too few forgot for the test to mean anything");
        assertEquals(0, outcome.forgottenThatPassed(), "who forgot the council saw rows");
        assertEquals("{}", outcome.faults(), "work in a council failed");
        for (String council : councils) {
            assertEquals(Set.of(council), Set.copyOf(in(council, () -> work.nativeSql())), "what was rolled back or timed out was kept");
        }
    }

    @Test
    void withNoCouncilNothingIsReached() {
        assertThrows(RuntimeException.class, () -> work.read(1));
        assertThrows(RuntimeException.class, () -> work.query());
        assertThrows(RuntimeException.class, () -> work.nativeSql());
        assertThrows(RuntimeException.class, () -> database.council());
    }

    @Test
    void withNoTransactionNothingIsReached() {
        assertThrows(RuntimeException.class, () -> in(first(), () -> work.entityWithoutTransaction()));
        assertThrows(RuntimeException.class, () -> in(first(), () -> work.queryWithoutTransaction()));
        assertThrows(RuntimeException.class, () -> in(first(), () -> work.sqlWithoutTransaction()));
    }

    @Test
    void aSecondCouncilInsideTheFirstIsRefused() {
        assertThrows(IllegalStateException.class, () -> in(first(), () -> in(second(), () -> work.nativeSql())));
    }

    @Test
    void aTransactionStaysWithTheCouncilThatBeganIt() throws Exception {
        transaction.begin();
        try {
            assertEquals(List.of(first()), in(first(), () -> work.nativeSql()));
            assertThrows(IllegalStateException.class, () -> in(second(), () -> work.nativeSql()));
            assertThrows(IllegalStateException.class, () -> in(second(), () -> work.query()));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void theRegistryIsReadWithoutTouchingTheTransactionsCouncil() throws Exception {
        transaction.begin();
        try {
            in(first(), () -> {
                assertEquals(schemaOf(first()) + " " + schemaOf(first()), work.role());
                registry.ask();
                assertEquals(schemaOf(first()) + " " + schemaOf(first()), work.role());
                return null;
            });
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aConnectionTakenPastTheWallMayDoNothing() throws Exception {
        try (Connection connection = pool.getConnection()) {
            assertThrows(SQLException.class, () -> query(connection, "select * from probe"));
            assertThrows(SQLException.class, () -> query(connection, "select * from " + schemaOf(first()) + ".probe"));
            assertThrows(SQLException.class, () -> query(connection, "select * from registry.council"));
            assertThrows(SQLException.class, () -> query(connection, "create table public.own (id int)"));
        }
    }

    @Test
    void theMetamodelHoldsEveryEntityOfTheRoomsAndNoOther() throws Exception {
        Set<String> known = factory.getMetamodel().getEntities().stream().map(type -> type.getJavaType().getName())
                .filter(name -> !name.equals(Probe.class.getName())).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(entitiesInTheJars(), known);
    }

    @Test
    void nothingIsKeptInASharedCache() throws Exception {
        in(first(), () -> work.read(1));
        assertFalse(factory.getCache().contains(Probe.class, 1L));
        assertEquals("false", factory.getProperties().get("eclipselink.cache.shared.default"));
        assertNull(factory.getProperties().get("eclipselink.cache.shared.Probe"));
    }

    private Set<String> entitiesInTheJars() throws IOException, ClassNotFoundException {
        Set<String> names = new TreeSet<>();
        for (String jar : servlets.getResourcePaths("/WEB-INF/lib")) {
            if (jar.endsWith("-SNAPSHOT.jar")) {
                addEntities(jar, names);
            }
        }
        return names;
    }

    private void addEntities(String jar, Set<String> names) throws IOException, ClassNotFoundException {
        try (InputStream stream = servlets.getResourceAsStream(jar); ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("footprint/.*/entity/[A-Za-z]+\\.class")) {
                    String name = entry.getName().replace('/', '.').replaceAll("\\.class$", "");
                    if (Class.forName(name, false, getClass().getClassLoader()).isAnnotationPresent(Entity.class)) {
                        names.add(name);
                    }
                }
            }
        }
    }

    private static void query(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String schemaOf(String council) {
        return CouncilSchema.nameFor(new CouncilCode(council));
    }

    private String first() {
        return councils.get(0);
    }

    private String second() {
        return councils.get(1);
    }

    private static <T> T in(String council, Callable<T> task) throws Exception {
        return CurrentCouncil.in(new CouncilCode(council), task);
    }
}
