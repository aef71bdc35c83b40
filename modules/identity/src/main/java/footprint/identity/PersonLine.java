package footprint.identity;

/**
 * One person in the list.
 *
 * @param id       its key
 * @param username the sign-in name
 * @param name     as colleagues call them
 * @param email    where they can be written to; null if not said
 * @param roles    the codes of the roles held today, each once; empty where there is none
 */
public record PersonLine(long id, String username, String name, String email, String roles) {
}
