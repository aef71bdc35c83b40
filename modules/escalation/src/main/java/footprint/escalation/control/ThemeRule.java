package footprint.escalation.control;

import footprint.escalation.EscalationSettings.Themes;
import footprint.escalation.Gathering;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When alerts that gather are proposed as a theme, and when what was set aside comes back. Pure, over counted rows. */
public final class ThemeRule {

    private final Themes themes;

    /** @param themes null: nothing is ever proposed */
    public ThemeRule(Themes themes) {
        this.themes = themes;
    }

    /** The day from which on closed alerts still count; what is open counts however old it is. */
    public LocalDate since(LocalDate today, WorkingCalendar calendar) {
        return AnswerClocks.before(today, themes.within(), calendar);
    }

    /** What is proposed, the largest first. */
    public List<Gathering> proposed(Collection<Gathering> counted) {
        return sorted(counted).stream().filter(one -> gathers(one) && !standsAside(one)).toList();
    }

    /** What gathers, and of which somebody said that it is no theme. */
    public List<Gathering> aside(Collection<Gathering> counted) {
        return sorted(counted).stream().filter(one -> gathers(one) && standsAside(one)).toList();
    }

    /** Whether there are enough of them, about enough children: ten alerts about one child are that child's matter and no theme. */
    public boolean gathers(Gathering one) {
        return themes != null && one.alerts() >= themes.alerts() && one.children() >= themes.children();
    }

    /**
     * Whether it was set aside and has not grown since. It has when there are more than there were, or when so many new ones have come
     * that they would be a theme by themselves, though old ones dropped out meanwhile.
     */
    public boolean standsAside(Gathering one) {
        return one.aside() != null && one.alerts() <= one.aside().alerts() && one.newer() < themes.alerts();
    }

    private static List<Gathering> sorted(Collection<Gathering> counted) {
        return counted.stream().sorted(Comparator.comparingInt(Gathering::alerts).thenComparingInt(Gathering::children).reversed()
                .thenComparing(Gathering::by).thenComparing(Gathering::on)).toList();
    }
}
