package footprint.identity.guard;

import footprint.kernel.Actor;

/**
 * Whom an entry of the audit trail names.
 *
 * @param person   key of the person; null when it was nobody
 * @param username the sign-in name
 * @param role     code of the role in which they acted
 */
record Author(Long person, String username, String role) {

    /** What happened by itself, because its time had come. */
    static final Author CLOCK = new Author(null, "clock", "clock");

    static Author of(Actor actor) {
        return new Author(actor.personId(), actor.username(), actor.role().code());
    }
}
