package footprint.exchange.storing;

import java.util.Set;

/** What follows for children whose episodes or reviews have changed: periods of care and due dates, in the same transaction. */
public interface Aftermath {

    /** Works out the periods of care of these children from their episodes. */
    void deriveCare(Set<Long> children);

    /** Works out which reviews of these children were late and when the next is due. */
    void redate(Set<Long> children);
}
