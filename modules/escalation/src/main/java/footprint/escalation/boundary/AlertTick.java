package footprint.escalation.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.tenancy.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** The council's round through its alerts: first the calendar, then what is due, each in a transaction of its own. */
@ApplicationScoped
public class AlertTick implements Tick {

    private final AlertClocks clocks;

    @Inject
    public AlertTick(AlertClocks clocks) {
        this.clocks = clocks;
    }

    /** For the container's proxy. */
    protected AlertTick() {
        this(null);
    }

    @Override
    @Permit(Permission.CLOCKWORK)
    public String name() {
        return "alerts";
    }

    @Override
    @Permit(Permission.CLOCKWORK)
    public boolean tick() {
        if (clocks.redate()) {
            return true;
        }
        List<Long> due = clocks.due();
        due.forEach(this::strike);
        return !due.isEmpty();
    }

    private void strike(long clock) {
        try {
            clocks.strike(clock);
        } catch (RuntimeException failure) {
            clocks.postpone(clock, failure.getClass().getSimpleName());
        }
    }
}
