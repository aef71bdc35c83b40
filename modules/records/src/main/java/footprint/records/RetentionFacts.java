package footprint.records;

import java.time.LocalDate;
import java.util.List;

/**
 * What decides how long a child's record is kept.
 *
 * @param born      date of birth
 * @param died      date of death; null while nobody has recorded one
 * @param adoptedOn date of the adoption order; null where there was none
 * @param lookedAfter whether the child was ever looked after; a record without a period of care is kept as long as one with
 * @param holds     the legal holds that stand, in words
 */
public record RetentionFacts(LocalDate born, LocalDate died, LocalDate adoptedOn, boolean lookedAfter, List<String> holds) {

    public RetentionFacts {
        holds = List.copyOf(holds);
    }
}
