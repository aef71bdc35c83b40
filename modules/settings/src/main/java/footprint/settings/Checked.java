package footprint.settings;

import footprint.tenancy.SettingsCheck;

import java.util.List;

/**
 * What stands in the way of a draft.
 *
 * @param findings everything wrong, by the path of the value; the path "from" is the draft's first day. Empty when it may be published
 */
public record Checked(List<SettingsCheck.Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }
}
