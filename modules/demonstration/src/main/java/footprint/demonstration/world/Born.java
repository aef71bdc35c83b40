package footprint.demonstration.world;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** The days on which a child may have been born, narrowed by everything that is known of it. */
record Born(LocalDate from, LocalDate to) {

    static final int ADULT = 18;

    /** A child aged {@code youngest} to {@code oldest}, in completed years, on a day. */
    static Born aged(LocalDate day, int youngest, int oldest) {
        return new Born(day.minusYears(oldest + 1L).plusDays(1), day.minusYears(youngest));
    }

    Born and(Born other) {
        return new Born(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    boolean possible() {
        return !from.isAfter(to);
    }

    boolean meets(Born other) {
        return and(other).possible();
    }

    /** One of the days, never 29 February, whose birthdays are a matter of opinion. */
    LocalDate one(RandomGenerator random) {
        LocalDate day = Chance.day(from, to, random);
        if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) {
            day = day.equals(to) && !from.equals(to) ? day.minusDays(1) : day.plusDays(from.equals(to) ? 0 : 1);
        }
        return day;
    }
}
