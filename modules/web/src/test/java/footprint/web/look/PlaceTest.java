package footprint.web.look;

import footprint.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlaceTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_has_more_than_seven_places_and_everybody_has_a_first_page(Role role) {
        List<Place> places = Place.of(role);
        assertTrue(places.size() <= 7, role + " " + places);
        assertEquals(role == Role.OPERATOR ? Place.COUNCILS : Place.TODAY, places.getFirst());
    }

    @Test
    void a_board_member_is_offered_no_list_of_children() {
        assertEquals(List.of(Place.TODAY, Place.REPORT), Place.of(Role.BOARD_MEMBER));
    }

    @Test
    void who_only_answers_goes_straight_to_what_waits() {
        assertEquals("/alerts/waiting", Place.ALERTS.addressFor(Role.SOCIAL_WORKER));
        assertEquals("/alerts", Place.ALERTS.addressFor(Role.SERVICE_LEAD));
    }
}
