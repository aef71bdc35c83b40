package footprint.caseload.boundary;

import footprint.caseload.Choice;
import footprint.caseload.NewRestriction;
import footprint.caseload.RestrictedChild;
import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import static footprint.caseload.boundary.Shut.LEAD;
import static footprint.caseload.boundary.Shut.OTHER;
import static footprint.caseload.boundary.Shut.REVIEWER;
import static footprint.caseload.boundary.Shut.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Restricting children and lifting it, in a real database: who sees what at the next request. */
class RestrictionsTest {

    private final Shut council = new Shut();
    private final ChildId child = council.child("C1");

    @Test
    void a_restriction_shuts_out_everybody_who_is_not_on_the_list_whatever_the_role() {
        assertTrue(council.opens(OTHER, "C1") && council.opens(REVIEWER, "C1"));
        restricted(LEAD, List.of(LEAD), "The mother works here", null);
        assertTrue(council.opens(LEAD, "C1"));
        assertFalse(council.opens(OTHER, "C1") || council.opens(REVIEWER, "C1"));
        assertTrue(council.opens(OTHER, "C2"), "only this child");
        RestrictedChild inside = council.restrictions(LEAD, door -> door.of(child));
        RestrictedChild outside = council.restrictions(OTHER, door -> door.of(child));
        assertEquals("The mother works here", inside.restriction().note());
        assertNull(outside.restriction().note(), "the note is for those on the list");
        assertTrue(inside.restriction().onList() && !outside.restriction().onList());
        assertEquals(List.of(new Choice("1", "Lee Lead")), outside.restriction().people());
        assertEquals("Lee Lead", outside.restriction().setBy());
        assertEquals(List.of("CAS-013"), refused(() -> restricted(LEAD, List.of(LEAD), "Again", null)));
    }

    @Test
    void what_is_not_whole_is_refused_at_once_and_nothing_is_written() {
        assertEquals(List.of("CAS-011", "CAS-011", "CAS-012", "CAS-021"), refused(() -> council.restrict(LEAD, door -> door.restrict(child,
                new NewRestriction("nosiness", null, LocalDate.of(2026, 11, 15), List.of(99L), false)))));
        assertEquals(List.of("CAS-001"), refused(() -> council.restrict(LEAD, door -> door.restrict(new ChildId(999), new NewRestriction("other", "x", null, List.of(LEAD), false)))));
        assertEquals(0, council.count("select count(*) from restriction"));
        assertEquals(0, council.count("select count(*) from restriction_access"));
    }

    @Test
    void somebody_on_the_list_adds_and_takes_off_and_it_holds_at_the_next_request() {
        restricted(LEAD, List.of(LEAD), "Why", null);
        council.restrict(LEAD, door -> door.add(child, REVIEWER));
        council.restrict(LEAD, door -> door.add(child, REVIEWER));
        assertTrue(council.opens(REVIEWER, "C1"));
        assertEquals(2, council.count("select count(*) from restriction_access"), "put on twice is on once");
        council.restrict(LEAD, door -> door.remove(child, REVIEWER));
        assertFalse(council.opens(REVIEWER, "C1"));
        assertEquals(List.of("CAS-021"), refused(() -> council.restrict(LEAD, door -> door.add(child, 99))));
    }

    @Test
    void who_is_shut_out_lets_others_in_and_not_themselves_not_even_by_an_emergency_look() {
        restricted(LEAD, List.of(LEAD), "Why", null);
        assertEquals(List.of("CAS-014"), refused(() -> council.restrict(OTHER, door -> door.add(child, OTHER))));
        council.looks(OTHER, door -> door.ask(child, "The carer rang the night desk"));
        assertTrue(council.opens(OTHER, "C1"));
        assertEquals(List.of("CAS-014"), refused(() -> council.restrict(OTHER, door -> door.add(child, OTHER))));
        council.restrict(OTHER, door -> door.add(child, REVIEWER));
        assertTrue(council.opens(REVIEWER, "C1"));
    }

    @Test
    void it_holds_to_the_end_of_its_last_day_in_london_and_may_be_set_anew() {
        restricted(LEAD, List.of(), "Why", LocalDate.of(2026, 11, 17));
        council.now = council.now.plus(Duration.ofHours(35)); // 23:00 on the seventeenth
        assertFalse(council.opens(LEAD, "C1"));
        council.now = council.now.plus(Duration.ofHours(1));
        assertTrue(council.opens(LEAD, "C1"));
        assertNull(council.restrictions(LEAD, door -> door.of(child)).restriction());
        restricted(LEAD, List.of(OTHER), "Again", null);
        assertFalse(council.opens(LEAD, "C1"));
        assertTrue(council.opens(OTHER, "C1"));
    }

    @Test
    void somebody_on_the_list_lifts_it_without_a_word_and_everybody_sees_the_child_again() {
        restricted(LEAD, List.of(LEAD), "Why", null);
        council.restrict(LEAD, door -> door.lift(child, null));
        assertTrue(council.opens(LEAD, "C1") && council.opens(OTHER, "C1") && council.opens(REVIEWER, "C1"));
        assertEquals(List.of("CAS-013"), refused(() -> council.restrict(LEAD, door -> door.lift(child, null))));
    }

    @Test
    void somebody_outside_lifts_it_with_a_reason_stays_shut_out_and_is_let_in_by_another() {
        restricted(LEAD, List.of(), "Why", null);
        assertEquals(List.of("CAS-022"), refused(() -> council.restrict(OTHER, door -> door.lift(child, "because"))));
        assertFalse(council.opens(REVIEWER, "C1"));
        council.restrict(OTHER, door -> door.lift(child, "Nobody of the list is left here"));
        assertTrue(council.opens(LEAD, "C1") && council.opens(REVIEWER, "C1"));
        assertFalse(council.opens(OTHER, "C1"), "lifting is no way in");
        assertEquals(List.of(new Choice("2", "Olu Other")), council.restrictions(LEAD, door -> door.of(child)).keptOut());
        assertEquals(List.of("C1"), listed(LEAD), "it stays on the page for as long as somebody is kept out");
        assertEquals(List.of("CAS-014"), refused(() -> council.restrict(OTHER, door -> door.letIn(child, OTHER))));
        assertEquals(List.of("CAS-023"), refused(() -> council.restrict(OTHER, door -> door.letIn(child, LEAD))));
        assertEquals(List.of("CAS-014"), refused(() -> restricted(OTHER, List.of(OTHER), "To get in", null)));
        council.restrict(LEAD, door -> door.letIn(child, OTHER));
        assertTrue(council.opens(OTHER, "C1"));
        assertEquals(List.of("CAS-023"), refused(() -> council.restrict(LEAD, door -> door.letIn(child, OTHER))));
        assertEquals(List.of(), listed(LEAD));
    }

    @Test
    void a_new_list_made_by_somebody_else_lets_in_and_one_made_by_the_person_does_not() {
        restricted(LEAD, List.of(), "Why", null);
        council.restrict(OTHER, door -> door.lift(child, "Nobody of the list is left here"));
        restricted(OTHER, List.of(LEAD), "Restricted again", null);
        assertTrue(council.opens(LEAD, "C1"));
        council.restrict(LEAD, door -> door.lift(child, null));
        assertFalse(council.opens(OTHER, "C1"), "still kept out by the first lifting");
        restricted(LEAD, List.of(LEAD, OTHER), "A list with both", null);
        assertTrue(council.opens(OTHER, "C1"));
    }

    @Test
    void a_lead_of_one_team_finds_no_child_of_another() {
        assertEquals(List.of("CAS-001"), refused(() -> council.restrictions(LEAD, "s", door -> door.of(child))));
        assertEquals(List.of("CAS-001"), refused(() -> council.restrictions(LEAD, "s", door -> {
            door.restrict(child, new NewRestriction("adoption", null, null, List.of(LEAD), false));
            return null;
        })));
        restricted(LEAD, List.of(LEAD), "Why", null);
        assertEquals(List.of(), council.restrictions(LEAD, "s", door -> door.list(PageRequest.first())).rows());
    }

    @Test
    void the_list_has_as_many_rows_as_it_counts_and_says_no_name() {
        for (String number : List.of("C1", "C2", "C3")) {
            council.restrict(LEAD, door -> door.restrict(council.child(number), new NewRestriction("adoption", null, null, List.of(OTHER), true)));
        }
        Slice<RestrictedChild> page = council.restrictions(LEAD, door -> door.list(new PageRequest(2, 2, null, false)));
        assertEquals(3, page.total());
        assertEquals(List.of("C3"), page.rows().stream().map(RestrictedChild::number).toList());
        assertFalse(page.rows().toString().contains("Given"), page.rows().toString());
        assertEquals(3, council.restrictions(LEAD, Restrictions::people).size());
    }

    private List<String> listed(long person) {
        Slice<RestrictedChild> list = council.restrictions(person, door -> door.list(PageRequest.first()));
        assertEquals(list.total(), list.rows().size());
        return list.rows().stream().map(RestrictedChild::number).toList();
    }

    private void restricted(long person, List<Long> people, String note, LocalDate until) {
        council.restrict(person, door -> door.restrict(child, new NewRestriction("colleague", note, until, people, true)));
    }
}
