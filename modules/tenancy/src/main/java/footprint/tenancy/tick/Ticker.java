package footprint.tenancy.tick;

import footprint.tenancy.Council;
import footprint.tenancy.Councils;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import javax.sql.DataSource;
import java.time.Duration;
import java.util.UUID;

/** Starts the {@link Rounds} of this machine with the application and ends them with it. */
@ApplicationScoped
public class Ticker {

    private static final int COUNCILS_AT_ONCE = 3;

    @Resource(lookup = "java:app/jdbc/clockwork")
    private DataSource pool;
    @Resource
    private ManagedThreadFactory threads;
    @Inject
    private Councils councils;
    @Inject
    private CouncilRound round;
    /** Seconds between two rounds in a council; 0: this machine goes round none. */
    @Inject
    @ConfigProperty(name = "footprint.clocks.seconds", defaultValue = "30")
    private int seconds;

    private Rounds rounds;

    /** Begins, unless this machine is to go round none. */
    public void start() {
        if (seconds > 0) {
            rounds = new Rounds(pool, () -> councils.open().stream().map(Council::code).toList(), round::in, Duration.ofSeconds(seconds),
                    COUNCILS_AT_ONCE, UUID.randomUUID().toString(), threads);
            rounds.start();
        }
    }

    /** Ends; what is under way is waited for a while. */
    public void stop() {
        if (rounds != null) {
            rounds.close();
        }
    }
}
