package footprint.launcher;

import footprint.launcher.councils.CouncilFolder;
import footprint.launcher.councils.SignIns;
import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the person reads when everything is ready. */
record Welcome(Progress progress, Options options, DataFolder data, List<CouncilFolder> councils, SignIns signIns,
               Map<String, String> environment) {

    void say() {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        if (options.withoutApp) {
            environment.forEach((key, value) -> line(text, key + "=" + value));
        }
        line(text, "The operator   http://localhost:" + options.port + "/operator");
        line(text, String.format(Locale.ROOT, "  %-20s %-34s %s", "Operator", signIns.operator().username(), signIns.operator().password()));
        for (CouncilFolder council : councils) {
            line(text, council.name() + "   " + council.address(options.port));
            for (SignIns.Person person : signIns.of(council.code())) {
                line(text, String.format(Locale.ROOT, "  %-20s %-34s %s", person.title(), person.username(), person.password()));
            }
        }
        line(text, "");
        line(text, "These sign-ins were made for this data folder and are kept in " + data.path().resolve("sign-ins.txt") + ".");
        line(text, String.format(Locale.ROOT, "Ready after %.1f seconds. Ctrl-C stops everything; the data stays.", progress.seconds()));
        progress.line(text.toString().stripTrailing());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
