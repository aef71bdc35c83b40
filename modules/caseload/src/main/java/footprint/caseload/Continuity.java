package footprint.caseload;

import footprint.kernel.Slice;

import java.util.Map;

/**
 * How often children who are looked after today have changed their reviewer in the present period of care (R102). Cover until a day is
 * no change, and neither is the first reviewer.
 *
 * @param children how many children by number of changes, from 0 up
 * @param list     those of the number that was asked for, or all, most changes first
 */
public record Continuity(Map<Integer, Integer> children, Slice<Child> list) {

    /** One child. @param reviewer who carries the child today; null if nobody does */
    public record Child(long id, String number, String called, boolean hidden, String reviewer, int changes) {
    }
}
