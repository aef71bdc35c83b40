package footprint.settings.boundary;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.SettingsCheck.Finding;
import footprint.tenancy.configuration.ProductSettings;

import java.util.List;

/** What this room refuses, and the sentences with which it does; docs/errors/settings.md explains each. */
final class Faults {

    /** Whose settings are the operator's: who a council is stands in the registry too. */
    private static final String COUNCIL = "council";

    private Faults() {
    }

    /** The room, when an administrator may change it. */
    static String changeable(String room) {
        if (known(room).equals(COUNCIL)) {
            throw new ProblemException(Problem.conflict("SET-002",
                    "The council's name, code, region and colour are changed by whoever runs Footprint. Nothing was changed. Ask them."));
        }
        return room;
    }

    /** The room, when it is one. */
    static String known(String room) {
        if (room == null || !ProductSettings.builtIn().rooms().contains(room)) {
            throw new ProblemException(Problem.notFound("SET-001", "There are no settings called “" + room + "”. Nothing was changed. Choose one of "
                    + String.join(", ", ProductSettings.builtIn().rooms()) + "."));
        }
        return room;
    }

    static ProblemException noDraft(String room) {
        return new ProblemException(Problem.notFound("SET-003", "There is no draft for " + room
                + ": none was begun, or it was published or thrown away. Nothing was changed. Begin one."));
    }

    static ProblemException changedMeanwhile(String by) {
        return new ProblemException(Problem.conflict("SET-004", by + " changed this draft while you were working on it. Yours was not saved over it."
                + " Look at the draft again and decide anew."));
    }

    static ProblemException unsound(List<Finding> findings) {
        return new ProblemException(findings.stream().map(finding -> Problem.invalid("SET-005", finding.path(),
                finding.sentence() + " Nothing was published.")).toList());
    }

    static void reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(Problem.invalid("SET-006", "reason", "Say why. It stays in the history. Nothing was published."));
        }
    }

    static ProblemException publishedMeanwhile(String room) {
        return new ProblemException(Problem.conflict("SET-007", "Other settings for " + room + " were published since this draft was begun."
                + " Nothing was published; the draft is kept. Look at the differences again and save it: it then stands on the new ones."));
    }

    static ProblemException notKept(String room) {
        return new ProblemException(Problem.conflict("SET-008", "What this council itself says about " + room + " was published before Footprint kept it."
                + " Nothing was changed. Start Footprint once with the council's files."));
    }

    static ProblemException nothingDiffers() {
        return new ProblemException(Problem.conflict("SET-009", "This says what is published already. Nothing was published."));
    }

    static ProblemException noPublication(String room, int number) {
        return new ProblemException(Problem.notFound("SET-010", "There is no publication " + number + " of " + room
                + ", or its own words were not kept. Nothing was changed. Choose one from the history."));
    }

    static ProblemException notSoundYet() {
        return new ProblemException(Problem.conflict("SET-150", "This cannot be worked out while something is wrong with the draft. Nothing was changed."
                + " Mend what the check lists, save, and ask again."));
    }

    static ProblemException alreadyRehearsing(String by) {
        return new ProblemException(Problem.conflict("SET-151", "A rehearsal of these settings is running: " + by
                + " began it. No second one was begun. Wait a moment and look at its result."));
    }

    static ProblemException noRehearsal() {
        return new ProblemException(Problem.notFound("SET-152", "There is no such rehearsal any more: only the newest few of each room are kept. "
                + "Nothing was changed. Rehearse the draft again."));
    }

    static ProblemException noYear() {
        return new ProblemException(Problem.invalid("SET-153", "period", "A year is written like 2020-21 and must have ended. Nothing was rehearsed. Choose one of the list."));
    }
}
