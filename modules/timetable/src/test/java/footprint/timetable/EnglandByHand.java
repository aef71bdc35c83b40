package footprint.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * The oracle: bank holidays of England and Wales worked out from the Act, the computus and the proclamations, and sums
 * done by walking one day at a time. It shares no code with what it checks.
 */
final class EnglandByHand {

    private final Set<LocalDate> holidays = new TreeSet<>();

    EnglandByHand(int firstYear, int lastYear) {
        for (int year = firstYear; year <= lastYear; year++) {
            yearOf(year);
        }
        for (String proclaimed : new String[]{"2011-04-29", "2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"}) {
            holidays.add(LocalDate.parse(proclaimed));
        }
    }

    private void yearOf(int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        holidays.add(isWeekend(newYear) ? newYear.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : newYear);
        LocalDate easter = easter(year);
        holidays.add(easter.minusDays(2));
        holidays.add(easter.plusDays(1));
        holidays.add(year == 2020 ? LocalDate.of(2020, 5, 8)
                : LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        holidays.add(year == 2012 ? LocalDate.of(2012, 6, 4) : year == 2022 ? LocalDate.of(2022, 6, 2)
                : LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        holidays.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        LocalDate christmas = LocalDate.of(year, 12, 25);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> holidays.addAll(Set.of(christmas, christmas.plusDays(3)));
            case SATURDAY -> holidays.addAll(Set.of(christmas.plusDays(2), christmas.plusDays(3)));
            case SUNDAY -> holidays.addAll(Set.of(christmas.plusDays(1), christmas.plusDays(2)));
            default -> holidays.addAll(Set.of(christmas, christmas.plusDays(1)));
        }
    }

    /** Easter Sunday by Gauss, in Lichtenberg's form. */
    private static LocalDate easter(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - (year + year / 4 + s) % 7;
        int oe = 7 - (og - sz) % 7;
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1);
    }

    boolean works(LocalDate day) {
        return !isWeekend(day) && !holidays.contains(day);
    }

    LocalDate plus(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    LocalDate minus(LocalDate end, int days) {
        LocalDate day = end;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
