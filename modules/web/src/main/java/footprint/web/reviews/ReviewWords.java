package footprint.web.reviews;

import footprint.caseload.CodeLists;
import footprint.kernel.London;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.util.List;

/** The codes of a review in words: those of the return, and those of the council's own lists. A code without words is shown as it is. */
@Named("reviewWords")
@RequestScoped
public class ReviewWords {

    private Settings settings;
    private Clock clock;

    protected ReviewWords() {
    }

    @Inject
    public ReviewWords(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** First, Second or Later. */
    public String kind(String code) {
        return DueList.kind(code);
    }

    /** Attended and spoke for self (PN1); "Not recorded" without a code. */
    public String participation(String code) {
        return code == null || code.isEmpty() ? "Not recorded" : CodeLists.meaning("REVIEW_CODE", code) + " (" + code + ")";
    }

    public String lateCause(String code) {
        return label(rules().lateReasons(), code);
    }

    public String nonParticipationCause(String code) {
        return label(rules().nonParticipationCauses(), code);
    }

    public String format(String code) {
        return switch (code) {
            case "face-to-face" -> "Face to face";
            case "virtual" -> "Virtual";
            case "hybrid" -> "Both together";
            default -> code;
        };
    }

    public String chaired(String code) {
        return switch (code) {
            case "no" -> "No";
            case "co-chaired" -> "Jointly";
            case "chaired" -> "Yes";
            default -> code;
        };
    }

    /** The state of an outcome: open is Open. */
    public String outcome(String state) {
        return state == null || state.isEmpty() ? "" : Character.toUpperCase(state.charAt(0)) + state.substring(1).replace('-', ' ');
    }

    private ReviewsSettings rules() {
        return settings.on(ReviewsSettings.class, London.today(clock));
    }

    private static String label(List<ReviewsSettings.Choice> list, String code) {
        return list.stream().filter(choice -> choice.code().equals(code)).map(ReviewsSettings.Choice::label).findFirst().orElse(code);
    }
}
