package footprint.tenancy.configuration;

import footprint.tenancy.SettingsCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Looks at merged versions: their shape by the room's schema, their sense by the room's own check. */
final class VersionChecks {

    private final Map<String, List<SettingsCheck<?>>> checks = new HashMap<>();
    private final Faults faults;

    VersionChecks(Faults faults) {
        this.faults = faults;
        ServiceLoader.load(SettingsCheck.class, VersionChecks.class.getClassLoader())
                .forEach(check -> checks.computeIfAbsent(SettingsMapper.roomOf(check.settings()), room -> new ArrayList<>()).add(check));
    }

    void look(MergedVersion version, RoomSchema schema) {
        List<RoomSchema.Misfit> misfits = schema.misfits(version.document());
        misfits.forEach(misfit -> add(version, misfit.pointer(), misfit.sentence()));
        if (misfits.isEmpty()) {
            checks.getOrDefault(version.room(), List.of()).forEach(check -> look(version, check));
        }
    }

    private <T> void look(MergedVersion version, SettingsCheck<T> check) {
        JsonNode document = version.document();
        try {
            T settings = SettingsMapper.read(document, check.settings());
            check.findings(settings).forEach(finding -> add(version, Pointers.fromDotted(finding.path()), finding.sentence()));
        } catch (JacksonException failure) {
            add(version, "", "The settings from " + version.from() + " do not fit: " + failure.getOriginalMessage());
        }
    }

    private void add(MergedVersion version, String pointer, String sentence) {
        Origin origin = version.origin(pointer);
        faults.add(origin.file(), origin.line(), sentence);
    }
}
