package footprint.reviews.control;

import footprint.caseload.control.Ages;
import footprint.kernel.Problem;
import footprint.reviews.CareFacts;
import footprint.reviews.HeldReview;
import footprint.reviews.ReviewsSettings;
import footprint.timetable.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether a review may be recorded as it is told. All faults at once, each with its field and one sentence. */
public final class HoldingRules {

    private static final Set<String> FORMATS = Set.of("face-to-face", "virtual", "hybrid");
    private static final Set<String> CHAIRS = Set.of("no", "co-chaired", "chaired");
    private static final String NOT_AT_ALL = "PN7";
    private static final String TOO_YOUNG = "PN0";

    private final HeldReview told;
    private final CareFacts facts;
    private final LocalDate birth;
    private final LocalDate today;
    private final ReviewsSettings rules;
    private final List<Problem> problems = new ArrayList<>();

    private HoldingRules(HeldReview told, CareFacts facts, LocalDate birth, LocalDate today, ReviewsSettings rules) {
        this.told = told;
        this.facts = facts;
        this.birth = birth;
        this.today = today;
        this.rules = rules;
    }

    /**
     * The faults of what was told, apart from lateness.
     *
     * @param rules those in force today, whose lists the form offered
     * @return empty when the review may be recorded
     */
    public static List<Problem> faults(HeldReview told, CareFacts facts, LocalDate birth, LocalDate today, ReviewsSettings rules) {
        HoldingRules check = new HoldingRules(told, facts, birth, today, rules);
        check.meetings();
        check.participationCause();
        check.choices();
        check.outcomes();
        return List.copyOf(check.problems);
    }

    /** A late review cannot be closed without a cause (R035). */
    public static List<Problem> lateness(HeldReview told, LocalDate heldOn, LocalDate dueOn, ReviewsSettings rules) {
        boolean late = dueOn != null && heldOn.isAfter(dueOn);
        if (late && told.lateCause() == null) {
            return List.of(Problem.invalid("REV-010", "late-cause", "The review was due by " + Words.date(dueOn) + " and held on "
                    + Words.date(heldOn) + ". Choose why it was late; nothing that you entered is lost."));
        }
        if (told.lateCause() != null && rules.lateReasons().stream().noneMatch(reason -> reason.code().equals(told.lateCause()))) {
            return List.of(Problem.invalid("REV-010", "late-cause", "Choose the cause of lateness from the list."));
        }
        return List.of();
    }

    private void meetings() {
        if (told.meetings().isEmpty()) {
            add("REV-002", "meeting-1", "Enter the date on which the review was held.");
        }
        Set<LocalDate> days = new HashSet<>();
        for (int index = 0; index < told.meetings().size(); index++) {
            String field = "meeting-" + (index + 1);
            LocalDate day = told.meetings().get(index).heldOn();
            if (day == null) {
                add("REV-002", field, "Enter the date of the meeting as day, month and year.");
                continue;
            }
            if (!days.add(day)) {
                add("REV-005", field, "The meeting of " + Words.date(day) + " is entered twice. Take one of them out.");
            }
            day(field, day);
            participation("participation-" + (index + 1), day, told.meetings().get(index).participation());
        }
    }

    private void day(String field, LocalDate day) {
        if (day.isAfter(today)) {
            add("REV-003", field, Words.date(day) + " is in the future. Record a review after it was held; until then it can be arranged for that day.");
        } else if (facts.periods().isEmpty()) {
            add("REV-004", field, "There is no period of care on record for this child, so no review can be recorded. Check the child's file first.");
        } else if (facts.periods().stream().noneMatch(period -> covers(period, day))) {
            add("REV-004", field, Words.date(day) + " is outside the child's periods of care (" + periods() + "). Check the date, or the child's file.");
        }
        if (facts.held().stream().anyMatch(held -> held.heldOn().equals(day))) {
            add("REV-005", field, "A review of this child on " + Words.date(day) + " is on record already. Open it on the child's page to see what it says.");
        }
    }

    private void participation(String field, LocalDate day, String code) {
        if (code == null) {
            return;
        }
        if (!code.matches("PN[0-7]")) {
            add("REV-006", field, code + " is not a participation code. Choose one of PN0 to PN7.");
            return;
        }
        int age = rules.participation().age();
        boolean reached = Ages.reached(age, birth, day);
        if (reached && code.equals(TOO_YOUNG)) {
            add("REV-007", field, "The child was " + Ages.on(day, birth) + " on " + Words.date(day) + ". PN0 is for children under " + age
                    + ": choose one of PN1 to PN7.");
        } else if (!reached && !code.equals(TOO_YOUNG)) {
            add("REV-008", field, "The child was under " + age + " on " + Words.date(day) + ". Choose PN0.");
        }
    }

    private void participationCause() {
        boolean away = told.meetings().stream().anyMatch(meeting -> NOT_AT_ALL.equals(meeting.participation()));
        String cause = told.nonParticipationCause();
        if (away && cause == null && !rules.nonParticipationCauses().isEmpty()) {
            add("REV-009", "non-participation-cause", "Choose why the child did not take part.");
        } else if (cause != null && rules.nonParticipationCauses().stream().noneMatch(known -> known.code().equals(cause))) {
            add("REV-009", "non-participation-cause", "Choose why the child did not take part from the list.");
        }
    }

    private void choices() {
        if (told.format() != null && !FORMATS.contains(told.format())) {
            add("REV-016", "format", "Choose how the review was held: face to face, virtual or hybrid.");
        }
        if (told.chairedByChild() != null && !CHAIRS.contains(told.chairedByChild())) {
            add("REV-016", "chaired-by-child", "Choose whether the child chaired the review.");
        }
    }

    private void outcomes() {
        LocalDate first = told.meetings().stream().map(HeldReview.Meeting::heldOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        for (int index = 0; index < told.outcomes().size(); index++) {
            HeldReview.Outcome outcome = told.outcomes().get(index);
            String field = "outcome-" + (index + 1);
            if (blank(outcome.text()) || blank(outcome.owner()) || outcome.dueOn() == null) {
                add("REV-011", field, "Outcome " + (index + 1) + " needs what is to be done, who does it and by when.");
            } else if (first != null && outcome.dueOn().isBefore(first)) {
                add("REV-012", field, "Outcome " + (index + 1) + " is due on " + Words.date(outcome.dueOn()) + ", before the review. Enter a later date.");
            }
        }
    }

    private static boolean covers(CareFacts.Period period, LocalDate day) {
        return !day.isBefore(period.startedOn()) && (period.endedOn() == null || !day.isAfter(period.endedOn()));
    }

    private String periods() {
        return Words.list(facts.periods().stream().map(period -> period.endedOn() == null ? "since " + Words.date(period.startedOn())
                : Words.date(period.startedOn()) + " to " + Words.date(period.endedOn())).toList());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void add(String code, String field, String sentence) {
        problems.add(Problem.invalid(code, field, sentence));
    }
}
