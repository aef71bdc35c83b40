package footprint.identity;

/**
 * Somebody whom an administrator adds.
 *
 * @param username the name with which the sign-in service vouches for them
 * @param name     as colleagues call them
 * @param email    where they can be written to; null if not said
 */
public record NewPerson(String username, String name, String email) {
}
