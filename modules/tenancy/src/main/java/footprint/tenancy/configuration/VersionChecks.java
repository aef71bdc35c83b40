package footprint.tenancy.configuration;

import footprint.tenancy.SettingsCheck;
import footprint.tenancy.SettingsCheck.Finding;
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
        findings(version, schema).forEach(finding -> {
            Origin origin = version.origin(Pointers.fromDotted(finding.path()));
            faults.add(origin.file(), origin.line(), finding.sentence());
        });
    }

    /** Everything wrong with a version, by dotted path: first its shape, and when that is right its sense. */
    List<Finding> findings(MergedVersion version, RoomSchema schema) {
        List<Finding> misfits = schema.misfits(version.document()).stream()
                .map(misfit -> new Finding(Pointers.toDotted(misfit.pointer()), misfit.sentence())).toList();
        return misfits.isEmpty() ? checks.getOrDefault(version.room(), List.of()).stream().flatMap(check -> sense(version, check).stream()).toList()
                : misfits;
    }

    private static <T> List<Finding> sense(MergedVersion version, SettingsCheck<T> check) {
        JsonNode document = version.document();
        try {
            return check.findings(SettingsMapper.read(document, check.settings()));
        } catch (JacksonException failure) {
            return List.of(new Finding("", "The settings from " + version.from() + " do not fit: " + failure.getOriginalMessage()));
        }
    }
}
