package footprint.launcher;

import footprint.launcher.database.Database;
import footprint.launcher.machine.Children;
import footprint.launcher.machine.Progress;
import footprint.launcher.signin.KeycloakServer;
import footprint.operations.steward.Steward;
import footprint.operations.steward.StewardSettings;
import footprint.tenancy.boundary.HouseClock;
import footprint.tenancy.onboarding.OwnerDatabase;
import footprint.tenancy.onboarding.Servers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The steward beside everything else that ./run starts. An installation runs it as a process of its own. */
record StewardThread(Database owner, KeycloakServer keycloak, Children children, Progress progress) {

    /** Starts it; it ends with the launcher. */
    void start(int port, String sealingKey, Path folder, LocalDate today) {
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.putAll(keycloak.forSteward());
        settings.put("FOOTPRINT_HOUSE_ADDRESS", "http://localhost:" + port);
        settings.put("FOOTPRINT_SEALING_KEY", sealingKey);
        settings.putIfAbsent("FOOTPRINT_SESSIONS_PER_PERSON", "0"); // a demonstration is looked at from many windows
        settings.put("FOOTPRINT_STEWARD_FOLDER", folder.toString());
        Clock clock = today == null ? Clock.systemUTC() : HouseClock.showing(today, Clock.systemUTC());
        Steward steward = new Steward(new OwnerDatabase(Servers.of(owner.source(), System.getenv())), StewardSettings.of(settings), clock, line -> {
            if (!children.stopping()) {
                progress.line(line);
            }
        });
        Thread.ofPlatform().daemon().name("steward").start(steward);
    }
}
