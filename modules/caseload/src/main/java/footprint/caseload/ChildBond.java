package footprint.caseload;

/**
 * A parent or a child of a looked-after child, looked after too.
 *
 * @param key    the bond's key; 0 for one that is not recorded and that a return makes likely
 * @param number the other's number
 * @param part   what the other is to this child: parent or child
 */
public record ChildBond(long key, String number, String part) {
}
