package footprint.tenancy.tick;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Tick;
import footprint.tenancy.TickBegins;
import footprint.tenancy.wall.CurrentCouncil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One round in one council: every tick in turn, until nothing is due or it is the next council's turn. */
@ApplicationScoped
public class CouncilRound {

    private static final Logger LOG = Logger.getLogger("footprint.tenancy");
    private static final long LONGEST_NANOS = Duration.ofSeconds(20).toNanos();

    @Inject
    @Any
    private Instance<Tick> ticks;
    @Inject
    private Event<TickBegins> begins;

    /** Goes round. A tick that fails does not keep the others from theirs, and comes again with the next round. */
    @ActivateRequestContext
    public void in(CouncilCode council) {
        try {
            CurrentCouncil.in(council, () -> {
                begins.fire(new TickBegins(council));
                long last = System.nanoTime() + LONGEST_NANOS;
                ticks.forEach(tick -> run(tick, last));
                return null;
            });
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(Tick tick, long last) {
        try {
            while (tick.tick() && System.nanoTime() - last < 0) {
                continue;
            }
        } catch (RuntimeException failure) {
            // The kind of failure only: what the database says may repeat a row.
            LOG.log(Level.WARNING, "{0} failed in {1}: {2}", new Object[] {tick.name(), CurrentCouncil.required(), failure.getClass().getName()});
        }
    }
}
