package footprint.identity;

import footprint.kernel.Actor;

/** The person on whose behalf this call runs. */
public interface CurrentActor {

    /** The actor; nobody signed in is a {@link footprint.kernel.ProblemException} IDE-001 with status 401. */
    Actor actor();
}
