package footprint.identity;

import footprint.kernel.ChildId;

/**
 * What a boundary method tells the audit trail beside what the guard sees of it by itself. Everything is written at the end of
 * the transaction, or nothing is done at all.
 */
public interface AuditNote {

    /** The method opened this child's record, although no parameter of it said so. */
    void opened(ChildId child);

    /**
     * The method changed something.
     *
     * @param child  whose record it is; null if nobody's
     * @param what   in one word, such as review or alert
     * @param before what was there, as JSON; null if nothing was
     * @param after  what is there now, as JSON; null if nothing is
     */
    void changed(ChildId child, String what, String before, String after);

    /** The reason that the person gave. */
    void because(String reason);
}
