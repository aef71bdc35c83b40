package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.Places.Answer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacesTest {

    private static final CouncilCode NOISY = new CouncilCode("ambershire");
    private static final CouncilCode QUIET = new CouncilCode("brockshire");

    @Test
    void a_crowd_of_one_council_leaves_room_for_another() {
        Places places = new Places(2, 3, Duration.ZERO);
        assertEquals(Answer.TAKEN, places.enter(NOISY));
        assertEquals(Answer.TAKEN, places.enter(NOISY));
        assertEquals(Answer.COUNCIL_FULL, places.enter(NOISY));
        assertEquals(Answer.TAKEN, places.enter(QUIET));
        assertEquals(Answer.ALL_FULL, places.enter(new CouncilCode("copseshire")));
        places.leave(NOISY);
        assertEquals(Answer.TAKEN, places.enter(QUIET));
    }

    @Test
    void who_waits_gets_the_place_that_is_given_back() throws Exception {
        Places places = new Places(1, 1, Duration.ofSeconds(30));
        places.enter(NOISY);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Answer> waiting = threads.submit(() -> places.enter(NOISY));
            places.leave(NOISY);
            assertEquals(Answer.TAKEN, waiting.get());
        }
    }

    @Test
    void who_is_interrupted_has_no_place_and_stays_interrupted() {
        Places places = new Places(1, 1, Duration.ofSeconds(30));
        places.enter(NOISY);
        Thread.currentThread().interrupt();
        assertEquals(Answer.COUNCIL_FULL, places.enter(NOISY));
        assertTrue(Thread.interrupted());
    }

    @Test
    void no_council_has_more_than_all_together() {
        assertThrows(IllegalArgumentException.class, () -> new Places(3, 2, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Places(0, 2, Duration.ZERO));
    }

    /** Against a simple count: whatever comes and goes, nobody is let in past a limit and nobody is kept out below it. */
    @Property
    void the_limits_hold_whatever_comes_and_goes(@ForAll @IntRange(min = 1, max = 4) int each, @ForAll @IntRange(min = 4, max = 9) int together,
                                                 @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> steps) {
        Places places = new Places(each, together, Duration.ZERO);
        List<CouncilCode> inside = new ArrayList<>();
        for (int step : steps) {
            CouncilCode council = new CouncilCode("council-" + step % 3);
            if (step < 3) {
                long own = inside.stream().filter(council::equals).count();
                Answer wanted = own == each ? Answer.COUNCIL_FULL : inside.size() == together ? Answer.ALL_FULL : Answer.TAKEN;
                assertEquals(wanted, places.enter(council));
                if (wanted == Answer.TAKEN) {
                    inside.add(council);
                }
            } else if (inside.remove(council)) {
                places.leave(council);
            }
        }
    }
}
