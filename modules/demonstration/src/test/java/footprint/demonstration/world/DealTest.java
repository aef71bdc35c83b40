package footprint.demonstration.world;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DealTest {

    private static Map<Integer, Integer> wanted(int... counts) {
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        for (int label = 0; label < counts.length; label++) {
            wanted.put(label, counts[label]);
        }
        return wanted;
    }

    @Test
    void a_deal_that_exists_is_found_however_the_cards_fall() {
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            items.add(item);
        }
        // Item n bears labels 0 to n/10 only: the one deal that exists gives each ten items their own label.
        for (long seed = 0; seed < 200; seed++) {
            List<Integer> labels = Deal.of("stairs", items, wanted(10, 10, 10, 10, 10, 10), (item, label) -> label <= item / 10, new SplittableRandom(seed));
            for (int item = 0; item < 60; item++) {
                assertEquals(item / 10, labels.get(item), "seed " + seed);
            }
        }
    }

    @Test
    void no_label_is_used_more_often_than_wanted_nor_where_it_cannot_be() {
        List<Integer> items = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        List<Integer> labels = Deal.of("odd and even", items, wanted(5, 3, 4), (item, label) -> label == 2 || item % 2 == label, new SplittableRandom(7));
        assertTrue(Collections.frequency(labels, 0) <= 5 && Collections.frequency(labels, 1) <= 3 && Collections.frequency(labels, 2) <= 4);
        for (int i = 0; i < items.size(); i++) {
            assertTrue(labels.get(i) == 2 || items.get(i) % 2 == labels.get(i));
        }
    }

    @Test
    void targets_that_contradict_one_another_are_named() {
        IllegalStateException refused = assertThrows(IllegalStateException.class,
                () -> Deal.of("ages of 2020", List.of(1, 2, 3), wanted(1, 2), (item, label) -> label == 0, new SplittableRandom(1)));
        assertTrue(refused.getMessage().contains("ages of 2020"));
    }
}
