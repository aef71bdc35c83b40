package footprint.operations.control;

import footprint.operations.Retention;

import java.time.LocalDate;
import java.util.List;

/** Whether the law lets a council's records be destroyed. Nothing is erased before its time. */
public final class DeletionRules {

    private static final int ADULT = 18;

    private DeletionRules() {
    }

    /**
     * One child, without a name.
     *
     * @param born the date of birth
     * @param died the date of death, if the record says that the child died in care; else null
     */
    public record Life(LocalDate born, LocalDate died) {
    }

    /**
     * The answer.
     *
     * @param allowed  whether the records may be destroyed
     * @param rule     the rule in words, as the certificate repeats it
     * @param kept     how many records must still be kept
     * @param keptTo   the last day of the longest of them; null when there is none
     */
    public record Verdict(boolean allowed, String rule, long kept, LocalDate keptTo) {
    }

    /**
     * Decides.
     *
     * @param receipt what the successor wrote when it took the records over; blank when nobody did
     * @param today   the day in London
     */
    public static Verdict decide(List<Life> lives, String receipt, Retention retention, LocalDate today) {
        List<LocalDate> ends = lives.stream().map(life -> keptTo(life, retention)).filter(end -> !end.isBefore(today)).sorted().toList();
        LocalDate last = ends.isEmpty() ? null : ends.getLast();
        if (ends.isEmpty()) {
            return new Verdict(true, lives.isEmpty() ? "The council held no child's record."
                    : "Every child's record had reached the end of its time.", 0, null);
        }
        if (!receipt.isBlank()) {
            return new Verdict(true, "The records were handed over to a successor, which keeps them; its receipt: " + receipt.strip(), ends.size(), last);
        }
        return new Verdict(false, ends.size() + " children's records must still be kept, the longest to " + last + ".", ends.size(), last);
    }

    /** The last day on which a record is kept. Somebody born on 29 February has the birthday on 1 March in other years. */
    public static LocalDate keptTo(Life life, Retention retention) {
        if (life.died() != null && life.died().isBefore(birthday(life.born(), ADULT))) {
            return life.died().plusYears(retention.yearsFromDeath());
        }
        return birthday(life.born(), retention.birthday());
    }

    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
