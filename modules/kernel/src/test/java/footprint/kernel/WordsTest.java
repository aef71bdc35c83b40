package footprint.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WordsTest {

    @Test
    void half_past_eleven_at_night_utc_in_summer_is_tomorrow_in_london() {
        Clock clock = Clock.fixed(Instant.parse("2021-03-31T23:30:00Z"), ZoneOffset.UTC);
        assertEquals(LocalDate.of(2021, 4, 1), London.today(clock));
    }

    @Test
    void half_past_eleven_at_night_utc_in_winter_is_still_today_in_london() {
        assertEquals(LocalDate.of(2021, 1, 31), London.dateOf(Instant.parse("2021-01-31T23:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Surrey", "a b", "a;drop", "a_b", "-ab", "1ab", "a.b", "áb"})
    void a_council_code_that_could_upset_a_host_or_a_schema_name_is_refused(String code) {
        assertThrows(IllegalArgumentException.class, () -> new CouncilCode(code));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_is_found_by_its_code(Role role) {
        assertEquals(role, Role.of(role.code()));
    }

    @Test
    void a_page_size_beyond_the_largest_is_cut_and_a_page_before_the_first_is_the_first() {
        PageRequest page = new PageRequest(-3, 1_000_000, null, false);
        assertEquals(1, page.page());
        assertEquals(PageRequest.LARGEST_SIZE, page.size());
    }

    @Test
    void an_empty_list_still_has_one_page_and_a_full_one_does_not_have_an_empty_last() {
        PageRequest ten = new PageRequest(1, 10, null, false);
        assertEquals(1, new Slice<>(List.of(), 0, ten).pages());
        assertEquals(2, new Slice<>(List.of(), 20, ten).pages());
        assertEquals(3, new Slice<>(List.of(), 21, ten).pages());
    }
}
