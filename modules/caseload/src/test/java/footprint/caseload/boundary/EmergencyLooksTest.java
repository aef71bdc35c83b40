package footprint.caseload.boundary;

import footprint.caseload.EmergencyLook;
import footprint.caseload.NewRestriction;
import footprint.kernel.ChildId;
import footprint.kernel.PageRequest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

import static footprint.caseload.boundary.Shut.LEAD;
import static footprint.caseload.boundary.Shut.OTHER;
import static footprint.caseload.boundary.Shut.REVIEWER;
import static footprint.caseload.boundary.Shut.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Breaking the glass in a real database: it opens one file to one person, ends by itself, and somebody else reviews it. */
class EmergencyLooksTest {

    private static final String REASON = "The carer rang the night desk";

    private final Shut council = new Shut();

    @Test
    void it_opens_one_file_outside_the_own_work_to_one_person_for_an_hour() {
        assertFalse(council.opens(REVIEWER, "C3"));
        EmergencyLook look = council.looks(REVIEWER, door -> door.ask(council.child("C3"), "  " + REASON + " "));
        assertEquals(Duration.ofHours(1), Duration.between(look.startedAt(), look.endsAt()));
        assertEquals(List.of("C3", "Rae Reviewer", "reviewer", REASON), List.of(look.number(), look.who(), look.role(), look.reason()));
        assertTrue(look.open() && look.mine());
        assertTrue(council.opens(REVIEWER, "C3"));
        assertFalse(council.opens(REVIEWER, "C4"), "only this child");
        assertEquals(1, council.looks(REVIEWER, EmergencyLooks::mine).size());
        assertEquals(0, council.looks(OTHER, EmergencyLooks::mine).size());
        council.now = council.now.plusSeconds(3599);
        assertTrue(council.opens(REVIEWER, "C3"));
        council.now = council.now.plusSeconds(1);
        assertFalse(council.opens(REVIEWER, "C3"), "it ends by itself");
        assertEquals(0, council.looks(REVIEWER, EmergencyLooks::mine).size());
        assertFalse(council.looks(LEAD, door -> door.look(look.id())).open());
    }

    @Test
    void it_opens_a_restricted_child_to_the_one_who_asked_and_to_nobody_else() {
        council.restrict(LEAD, door -> door.restrict(council.child("C1"), new NewRestriction("adoption", null, null, List.of(LEAD), false)));
        council.looks(REVIEWER, door -> door.ask(council.child("C1"), REASON));
        assertTrue(council.opens(REVIEWER, "C1"));
        assertFalse(council.opens(OTHER, "C1"));
    }

    @Test
    void without_a_reason_without_a_child_or_without_need_nothing_is_opened() {
        assertEquals(List.of("CAS-015"), refused(() -> council.looks(REVIEWER, door -> door.ask(council.child("C3"), "now"))));
        assertEquals(List.of("CAS-001"), refused(() -> council.looks(REVIEWER, door -> door.ask(new ChildId(999), REASON))));
        assertEquals(List.of("CAS-016"), refused(() -> council.looks(REVIEWER, door -> door.ask(council.child("C1"), REASON))));
        assertEquals(0, council.count("select count(*) from emergency_look"));
    }

    @Test
    void a_child_is_found_by_its_whole_number_and_by_nothing_less() {
        assertEquals(council.child("C3"), council.looks(REVIEWER, door -> door.byNumber(" C3 ")));
        for (String number : new String[] {null, "", "C", "c3", "%", "Given3"}) {
            assertEquals(List.of("CAS-001"), refused(() -> council.looks(REVIEWER, door -> door.byNumber(number))), number);
        }
    }

    @Test
    void it_waits_on_the_leads_page_until_somebody_who_did_not_look_has_said_how_it_was() {
        council.restrict(LEAD, door -> door.restrict(council.child("C1"), new NewRestriction("adoption", null, null, List.of(REVIEWER), true)));
        long id = council.looks(LEAD, door -> door.ask(council.child("C1"), REASON)).id();
        assertEquals(1, council.looks(OTHER, EmergencyLooks::waiting));
        assertEquals(List.of("CAS-017"), refused(() -> reviewed(LEAD, id, true, "I was quite right")));
        assertEquals(List.of("CAS-015"), refused(() -> reviewed(OTHER, id, null, "The carer did ring")));
        assertEquals(List.of("CAS-015"), refused(() -> reviewed(OTHER, id, true, "fine")));
        assertEquals(List.of("CAS-018"), refused(() -> reviewed(OTHER, id + 1, true, "The carer did ring")));
        assertEquals(1, council.looks(OTHER, EmergencyLooks::waiting), "nothing of this was a review");
        reviewed(OTHER, id, false, " Nobody rang that night ");
        assertEquals(List.of("CAS-019"), refused(() -> reviewed(OTHER, id, true, "The carer did ring")));
        EmergencyLook look = council.looks(OTHER, door -> door.look(id));
        assertEquals(List.of(false, "Nobody rang that night", "Olu Other"), List.of(look.justified(), look.verdict(), look.reviewedBy()));
        assertEquals(0, council.looks(OTHER, EmergencyLooks::waiting));
    }

    @Test
    void the_list_has_those_that_wait_first_and_as_many_rows_as_it_counts() {
        long first = council.looks(REVIEWER, door -> door.ask(council.child("C3"), REASON)).id();
        council.now = council.now.plusSeconds(60);
        long second = council.looks(REVIEWER, door -> door.ask(council.child("C4"), REASON)).id();
        reviewed(OTHER, second, true, "The carer did ring");
        assertEquals(List.of(first, second), council.looks(LEAD, door -> door.list(PageRequest.first())).rows().stream().map(EmergencyLook::id).toList());
        assertEquals(2, council.looks(LEAD, door -> door.list(new PageRequest(1, 1, null, false))).total());
        assertEquals(1, council.looks(LEAD, EmergencyLooks::waiting));
    }

    private void reviewed(long person, long look, Boolean justified, String words) {
        council.looks(person, door -> {
            door.review(look, justified, words);
            return null;
        });
    }
}
