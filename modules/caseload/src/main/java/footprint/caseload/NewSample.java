package footprint.caseload;

import java.time.LocalDate;
import java.util.List;

/**
 * A sample to be drawn, or to be named.
 *
 * @param purpose what is looked at
 * @param auditor key of the person who may read the children
 * @param endsOn  last day
 * @param size    how many children to draw; null where they are named
 * @param seed    with which they are drawn; null: one is made up and kept
 * @param numbers the children's numbers, where they are named
 */
public record NewSample(String purpose, Long auditor, LocalDate endsOn, Integer size, Long seed, List<String> numbers) {

    public NewSample {
        numbers = numbers == null ? List.of() : numbers.stream().map(String::strip).filter(number -> !number.isEmpty()).distinct().toList();
    }
}
