package footprint.records;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a record is kept.
 *
 * @param until    the last day on which it must be there, whatever holds stand; null where this person may not know it
 * @param rule     birthday, death or adoption: the one that decides
 * @param sentence the sum in words, with the law
 * @param holds    legal holds that stand: while there is one, nothing is erased
 */
public record Keep(LocalDate until, Rule rule, String sentence, List<String> holds) {

    public Keep {
        holds = List.copyOf(holds);
    }

    /** Which rule decides. */
    public enum Rule {
        BIRTHDAY("birthday"), DEATH("death"), ADOPTION("adoption");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** The word used in tables and addresses. */
        public String code() {
            return code;
        }
    }

    /** Whether the time has run out and nothing holds it: only then may people decide to erase. */
    public boolean mayBeErasedOn(LocalDate day) {
        return day.isAfter(until) && holds.isEmpty();
    }
}
