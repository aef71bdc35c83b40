package footprint.identity;

import footprint.kernel.ChildId;

/**
 * What the gate of the pages tells the audit trail: a page that may show a child's record did not open, because the role may not.
 * No boundary is reached then, so nobody else would say it.
 */
public interface RefusedPages {

    /**
     * A page was refused. One whose permission opens no child's record leaves nothing.
     *
     * @param wanted the permission that it asks for
     * @param child  whose page it is; null if it is nobody's, or if the address names another record
     * @param record the key of that other record; null if there is none
     */
    void refused(Permission wanted, ChildId child, Long record);
}
