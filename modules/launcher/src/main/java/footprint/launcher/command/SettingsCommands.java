package footprint.launcher.command;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.configuration.ConfigurationFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A council's settings as files: out of a running Footprint, into one, or looked at before either. */
@Command(name = "settings", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "A council's settings as files.",
        footer = {"", "export and load speak to the council's address, with an administrator's token in FOOTPRINT_TOKEN or --token-file."})
final class SettingsCommands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what is to be done.");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Look at a whole folder of configuration and list every fault with file and line. Needs no Footprint that runs.")
    int check(@Parameters(paramLabel = "FOLDER", defaultValue = "tenant-config", description = "the folder (default: ${DEFAULT-VALUE})") Path folder) {
        try {
            int councils = new ConfigurationFolder(folder).all().size();
            out(councils + " councils: nothing is wrong.");
            return 0;
        } catch (ProblemException faults) {
            faults.problems().stream().map(Problem::sentence).forEach(this::out);
            return Footprint.REFUSED;
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Write what the council says into a zip of YAML files. Comments of earlier files are not kept.")
    int export(@Mixin CouncilAddress address, @Option(names = "--to", required = true, paramLabel = "FILE", description = "the zip to write") Path file)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = address.send("/api/v1/settings/files", request -> request.GET());
        if (answer.statusCode() != 200) {
            out(new String(answer.body(), StandardCharsets.UTF_8));
            return Footprint.REFUSED;
        }
        Files.write(file, answer.body());
        out("Written: " + file);
        return 0;
    }

    @Command(name = "load", mixinStandardHelpOptions = true,
            description = "Publish what differs in a zip or a YAML file; without --reason only say what that would come to.")
    int load(@Mixin CouncilAddress address, @Option(names = "--reason", paramLabel = "WORDS", description = "why; it stays in the history") String reason,
             @Parameters(paramLabel = "FILE", description = "a zip of YAML files, or one YAML file") Path file) throws IOException, InterruptedException {
        byte[] content = Files.readAllBytes(file);
        String query = "?name=" + encoded(file.getFileName().toString()) + (reason == null ? "" : "&reason=" + encoded(reason));
        HttpResponse<byte[]> answer = address.send("/api/v1/settings/files" + (reason == null ? "/check" : "") + query,
                request -> request.header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(content)));
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        out(body);
        return answer.statusCode() == 200 && body.contains("\"faults\":[]") ? 0 : Footprint.REFUSED;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
