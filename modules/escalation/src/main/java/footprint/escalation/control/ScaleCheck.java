package footprint.escalation.control;

import footprint.escalation.EscalationSettings;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.tenancy.SettingsCheck.Finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Every stage has a level and every reason a family, so that councils can be set beside each other; an alert that climbs cannot come
 * lower. Where it is not settled who answers, a stage may be without a level.
 */
final class ScaleCheck {

    private ScaleCheck() {
    }

    static List<Finding> findings(EscalationSettings settings) {
        List<Finding> findings = new ArrayList<>();
        levels(settings.ladder(), findings);
        for (int i = 0; i < settings.reasons().size(); i++) {
            if (settings.reasons().get(i).family() == null) {
                findings.add(new Finding("reasons[" + i + "].family", "The reason " + settings.reasons().get(i).code()
                        + " belongs to no family. Choose one, so that councils can be compared."));
            }
        }
        return findings;
    }

    private static void levels(Ladder ladder, List<Finding> findings) {
        Stage highest = null;
        for (Stage stage : ladder.stages()) {
            if (stage.level() == null) {
                if (!stage.incomplete()) {
                    findings.add(new Finding("ladder.stages", stage.label() + " has no level on the shared scale. Choose one, so that councils can be compared."));
                }
            } else if (highest != null && stage.level().compareTo(highest.level()) < 0) {
                findings.add(new Finding("ladder.stages", stage.label() + " stands lower on the shared scale (" + stage.level().label() + ") than "
                        + highest.label() + " (" + highest.level().label() + "), which comes before it. Choose a level that is as high, or higher."));
            } else {
                highest = stage;
            }
        }
    }
}
