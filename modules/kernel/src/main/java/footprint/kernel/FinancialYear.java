package footprint.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A council's year, 1 April to 31 March.
 *
 * @param startYear the calendar year of its 1 April
 */
public record FinancialYear(int startYear) {

    private static final Pattern LABEL = Pattern.compile("(\\d{4})-(\\d{2})");

    /** The year in which a date falls: 31 March 2021 is in 2020-21, 1 April 2021 in 2021-22. */
    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonthValue() < Month.APRIL.getValue() ? date.getYear() - 1 : date.getYear());
    }

    /** Reads "2020-21"; anything else is an {@link IllegalArgumentException}. */
    public static FinancialYear parse(String label) {
        Matcher matcher = LABEL.matcher(label == null ? "" : label);
        if (matcher.matches()) {
            FinancialYear year = new FinancialYear(Integer.parseInt(matcher.group(1)));
            if (year.label().equals(label)) {
                return year;
            }
        }
        throw new IllegalArgumentException("A year is written like 2020-21, not " + label);
    }

    public String label() {
        return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    @Override
    public String toString() {
        return label();
    }
}
