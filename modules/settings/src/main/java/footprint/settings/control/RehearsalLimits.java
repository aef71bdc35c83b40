package footprint.settings.control;

import java.util.ArrayList;
import java.util.List;

/** What a rehearsal does not look at, said beside its results so that nobody takes silence for "no change". Pure. */
public final class RehearsalLimits {

    private RehearsalLimits() {
    }

    /** Sentences for a room's draft. */
    public static List<String> of(String room) {
        List<String> limits = new ArrayList<>();
        limits.add("What people would have done otherwise: a review that would have been due earlier is compared with the day on which it was really held.");
        limits.add("Years other than the one rehearsed. Reviews of earlier years keep their dates; open reviews are dated as if the draft had held since the year's first day.");
        switch (room) {
            case "reviews" -> limits.add("The limits for outcomes, records, their distribution and the worker's report are seen only where the annual report counts them. "
                    + "Midway checks, targets and lists of causes change no date.");
            case "escalation" -> limits.add("Which way an alert would have gone: each stays on the stages that it really stood on. Climbing by itself, skipping and branches "
                    + "are not played through, and alerts that are open keep their own ladder until somebody moves them.");
            case "caseload" -> limits.add("Caseloads: the annual report counts hours, not weights. Today's caseloads under the draft are on the page of the weights.");
            case "terms" -> limits.add("How pages read: a changed word changes captions, not numbers. Look at the words in the preview.");
            default -> limits.add("Anything that the annual report does not count.");
        }
        return limits;
    }
}
