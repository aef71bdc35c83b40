package footprint.app.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** An observer as the house allows none: it comes later, on another thread, and knows no council. */
@ApplicationScoped
public class LateObserver {

    /** Something happened. */
    record Word() {
    }

    @Inject
    private ProbeWork work;

    void hears(@ObservesAsync Word word) {
        work.nativeSql();
    }
}
