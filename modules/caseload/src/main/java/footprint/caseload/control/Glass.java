package footprint.caseload.control;

import footprint.caseload.NewRestriction;
import footprint.caseload.Restriction;
import footprint.kernel.Problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules about restricting a child and about breaking the glass in an emergency. */
public final class Glass {

    /** No emergency look lasts longer, whatever a council has set. */
    public static final int LONGEST_MINUTES = 60;

    private static final int LEAST_WORDS = 3;
    private static final int LONGEST_TEXT = 2000;

    private Glass() {
    }

    /** When a look that begins now ends. @param minutes as the council has set; null for the longest */
    public static Instant endsAt(Instant now, Integer minutes) {
        int lasting = minutes == null ? LONGEST_MINUTES : Math.clamp(minutes, 1, LONGEST_MINUTES);
        return now.plus(Duration.ofMinutes(lasting));
    }

    /** Nothing where the reason says something. */
    public static List<Problem> reason(String reason) {
        return enough(reason) ? List.of() : List.of(Problem.invalid("CAS-015", "reason",
                "Say in at least three words, and at most 2,000 characters, why you must look now. Nothing was opened."));
    }

    /** Nothing where the words of a review say something. */
    public static List<Problem> verdict(String words) {
        return enough(words) ? List.of() : List.of(Problem.invalid("CAS-015", "words",
                "Say in at least three words, and at most 2,000 characters, how you come to this. Nothing was saved."));
    }

    /** Nothing where somebody who is not on the list says why they lift the restriction. */
    public static List<Problem> lifting(String because) {
        return enough(because) ? List.of() : List.of(Problem.invalid("CAS-022", "because", "You are not on this list, so say in at least three words, and at most "
                + "2,000 characters, why you lift the restriction. Nothing was changed."));
    }

    private static boolean enough(String text) {
        return text != null && text.strip().length() <= LONGEST_TEXT && text.strip().split("\\s+").length >= LEAST_WORDS
                && text.chars().filter(Character::isLetter).count() >= 2 * LEAST_WORDS;
    }

    /** Everything that is wrong with a restriction that somebody asks for. */
    public static List<Problem> faults(NewRestriction asked, long asker, LocalDate today) {
        List<Problem> faults = new ArrayList<>();
        if (Restriction.GROUNDS.stream().noneMatch(ground -> ground.key().equals(asked.why()))) {
            faults.add(Problem.invalid("CAS-011", "why", "Choose why the child is restricted. Nothing was changed."));
        } else if (asked.why().equals("other") && asked.note() == null || asked.note() != null && asked.note().length() > LONGEST_TEXT) {
            faults.add(Problem.invalid("CAS-011", "note", "Say which ground it is, in at most 2,000 characters. Nothing was changed."));
        }
        if (asked.until() != null && asked.until().isBefore(today)) {
            faults.add(Problem.invalid("CAS-011", "until", "The last day cannot be in the past. Leave it empty where there is none. Nothing was changed."));
        }
        if (!asked.people().contains(asker) && !asked.withoutMe()) {
            faults.add(Problem.invalid("CAS-012", "withoutMe", "You are not on the list. Put yourself on it, or confirm that you shut yourself out. Nothing was changed."));
        }
        return faults;
    }
}
