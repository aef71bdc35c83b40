package footprint.escalation.boundary;

import footprint.harness.Postgres;
import footprint.kernel.CouncilCode;
import footprint.tenancy.onboarding.RegistryMigrations;
import footprint.tenancy.tick.Rounds;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A machine whose own clock is five minutes ahead of the database's takes a council and the roll-call over from a machine that
 * fell silent, and goes round again and again, as soon as one with the right clock would.
 */
class WrongClockTest {

    private static final String TIME = "select clock_timestamp()";
    private static final String BEHIND = " - interval '5 minutes'";
    private static final int PATIENCE_SECONDS = 60;

    @Test
    void what_a_silent_machine_left_is_due_by_the_databases_time() throws Exception {
        new RegistryMigrations(Postgres.running().owner()).migrate();
        Jdbi.create(Postgres.running().owner()).useHandle(sql -> sql.execute("""
                insert into registry.clockwork (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                select name, instance, past, true, 'a machine that fell silent', past, 1
                from (values ('council', 'silentshire'), ('roll-call', 'recurring')) row (name, instance), (select clock_timestamp() - interval '6 minutes' as past) p
                on conflict (task_name, task_instance) do update set picked = true, execution_time = excluded.execution_time, last_heartbeat = excluded.last_heartbeat"""));
        CouncilCode silent = new CouncilCode("silentshire");
        CouncilCode broughtIn = new CouncilCode("newshire"); // has no row until somebody calls the roll
        Map<CouncilCode, CountDownLatch> rounds = Map.of(silent, new CountDownLatch(3), broughtIn, new CountDownLatch(1));
        try (Rounds machine = new Rounds(behind(Postgres.running().application()), () -> List.of(silent, broughtIn), code -> rounds.get(code).countDown(), Duration.ofSeconds(1), 1,
                "ahead", Executors.defaultThreadFactory())) {
            machine.start();
            assertTrue(rounds.get(silent).await(PATIENCE_SECONDS, TimeUnit.SECONDS), "it waits with the council until its own clock says so");
            assertTrue(rounds.get(broughtIn).await(PATIENCE_SECONDS, TimeUnit.SECONDS), "it waits with the roll until its own clock says so");
        }
    }

    /** A database five minutes behind this process: the one word by which the scheduler asks it for the time. */
    private static DataSource behind(DataSource pool) {
        return proxy(DataSource.class, pool);
    }

    private static <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(WrongClockTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (arguments != null && arguments.length > 0 && TIME.equals(arguments[0])) {
                arguments[0] = TIME + BEHIND;
            }
            try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
