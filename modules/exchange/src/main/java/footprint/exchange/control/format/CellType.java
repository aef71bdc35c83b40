package footprint.exchange.control.format;

/** What a cell of the return may hold. */
public enum CellType {
    /** Free text without control characters. */
    TEXT,
    /** A day written dd/mm/yyyy. */
    DATE,
    /** A day of which day, or day and month, or all may be unknown: zz/05/2020, zz/zz/2021, zz/zz/zzzz. */
    PARTIAL_DATE,
    /** A code of a list. */
    CODE,
    /** A whole number. */
    NUMBER
}
