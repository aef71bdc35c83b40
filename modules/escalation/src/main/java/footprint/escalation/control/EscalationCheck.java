package footprint.escalation.control;

import footprint.escalation.EscalationSettings;
import footprint.escalation.EscalationSettings.Reason;
import footprint.escalation.Ladder;
import footprint.escalation.Ladder.CafcassRoute;
import footprint.escalation.Ladder.Stage;
import footprint.tenancy.SettingsCheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a ladder and its reasons must be beyond their shape, before a version is published (R008, R009). */
public final class EscalationCheck implements SettingsCheck<EscalationSettings> {

    @Override
    public Class<EscalationSettings> settings() {
        return EscalationSettings.class;
    }

    @Override
    public List<Finding> findings(EscalationSettings settings) {
        List<Finding> findings = new ArrayList<>();
        stages(settings.ladder(), findings);
        cafcass(settings.ladder(), findings);
        findings.addAll(BranchCheck.findings(settings.ladder()));
        counting(settings, findings);
        meetings(settings, findings);
        reasons(settings, findings);
        findings.addAll(ScaleCheck.findings(settings));
        return findings;
    }

    private static void stages(Ladder ladder, List<Finding> findings) {
        Set<Integer> numbers = new HashSet<>();
        for (Stage stage : ladder.stages()) {
            if (!numbers.add(stage.number())) {
                findings.add(new Finding("ladder.stages", "Two stages have the number " + stage.number() + ". Number them once each."));
            }
            if (stage.answeringRoles().isEmpty() || stage.answeringRoles().stream().anyMatch(String::isBlank)) {
                findings.add(new Finding("ladder.stages", stage.label()
                        + " has nobody who answers. Name a role, or mark the stage incomplete: true."));
            }
        }
        if (ladder.stages().stream().allMatch(Stage::incomplete)) {
            findings.add(new Finding("ladder.stages", "Every stage is incomplete, so that no alert could be raised. Say who answers at one of them."));
        }
    }

    private static void cafcass(Ladder ladder, List<Finding> findings) {
        long marked = ladder.stages().stream().filter(Stage::cafcass).count();
        long wanted = ladder.cafcass() == CafcassRoute.STAGE ? 1 : 0;
        if (marked != wanted) {
            findings.add(new Finding("ladder.cafcass", wanted == 1
                    ? "Cafcass is said to be a stage: mark exactly one stage cafcass: true."
                    : "A stage is marked cafcass: true and “cafcass” does not say stage. Make them agree."));
        }
    }

    private static void counting(EscalationSettings settings, List<Finding> findings) {
        settings.ladder().stages().stream().filter(stage -> stage.countedFor() != null).forEach(stage -> stage.countedFor().stream()
                .filter(kind -> !settings.kinds().contains(kind)).forEach(kind -> findings.add(new Finding("ladder.stages", stage.label()
                        + " is counted for " + kind.code() + ", which is not raised here. Add it to the kinds, or take it out."))));
    }

    private static void meetings(EscalationSettings settings, List<Finding> findings) {
        settings.meetings().stream().filter(meeting -> meeting.stage() != null && settings.ladder().stage(meeting.stage()).isEmpty())
                .forEach(meeting -> findings.add(new Finding("meetings", "“" + meeting.label() + "” looks at stage " + meeting.stage()
                        + ", and the ladder has none. Choose a stage of the ladder, or leave it out.")));
    }

    private static void reasons(EscalationSettings settings, List<Finding> findings) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < settings.reasons().size(); i++) {
            Reason reason = settings.reasons().get(i);
            String path = "reasons[" + i + "]";
            if (!codes.add(reason.code())) {
                findings.add(new Finding(path, "The reason " + reason.code() + " is listed twice. Give each its own code."));
            }
            if (reason.from() != null && reason.to() != null && reason.to().isBefore(reason.from())) {
                findings.add(new Finding(path, "The reason " + reason.code() + " ends on " + reason.to() + ", before it begins on "
                        + reason.from() + "."));
            }
        }
        settings.kinds().stream().filter(kind -> settings.reasons().stream().noneMatch(reason -> reason.serves(kind)))
                .forEach(kind -> findings.add(new Finding("kinds", "There is no reason for which a " + kind.label().toLowerCase(java.util.Locale.ROOT)
                        + " alert could be raised. Add one, or take the kind out.")));
    }
}
