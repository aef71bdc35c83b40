package footprint.caseload;

import java.util.Collection;
import java.util.Map;

/**
 * What is open for a child and goes to the new reviewer with the child. Other rooms say what they hold; nothing is moved by it,
 * because it hangs on the child and not on the reviewer.
 */
public interface FollowsTheChild {

    /** What is open today for these children, in plain words with its count, such as "Reviews due" and 3. */
    Map<String, Integer> open(Collection<Long> children);
}
