package footprint.caseload.control;

import footprint.caseload.NewHours;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.Posts.Spell;
import footprint.kernel.Problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said about hours: what is wrong with them, what stands in their way, which days nobody covers. Pure. */
public final class HoursWords {

    /** More than this is a number of hours or a slip, and no part of a post. */
    public static final BigDecimal MOST = new BigDecimal("1.5");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST_REASON = 500;

    private HoursWords() {
    }

    /** What is wrong with hours by themselves, each at its field. */
    public static List<Problem> faults(NewHours told) {
        List<Problem> faults = new ArrayList<>();
        if (told.from() == null) {
            faults.add(Problem.invalid("CAS-071", "from", "Enter the first day of these hours. Nothing was changed."));
        } else if (told.to() != null && told.to().isBefore(told.from())) {
            faults.add(Problem.invalid("CAS-071", "to", "The last day cannot be before the first. Leave it empty while the hours go on. Nothing was changed."));
        }
        if (told.fte() == null || told.fte().signum() <= 0 || told.fte().compareTo(MOST) > 0 || told.fte().stripTrailingZeros().scale() > 2) {
            faults.add(Problem.invalid("CAS-072", "fte", "Enter the part of a full-time post as a number above 0 and at most 1.5, such as 0.6. Nothing was changed."));
        }
        return faults;
    }

    /** Whether a reason says something, in so many words as a page has room for. */
    public static boolean isReason(String because) {
        return because != null && because.length() <= LONGEST_REASON && because.strip().split("\\s+").length >= 3;
    }

    /** What stands in the way of new hours. */
    public static String inTheWay(Spell other) {
        return "There are hours on record already: " + said(other) + ". One spell follows another, so end that one before, or choose other days. Nothing was changed.";
    }

    /** The days between spells without hours, one sentence for each gap. */
    public static List<String> gaps(List<Spell> spells) {
        return Posts.gaps(spells).stream().map(HoursWords::gap).toList();
    }

    private static String gap(Span gap) {
        return "No hours are on record " + days(gap.from(), gap.to()) + ": a caseload on these days cannot be divided.";
    }

    /** Spells in a line, the first one first. @param teams the names of teams by their codes */
    public static String said(List<Spell> spells, Map<String, String> teams) {
        return Posts.ordered(spells).stream().map(spell -> said(spell) + (spell.team() == null ? "" : ", " + teams.getOrDefault(spell.team(), spell.team())))
                .collect(Collectors.joining("; "));
    }

    private static String said(Spell spell) {
        return spell.fte().stripTrailingZeros().toPlainString() + " of a post " + days(spell.from(), spell.to());
    }

    private static String days(LocalDate from, LocalDate to) {
        return "from " + DAY.format(from) + (to == null ? " on" : " to " + DAY.format(to));
    }
}
