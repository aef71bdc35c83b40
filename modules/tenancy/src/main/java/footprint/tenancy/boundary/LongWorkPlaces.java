package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.wall.CurrentCouncil;
import footprint.tenancy.wall.Places;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.concurrent.Callable;

/** How much long work runs at once on this machine: two pieces for a council and four together, unless the settings say otherwise. */
@ApplicationScoped
public class LongWorkPlaces {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    @Inject
    @ConfigProperty(name = "footprint.long-work.council", defaultValue = "2")
    private int council;
    @Inject
    @ConfigProperty(name = "footprint.long-work.together", defaultValue = "4")
    private int together;
    @Inject
    @ConfigProperty(name = "footprint.long-work.wait-seconds", defaultValue = "5")
    private int waitSeconds;

    private Places places;

    @PostConstruct
    void open() {
        places = new Places(council, together, Duration.ofSeconds(waitSeconds));
    }

    /**
     * Runs work in a place of its own. Long work inside long work is the same piece.
     *
     * @throws ProblemException TEN-035 when the council has enough under way, TEN-036 when the machine has
     */
    public <T> T run(Callable<T> work) throws Exception {
        if (INSIDE.get() != null) {
            return work.call();
        }
        CouncilCode code = CurrentCouncil.required();
        refuseUnlessTaken(places.enter(code));
        INSIDE.set(true);
        try {
            return work.call();
        } finally {
            INSIDE.remove();
            places.leave(code);
        }
    }

    private void refuseUnlessTaken(Places.Answer answer) {
        switch (answer) {
            case COUNCIL_FULL -> throw new ProblemException(new Problem("TEN-035", 429, "Your council already has " + council
                    + " large pieces of work under way. Nothing was done. Try again when one of them has ended.", null));
            case ALL_FULL -> throw new ProblemException(new Problem("TEN-036", 503, "Too many large pieces of work are under way at this moment. "
                    + "Nothing was done. Try again in a minute.", null));
            case TAKEN -> { }
        }
    }
}
