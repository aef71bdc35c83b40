package footprint.app.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.boundary.LongWorkPlaces;
import footprint.tenancy.boundary.RegisteredCouncils;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.PoolPlan;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.servlet.ServletContext;
import jakarta.transaction.UserTransaction;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jdbi.v3.core.Jdbi;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.naming.InitialContext;
import javax.sql.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    private static final int KILL_ONE_IN = 100;
    /** Two servers in two slices, as the archive is told. */
    private static final int POOLS = 4;
    /** How many connections each place takes so that together they are all that web.xml gives a pool. */
    private static final List<Integer> WHOLE_POOL = List.of(3, 3, 4);

    @Inject
    private Stress stress;
    @Inject
    private ProbeWork work;
    @Inject
    private CouncilDatabase database;
    @Inject
    private LongWorkPlaces longWork;
    @Inject
    private RegisteredCouncils registry;
    @Inject
    @ConfigProperty(name = "test.councils")
    private List<String> councils;
    @Inject
    @ConfigProperty(name = "test.operations")
    private int operations;
    @Inject
    @ConfigProperty(name = "test.seed")
    private long seed;
    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Event<LateObserver.Word> events;
    @PersistenceUnit(unitName = "footprint")
    private EntityManagerFactory factory;
    @Resource(lookup = "java:app/jdbc/footprint")
    private DataSource pool;
    @Resource
    private UserTransaction transaction;
    @Inject
    private ServletContext servlets;
    private final Map<String, DataSource> owners = new HashMap<>();

    @Deployment
    static WebArchive war() throws Exception {
        return WallArchive.with(Integer.getInteger("footprint.wall.councils", 60));
    }

    @Test
    void manyOperationsInManyCouncilsNeverMeetAnotherCouncilsRow() throws Exception {
        Map<String, Jdbi> places = places();
        Killer killer = new Killer(List.copyOf(owners.values()), stress::attempts, KILL_ONE_IN, seed);
        Future<?> killing = executor.submit(killer);
        Stress.Outcome outcome = stress.run(councils, operations, seed);
        killer.stop();
        killing.get();
        System.out.printf("The wall: %,d attempts in %d councils, %d kills, %d calls lost to them, %d time-outs, %d forgot the council and %d of them passed, "
                        + "leaks %d, other faults %s%n", outcome.attempts(), councils.size(), killer.kills(), outcome.killed(), outcome.timeOuts(),
                outcome.forgotten(), outcome.forgottenThatPassed(), outcome.leaks(), outcome.faults());
        assertEquals(operations, outcome.attempts());
        assertEquals(0, outcome.leaks(), "rows of another council were seen");
        assertTrue(outcome.forgotten() > outcome.attempts() / 200, "too few forgot for the test to mean anything");
        assertEquals(0, outcome.forgottenThatPassed(), "who forgot the council saw rows");
        assertTrue(killer.kills() > operations / KILL_ONE_IN / 2, "too few were killed for the test to mean anything");
        assertTrue(outcome.timeOuts() > operations / 1000, "too few timed out for the test to mean anything");
        assertEquals("{}", outcome.faults(), "work in a council failed");
        assertEquals(Set.of(), new StressCheck(stress.ledger()).wrong(councils, places), "a write is not where its writer was told");
        nothingIsHeld();
    }

    /** After whatever was killed: no transaction is open, and every place and every connection of every pool can be had at once. */
    private void nothingIsHeld() throws Exception {
        for (DataSource owner : owners.values()) {
            assertEquals(List.of(), Jdbi.create(owner).withHandle(handle -> handle.createQuery("select query from pg_stat_activity "
                    + "where usename = 'footprint_app' and xact_start is not null").mapTo(String.class).list()), "a transaction was left behind");
        }
        for (String council : oneForEachPool()) {
            // A pool may still have to throw away connections that were killed; what was lost for good is lost at every try.
            boolean had = wholePoolIsHad(council) || wholePoolIsHad(council) || wholePoolIsHad(council);
            assertTrue(had, "places or connections of the pool of " + council + " are held by nobody");
        }
    }

    private boolean wholePoolIsHad(String council) throws InterruptedException {
        CyclicBarrier all = new CyclicBarrier(WHOLE_POOL.size());
        List<Future<String>> holders = WHOLE_POOL.stream().map(connections -> executor.submit(
                () -> in(council, () -> work.holding(connections, () -> "held with " + all.await(20, TimeUnit.SECONDS))))).toList();
        boolean had = true;
        for (Future<String> holder : holders) {
            try {
                holder.get();
            } catch (ExecutionException notAll) {
                had = false;
            }
        }
        return had;
    }

    private Collection<String> oneForEachPool() {
        PoolPlan plan = PoolPlan.read(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
        Map<Integer, String> found = new HashMap<>();
        registry.ask().forEach((code, council) -> {
            if (councils.contains(code.value())) {
                found.putIfAbsent(plan.poolFor(council.server(), code), code.value());
            }
        });
        assertEquals(POOLS, found.size());
        return found.values();
    }

    @Test
    void aTransactionGoesOnWhenTheOneInsideItLostItsConnection() throws Exception {
        Jdbi server = places().get(first());
        for (int i = 0; i < WHOLE_POOL.size() + 1; i++) {
            assertTrue(in(first(), () -> work.outlivesTheInner(backend ->
                    server.useHandle(handle -> handle.select("select pg_terminate_backend(?, 5000)", backend).mapTo(Boolean.class).one()))));
        }
        nothingIsHeld();
    }

    @Test
    void workOnAnotherThreadHasNoCouncil() throws Exception {
        Future<List<String>> task = in(first(), () -> executor.submit(() -> work.nativeSql()));
        assertTrue(Faults.rootOf(assertThrows(ExecutionException.class, task::get)).contains("No council was said"));
        var stage = in(first(), () -> executor.supplyAsync(() -> work.query()));
        assertThrows(ExecutionException.class, stage::get);
    }

    @Test
    void anAsynchronousObserverHasNoCouncil() throws Exception {
        var told = in(first(), () -> events.fireAsync(new LateObserver.Word()));
        assertTrue(Faults.rootOf(assertThrows(ExecutionException.class, () -> told.toCompletableFuture().get())).contains("No council was said"));
    }

    @Test
    void whatAnEntityHadNotReadIsNeverReadPastTheWall() throws Exception {
        Probe probe = in(first(), () -> work.entity(1));
        assertThrows(RuntimeException.class, () -> in(first(), () -> probe.children().size()), "outside its transaction");
        assertThrows(RuntimeException.class, () -> probe.children().size(), "outside its council");
        assertEquals(List.of(second()), in(second(), () -> work.childrenOf(probe)), "in another council's transaction there are that council's rows only");
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
    void aConnectionTakenPastTheWallMayDoNothingOnAnyPool() throws Exception {
        mayDoNothing(pool);
        for (int number = 0; number < POOLS; number++) {
            mayDoNothing(InitialContext.doLookup("java:app/jdbc/pool" + number));
        }
    }

    private void mayDoNothing(DataSource pastTheWall) throws SQLException {
        try (Connection connection = pastTheWall.getConnection()) {
            for (String text : List.of("select * from probe", "select * from " + schemaOf(first()) + ".probe", "select * from " + schemaOf(second()) + ".probe",
                    "select * from registry.council", "create table public.own (id int)")) {
                assertThrows(SQLException.class, () -> query(connection, text), text);
            }
        }
    }

    @Test
    void eachCouncilIsReachedOnItsOwnServer() throws Exception {
        assertEquals(ProbeServers.port("first"), in(first(), () -> work.port()));
        assertEquals(ProbeServers.port("second"), in(second(), () -> work.port()));
    }

    @Test
    void anOldPlaceWhoseDoorIsShutLetsNobodyIn() throws Exception {
        String council = councils.getLast();
        String role = schemaOf(council);
        Jdbi server = places().get(council);
        server.useHandle(handle -> handle.execute("revoke " + role + " from footprint_app"));
        try {
            Exception refused = assertThrows(Exception.class, () -> in(council, () -> work.nativeSql()));
            assertTrue(Faults.isProblem(refused, "TEN-032"), refused::toString);
        } finally {
            server.useHandle(handle -> handle.execute("grant " + role + " to footprint_app with inherit false, set true"));
        }
        assertEquals(List.of(council), in(council, () -> work.nativeSql()));
    }

    @Test
    void aCouncilsLongWorkLeavesRoomForAnothers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        List<Future<String>> two = List.of(holds(begun, end), holds(begun, end));
        begun.await();
        Exception refused = assertThrows(Exception.class, () -> in(first(), () -> longWork.run(() -> "a third")));
        assertTrue(Faults.isProblem(refused, "TEN-035"), refused::toString);
        assertEquals("another's", in(second(), () -> longWork.run(() -> "another's")));
        end.countDown();
        for (Future<String> one : two) {
            assertEquals("long", one.get());
        }
        assertEquals("again", in(first(), () -> longWork.run(() -> longWork.run(() -> "again"))));
    }

    private Future<String> holds(CountDownLatch begun, CountDownLatch end) {
        return executor.submit(() -> in(first(), () -> longWork.run(() -> {
            begun.countDown();
            end.await();
            return "long";
        })));
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

    /** The owner's login on the server of each council. */
    private Map<String, Jdbi> places() {
        Map<String, Jdbi> servers = new HashMap<>();
        owners.put("first", ProbeServers.owner("first"));
        owners.put("second", ProbeServers.owner("second"));
        registry.ask().forEach((code, council) -> servers.put(code.value(), Jdbi.create(owners.get(council.server()))));
        return servers;
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
