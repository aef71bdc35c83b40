package footprint.reporting.control;

/**
 * A column of a fact set that settings may name.
 *
 * @param name  in SQL and in settings
 * @param type  what conditions it takes
 * @param label the heading in a list; null where the list does not show it
 */
public record FactColumn(String name, Type type, String label) {

    /** Codes take lists, numbers and dates take bounds, flags take true or false. */
    public enum Type { CODE, NUMBER, DATE, FLAG }

    static FactColumn coded(String name, String label) {
        return new FactColumn(name, Type.CODE, label);
    }

    static FactColumn number(String name, String label) {
        return new FactColumn(name, Type.NUMBER, label);
    }

    static FactColumn date(String name, String label) {
        return new FactColumn(name, Type.DATE, label);
    }

    static FactColumn flag(String name, String label) {
        return new FactColumn(name, Type.FLAG, label);
    }
}
