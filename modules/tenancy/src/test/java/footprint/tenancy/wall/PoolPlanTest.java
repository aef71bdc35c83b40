package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PoolPlanTest {

    private static final Map<String, String> TWO = Map.of(
            "footprint.database.url", "jdbc:postgresql://a/x", "footprint.database.user", "u", "footprint.database.password", "p",
            "footprint.servers", "second", "footprint.server.second.url", "jdbc:postgresql://b/x",
            "footprint.server.second.user", "v", "footprint.server.second.password", "hidden");

    @Test
    void the_environment_names_the_servers_and_the_first_is_the_registrys() {
        PoolPlan servers = read(TWO);
        assertEquals(List.of("first", "second"), servers.servers().stream().map(PoolPlan.Server::name).toList());
        assertEquals("jdbc:postgresql://b/x", servers.servers().get(1).url());
        assertEquals(16, servers.slices());
    }

    @Test
    void what_is_missing_is_named_and_a_password_is_never_printed() {
        Map<String, String> settings = new HashMap<>(TWO);
        settings.remove("footprint.server.second.user");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> read(settings)).getMessage().contains("footprint.server.second.user"));
        assertFalse(read(TWO).toString().contains("hidden"));
    }

    @Test
    void more_pools_than_there_are_is_refused() {
        Map<String, String> settings = new HashMap<>(TWO);
        settings.put("footprint.pool.slices", "17");
        assertThrows(IllegalArgumentException.class, () -> read(settings));
    }

    @Test
    void a_server_that_nobody_named_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> read(TWO).poolFor("third", new CouncilCode("ambershire")));
    }

    @Property
    void a_council_always_has_the_same_pool_and_it_leads_to_its_server(@ForAll @IntRange(min = 1, max = 16) int slices,
                                                                       @ForAll @IntRange(min = 1, max = 500) int number) {
        PoolPlan servers = new PoolPlan(read(TWO).servers(), slices);
        CouncilCode council = new CouncilCode("c" + number);
        for (String name : List.of("first", "second")) {
            int pool = servers.poolFor(name, council);
            assertTrue(pool >= 0 && pool < PoolPlan.MOST_POOLS);
            assertEquals(pool, servers.poolFor(name, new CouncilCode("c" + number)));
            assertEquals(name, servers.ofPool(pool).name());
        }
    }

    @Test
    void councils_spread_over_the_slices() {
        PoolPlan servers = read(TWO);
        for (int pool = 0; pool < servers.slices(); pool++) {
            int wanted = pool;
            long councils = IntStream.rangeClosed(1, 350).filter(i -> servers.poolFor("first", new CouncilCode("council-" + i)) == wanted).count();
            assertTrue(councils > 8 && councils < 50, pool + " has " + councils);
        }
    }

    private static PoolPlan read(Map<String, String> settings) {
        return PoolPlan.read(name -> Optional.ofNullable(settings.get(name)));
    }
}
