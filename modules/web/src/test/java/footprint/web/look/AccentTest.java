package footprint.web.look;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccentTest {

    private static final int WHITE = 0xffffff;
    private static final int DARK_PAPER = 0x14181c;

    @Test
    void every_colour_a_council_may_choose_can_be_read_on_light_and_dark_pages() {
        for (int colour = 0; colour <= 0xffffff; colour += 0x010305) {
            Accent accent = Accent.of("#%06x".formatted(colour));
            String given = "#%06x became %s".formatted(colour, accent);
            assertTrue(Accent.contrast(number(accent.band()), WHITE) >= 4.5, given);
            assertTrue(Accent.contrast(number(accent.light()), WHITE) >= 5, given);
            assertTrue(Accent.contrast(number(accent.dark()), DARK_PAPER) >= 6, given);
        }
    }

    @Test
    void a_colour_that_can_be_read_is_left_as_it_is() {
        assertEquals("#1d5f3a", Accent.of("#1d5f3a").band());
    }

    @Test
    void what_is_no_colour_becomes_the_colour_of_the_house() {
        assertEquals(Accent.of(Accent.HOUSE), Accent.of(null));
        assertEquals(Accent.of(Accent.HOUSE), Accent.of("red; } body { display: none"));
    }

    @Test
    void contrast_is_that_of_the_guidelines() {
        assertEquals(21.0, Accent.contrast(0x000000, WHITE), 0.001);
        assertEquals(4.54, Accent.contrast(0x767676, WHITE), 0.005);
    }

    private static int number(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }
}
