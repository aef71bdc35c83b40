package footprint.web.look;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date as three fields of a form.
 *
 * @param day   as typed
 * @param month as typed
 * @param year  as typed
 */
public record DateInput(String day, String month, String year) {

    /** The date to begin with; null leaves the fields empty. */
    public static DateInput of(LocalDate date) {
        return date == null ? new DateInput("", "", "")
                : new DateInput(Integer.toString(date.getDayOfMonth()), Integer.toString(date.getMonthValue()), Integer.toString(date.getYear()));
    }

    /** What was sent under the names that fp:dateFields gives. */
    public static DateInput sent(HttpServletRequest request, String field) {
        return new DateInput(text(request, field + "-day"), text(request, field + "-month"), text(request, field + "-year"));
    }

    public boolean isEmpty() {
        return (day + month + year).isBlank();
    }

    /**
     * The date.
     *
     * @param code  the problem code of the page's room
     * @param field the field's name, for the message
     * @throws ProblemException with that code when it is not a date of the years 1900 to 2100
     */
    public LocalDate date(String code, String field) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year.trim()), Integer.parseInt(month.trim()), Integer.parseInt(day.trim()));
            if (date.getYear() >= 1900 && date.getYear() <= 2100) {
                return date;
            }
        } catch (DateTimeException | NumberFormatException notADate) {
            // said below, in words
        }
        throw new ProblemException(Problem.invalid(code, field, "Enter a real date as day, month and year, such as 4 3 2021."));
    }

    public String getDay() {
        return day;
    }

    public String getMonth() {
        return month;
    }

    public String getYear() {
        return year;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
