package footprint.exchange.control.reading;

import footprint.exchange.control.format.Column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** From the text of one cell to its value. Nothing here throws: what cannot be read becomes a {@link Faulty}. */
public final class Cells {

    private static final int SHOWN = 40;
    /** The calendar of working days begins and ends near these; a date outside them is a mistype. */
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2070;

    private Cells() {
    }

    /** The value of a cell: null when blank, a String, an Integer or a LocalDate, or a {@link Faulty}. */
    static Object read(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case DATE -> orFaulty(date(text), text, Faulty.Kind.DATE);
            case PARTIAL_DATE -> orFaulty(partialDate(text), text, Faulty.Kind.DATE);
            case NUMBER -> orFaulty(number(text, column.most()), text, Faulty.Kind.NUMBER);
            case CODE -> withoutDecimal(text);
            case TEXT -> text.length() > column.most() || unstorable(text) ? new Faulty(text, Faulty.Kind.TEXT) : text;
        };
    }

    private static Object orFaulty(Object value, String text, Faulty.Kind kind) {
        return value == null ? new Faulty(text, kind) : value;
    }

    /** A day written dd/mm/yyyy, one digit allowed for day and month as the official tool does; null if it is not one. */
    static LocalDate date(String text) {
        int first = text.indexOf('/');
        int second = first < 0 ? -1 : text.indexOf('/', first + 1);
        if (second < 0 || text.length() - second != 5) {
            return null;
        }
        int day = digits(text, 0, first);
        int month = digits(text, first + 1, second);
        int year = digits(text, second + 1, text.length());
        if (day < 1 || month < 1 || year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int place = from; place < to; place++) {
            char digit = text.charAt(place);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }

    /** dd/mm/yyyy, zz/mm/yyyy, zz/zz/yyyy or zz/zz/zzzz, in lower case; null if it is none of them. */
    static String partialDate(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (date(lower) != null || lower.equals("zz/zz/zzzz")) {
            return lower;
        }
        if (lower.startsWith("zz/zz/")) {
            return date("01/01/" + lower.substring(6)) == null ? null : lower;
        }
        return lower.startsWith("zz/") && date("01/" + lower.substring(3)) != null ? lower : null;
    }

    /** A whole number from 0 to a limit, also when a spreadsheet wrote it as 12.0; null if it is none. */
    static Integer number(String text, int highest) {
        String whole = withoutDecimal(text);
        int value = digits(whole, 0, whole.length());
        return value < 0 || value > highest ? null : Integer.valueOf(value);
    }

    /** A code that a spreadsheet turned into a number, 1.0, is the code 1. */
    static String withoutDecimal(String text) {
        boolean decimal = text.length() > 2 && text.endsWith(".0") && digits(text, 0, text.length() - 2) >= 0;
        return decimal ? text.substring(0, text.length() - 2) : text;
    }

    private static boolean unstorable(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isISOControl(text.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    /** A value as it may stand in a sentence: short, on one line, without control characters. */
    public static String shown(String text) {
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        StringBuilder shown = new StringBuilder(cut.length());
        cut.chars().forEach(sign -> shown.append(Character.isISOControl(sign) || Character.isSurrogate((char) sign) ? '·' : (char) sign));
        return shown.toString();
    }
}
