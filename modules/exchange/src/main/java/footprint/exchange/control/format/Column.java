package footprint.exchange.control.format;

/**
 * One column of one file of the return.
 *
 * @param name    its heading
 * @param type    what its cells hold
 * @param list    the code list, for {@link CellType#CODE}; otherwise null
 * @param need    what a blank cell means
 * @param most    the most characters of a text, or the highest number
 */
public record Column(String name, CellType type, String list, Need need, int most) {

    /** What a blank cell means. */
    public enum Need {
        /** The row cannot be kept without it. */
        NEEDED,
        /** The return demands it; the row is kept and the blank is reported. */
        EXPECTED,
        /** It may be blank. */
        OPTIONAL
    }

    static final int LONGEST_TEXT = 100;

    static Column text(String name, Need need) {
        return text(name, need, LONGEST_TEXT);
    }

    static Column text(String name, Need need, int most) {
        return new Column(name, CellType.TEXT, null, need, most);
    }

    static Column date(String name, Need need) {
        return new Column(name, CellType.DATE, null, need, 0);
    }

    static Column partialDate(String name) {
        return new Column(name, CellType.PARTIAL_DATE, null, Need.OPTIONAL, 0);
    }

    static Column code(String name, Need need) {
        return new Column(name, CellType.CODE, name, need, 0);
    }

    static Column flag(String name, Need need) {
        return new Column(name, CellType.CODE, "FLAG", need, 0);
    }

    static Column number(String name, int highest) {
        return new Column(name, CellType.NUMBER, null, Need.OPTIONAL, highest);
    }
}
