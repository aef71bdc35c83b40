package footprint.caseload.control;

import java.time.LocalDate;

/** Ages in whole years. A child on the birthday has that age; born on 29 February, the birthday of a common year is 1 March. */
public final class Ages {

    private Ages() {
    }

    /** Years completed on a date; below nought before the birth. */
    public static int on(LocalDate date, LocalDate birth) {
        int years = date.getYear() - birth.getYear();
        boolean reached = date.getMonthValue() > birth.getMonthValue()
                || date.getMonthValue() == birth.getMonthValue() && date.getDayOfMonth() >= birth.getDayOfMonth();
        return reached ? years : years - 1;
    }

    /** Whether a child has reached an age on a date. */
    public static boolean reached(int age, LocalDate birth, LocalDate date) {
        return on(date, birth) >= age;
    }
}
