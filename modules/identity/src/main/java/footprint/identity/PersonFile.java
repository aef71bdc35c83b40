package footprint.identity;

import java.util.List;

/**
 * One person with every role, in force or not.
 *
 * @param person as in the list
 * @param roles  those of today first, then the coming ones, then those that are over
 */
public record PersonFile(PersonLine person, List<HeldRole> roles) {
}
