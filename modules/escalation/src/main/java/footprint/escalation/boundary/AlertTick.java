package footprint.escalation.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.tenancy.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.ObjLongConsumer;

/** The council's round through its alerts: first the calendar and what has become resolved, then what is due, each in a transaction of its own. */
@ApplicationScoped
public class AlertTick implements Tick {

    private final AlertClocks clocks;
    private final AftermathClocks aftermaths;

    @Inject
    public AlertTick(AlertClocks clocks, AftermathClocks aftermaths) {
        this.clocks = clocks;
        this.aftermaths = aftermaths;
    }

    /** For the container's proxy. */
    protected AlertTick() {
        this(null, null);
    }

    @Override
    @Permit(Permission.CLOCKWORK)
    public String name() {
        return "alerts";
    }

    @Override
    @Permit(Permission.CLOCKWORK)
    public boolean tick() {
        if (clocks.redate() || aftermaths.begin()) {
            return true;
        }
        List<Long> due = clocks.due();
        each(due, clocks::strike, (fault, one) -> clocks.postpone(one, fault));
        List<Long> askings = aftermaths.due();
        each(askings, aftermaths::ask, (fault, one) -> aftermaths.postpone(one, fault));
        return !due.isEmpty() || !askings.isEmpty();
    }

    /** One that fails is put off, so that it does not keep the others. */
    private static void each(List<Long> due, LongPredicate work, ObjLongConsumer<String> postpone) {
        due.forEach(one -> {
            try {
                work.test(one);
            } catch (RuntimeException failure) {
                postpone.accept(failure.getClass().getSimpleName(), one);
            }
        });
    }
}
