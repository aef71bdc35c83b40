package footprint.records.control;

import footprint.records.Keep;
import footprint.records.RecordsSettings;
import footprint.records.RetentionFacts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Until when a child's record is kept: the 75th birthday, or fifteen years from the death of a child who died young
 * (regulation 50, SI 2010/959); and where the child was adopted not before a hundred years from the order (regulation 6,
 * SI 2005/888). The numbers are settings. A legal hold changes no date; nothing is erased while it stands.
 */
public final class RetentionClock {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final RecordsSettings.Retention settings;

    public RetentionClock(RecordsSettings.Retention settings) {
        this.settings = settings;
    }

    /** How long the record with these facts is kept. Worked out anew whenever a fact changes. */
    public Keep keep(RetentionFacts facts) {
        Keep first = diedYoung(facts) ? death(facts) : birthday(facts);
        if (facts.adoptedOn() == null) {
            return first;
        }
        Keep adoption = adoption(facts);
        return adoption.until().isAfter(first.until()) ? adoption : first;
    }

    private boolean diedYoung(RetentionFacts facts) {
        return facts.died() != null && facts.died().isBefore(Anniversary.of(facts.born(), settings.death().underAge()));
    }

    private Keep birthday(RetentionFacts facts) {
        int years = settings.birthday().years();
        LocalDate until = Anniversary.of(facts.born(), years);
        return new Keep(until, Keep.Rule.BIRTHDAY, "Kept until the %s birthday, %s (%s).".formatted(ordinal(years), DAY.format(until),
                settings.birthday().authority()), facts.holds());
    }

    private Keep death(RetentionFacts facts) {
        int years = settings.death().years();
        LocalDate until = Anniversary.of(facts.died(), years);
        return new Keep(until, Keep.Rule.DEATH, "Kept until %s, %d years from the death on %s of a child under %d (%s).".formatted(DAY.format(until), years,
                DAY.format(facts.died()), settings.death().underAge(), settings.death().authority()), facts.holds());
    }

    private Keep adoption(RetentionFacts facts) {
        int years = settings.adoption().years();
        LocalDate until = Anniversary.of(facts.adoptedOn(), years);
        return new Keep(until, Keep.Rule.ADOPTION, "Kept until %s, %d years from the adoption order of %s (%s).".formatted(DAY.format(until), years,
                DAY.format(facts.adoptedOn()), settings.adoption().authority()), facts.holds());
    }

    private static String ordinal(int number) {
        int last = number % 10;
        boolean teen = number % 100 / 10 == 1;
        return number + (teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }
}
