package footprint.launcher.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that puts a process into a session of its own, where there is one. */
final class OwnSession {

    static final List<String> PREFIX = Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private OwnSession() {
    }
}
