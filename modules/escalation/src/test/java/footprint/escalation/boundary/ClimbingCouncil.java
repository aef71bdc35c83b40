package footprint.escalation.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.ConfigurationFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of an invented council whose late alerts climb by themselves, on three stages and with the mistake of a fourth that nobody answers. */
final class ClimbingCouncil {

    static final CouncilCode CODE = new CouncilCode("climbshire");
    private static final Path CONFIGURATION = Path.of("../../tenant-config");

    private ClimbingCouncil() {
    }

    static void write(Path folder) throws IOException {
        for (String part : List.of("_default", "schema")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(CONFIGURATION.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        say(folder, "council", "name: Climbshire Council\ngss-code: E10009998\nregion: North\ncolour: \"#5a3d00\"");
        say(folder, "escalation", """
                ladder:
                  respond-within: 5 working days
                  overdue-climbs: true
                  stages:
                    - {number: 1, label: First, answering-roles: [Team Leader], level: first-manager}
                    - {number: 2, label: Second, answering-roles: [Head of Service], level: head}
                    - {number: 3, label: Third, answering-roles: [To be entered], incomplete: true}
                reasons:
                  - {code: X1, label: Nobody came, kind: concern, family: practice}""");
    }

    static Settings settings(Path folder) {
        return new ConfigurationFolder(folder).load(CODE).settings();
    }

    private static void say(Path folder, String room, String text) throws IOException {
        Files.createDirectories(folder.resolve(CODE.value()));
        Files.writeString(folder.resolve(CODE.value()).resolve(room + ".yaml"), "room: " + room + "\nversions:\n  - from: 2015-01-01\n    source: invented\n    settings:\n"
                + text.indent(6));
    }
}
