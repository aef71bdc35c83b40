package footprint.operations.control;

import footprint.operations.Retention;
import footprint.operations.control.DeletionRules.Life;
import footprint.operations.control.DeletionRules.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeletionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Test
    void a_record_is_kept_to_the_75th_birthday() {
        Life life = new Life(LocalDate.of(1951, 11, 16), null);
        assertEquals(TODAY, DeletionRules.keptTo(life, Retention.USUAL));
        assertFalse(decide(List.of(life), "", TODAY).allowed(), "the birthday itself is the last day");
        assertTrue(decide(List.of(life), "", TODAY.plusDays(1)).allowed());
    }

    @Test
    void a_childs_death_counts_and_an_adults_does_not() {
        assertEquals(LocalDate.of(2025, 3, 2), DeletionRules.keptTo(new Life(LocalDate.of(2000, 1, 1), LocalDate.of(2010, 3, 2)), Retention.USUAL));
        assertEquals(LocalDate.of(2075, 1, 1), DeletionRules.keptTo(new Life(LocalDate.of(2000, 1, 1), LocalDate.of(2018, 1, 1)), Retention.USUAL));
    }

    @Test
    void who_was_born_on_the_29th_of_february_has_the_birthday_on_the_1st_of_march() {
        assertEquals(LocalDate.of(2079, 3, 1), DeletionRules.keptTo(new Life(LocalDate.of(2004, 2, 29), null), Retention.USUAL));
    }

    @Test
    void a_successors_receipt_lets_records_go_and_stands_in_the_rule() {
        Verdict verdict = decide(List.of(new Life(LocalDate.of(2015, 5, 5), null)), " Elsewhere Council, 3 November 2026, ref 17 ", TODAY);
        assertTrue(verdict.allowed());
        assertTrue(verdict.rule().endsWith("ref 17"), verdict.rule());
        assertEquals(1, verdict.kept());
    }

    @Test
    void a_council_without_a_child_may_go() {
        assertTrue(decide(List.of(), "", TODAY).allowed());
    }

    @Property
    void nothing_is_destroyed_before_every_single_record_has_reached_its_end(@ForAll List<@IntRange(min = 0, max = 45_000) Integer> daysAgo) {
        List<Life> lives = daysAgo.stream().map(days -> new Life(TODAY.minusDays(days), null)).toList();
        boolean allOver = lives.stream().allMatch(life -> DeletionRules.keptTo(life, Retention.USUAL).isBefore(TODAY));
        Verdict verdict = decide(lives, "", TODAY);
        assertEquals(allOver, verdict.allowed());
        assertEquals(verdict.allowed(), verdict.kept() == 0);
    }

    private static Verdict decide(List<Life> lives, String receipt, LocalDate today) {
        return DeletionRules.decide(lives, receipt, Retention.USUAL, today);
    }
}
