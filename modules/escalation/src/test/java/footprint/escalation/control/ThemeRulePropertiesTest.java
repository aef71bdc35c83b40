package footprint.escalation.control;

import footprint.escalation.EscalationSettings.Themes;
import footprint.escalation.GatheredBy;
import footprint.escalation.Gathering;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.*;

/** Whatever gathers, and whatever was said of it before. */
class ThemeRulePropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);

    @Property
    void what_is_proposed_has_enough_alerts_about_enough_children_and_nothing_that_has_is_lost(@ForAll @IntRange(max = 9) int alerts,
            @ForAll @IntRange(max = 9) int children, @ForAll @IntRange(min = 2, max = 6) int wanted, @ForAll @IntRange(min = 1, max = 6) int about) {
        ThemeRule rule = new ThemeRule(new Themes(wanted, about, Interval.valueOf("3 months")));
        Gathering fresh = gathering(alerts, Math.min(alerts, children), alerts, null);
        boolean enough = alerts >= wanted && Math.min(alerts, children) >= about;
        assertEquals(enough, rule.proposed(List.of(fresh)).contains(fresh));
        assertEquals(List.of(), rule.aside(List.of(fresh)), "nobody said anything of it");
    }

    @Property
    void what_was_set_aside_comes_back_when_it_grew_and_not_before(@ForAll @IntRange(min = 3, max = 20) int then, @ForAll @IntRange(min = 3, max = 20) int now,
                                                                   @ForAll @IntRange(max = 20) int fresh) {
        ThemeRule rule = new ThemeRule(new Themes(3, 3, Interval.valueOf("3 months")));
        Gathering gathering = gathering(now, 3, Math.min(now, fresh), new Gathering.Aside(then, "The same flu", DAY, "Sasha Lead"));
        boolean back = now > then || Math.min(now, fresh) >= 3;
        assertEquals(back, rule.proposed(List.of(gathering)).contains(gathering));
        assertEquals(!back, rule.aside(List.of(gathering)).contains(gathering), "it is in one of the two lists, and in one only");
    }

    @Test
    void the_largest_comes_first_and_a_council_that_wants_no_themes_is_proposed_none() {
        Gathering small = gathering(3, 3, 3, null);
        Gathering large = gathering(9, 4, 9, null);
        assertEquals(List.of(large, small), new ThemeRule(new Themes(3, 3, Interval.valueOf("3 months"))).proposed(List.of(small, large)));
        assertEquals(List.of(), new ThemeRule(null).proposed(List.of(small, large)));
        assertEquals(LocalDate.of(2026, 2, 28), new ThemeRule(new Themes(3, 3, Interval.valueOf("3 months"))).since(DAY, WorkingCalendar.englandAndWales()));
    }

    private static Gathering gathering(int alerts, int children, int newer, Gathering.Aside aside) {
        return new Gathering(GatheredBy.TEAM, "n", "North", alerts, children, newer, aside);
    }
}
