package footprint.escalation.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.tenancy.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

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
        due.forEach(this::strike);
        List<Long> askings = aftermaths.due();
        askings.forEach(this::ask);
        return !due.isEmpty() || !askings.isEmpty();
    }

    private void ask(long asking) {
        try {
            aftermaths.ask(asking);
        } catch (RuntimeException failure) {
            aftermaths.postpone(asking, failure.getClass().getSimpleName());
        }
    }

    private void strike(long clock) {
        try {
            clocks.strike(clock);
        } catch (RuntimeException failure) {
            clocks.postpone(clock, failure.getClass().getSimpleName());
        }
    }
}
