package footprint.exchange.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Sends a return to the REST door and prints the answer. Exit code 0: stored, or nothing new; 1: turned away; 2: wrongly
 * called; 3: the service could not be reached.
 */
@Command(name = "upload", mixinStandardHelpOptions = true, version = "Footprint 0.1",
        description = "Send an SSDA903 return to a council's Footprint: CSV files, or one zip of them.",
        footer = {"", "The token is read from the variable FOOTPRINT_TOKEN or from --token-file, never from the command line,",
            "where other users of the machine could see it."})
public final class Upload implements Callable<Integer> {

    private static final int TURNED_AWAY = 1;
    private static final int UNREACHABLE = 3;
    private static final int REFUSED_FROM = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files of one return, or one zip of them")
    private List<Path> files;

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "The council's address, such as http://council.localhost:8080")
    private URI address;

    @Option(names = "--year", paramLabel = "2020-21", description = "Collection year; left out, it is told from the dates")
    private String year;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the access token")
    private Path tokenFile;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(new CommandLine(new Upload()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new CommandLine.ParameterException(spec.commandLine(), file + " cannot be read. Nothing was sent.");
            }
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(reachable(address).resolve("/api/v1/uploads" + query())).timeout(PATIENCE);
        if (!reachable(address).equals(address)) {
            builder.header("Host", address.getAuthority());
        }
        HttpRequest request = builder.header("Authorization", "Bearer " + token()).header("Content-Type", "application/octet-stream").header("Accept", "application/json")
                .POST(body()).build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            out.println(answer.body());
            answer.headers().firstValue("Location").ifPresent(place -> out.println("Ledger: " + address.resolve(place.replaceFirst("^.*/api/v1/uploads/",
                    "/uploads/upload?id="))));
            out.flush();
            return answer.statusCode() >= REFUSED_FROM ? TURNED_AWAY : 0;
        } catch (IOException unreachable) {
            spec.commandLine().getErr().println("EXC-021 " + address + " could not be reached (" + unreachable.getClass().getSimpleName()
                    + "). Look in the list of uploads whether the return arrived; if it did not, check the address and send it again.");
            return UNREACHABLE;
        }
    }

    /** Names under .localhost are this machine (RFC 6761), and not every machine's resolver knows it. */
    private static URI reachable(URI address) {
        String host = String.valueOf(address.getHost());
        return host.endsWith(".localhost") ? URI.create(address.getScheme() + "://127.0.0.1" + (address.getPort() < 0 ? "" : ":" + address.getPort())) : address;
    }

    private String query() {
        String name = files.size() == 1 ? files.getFirst().getFileName().toString() : "files.zip";
        String query = "?door=command&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return year == null ? query : query + "&year=" + URLEncoder.encode(year, StandardCharsets.UTF_8);
    }

    private String token() throws IOException {
        String token = tokenFile == null ? System.getenv("FOOTPRINT_TOKEN") : Files.readString(tokenFile);
        if (token == null || token.isBlank()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "No access token: set FOOTPRINT_TOKEN or name a --token-file. Nothing was sent.");
        }
        return token.strip();
    }

    private HttpRequest.BodyPublisher body() throws IOException {
        if (files.size() == 1) {
            return HttpRequest.BodyPublishers.ofFile(files.getFirst());
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            for (Path file : files) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    throw new CommandLine.ParameterException(spec.commandLine(), "Send one zip, or CSV files, not both. Nothing was sent.");
                }
                entries.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return HttpRequest.BodyPublishers.ofByteArray(zip.toByteArray());
    }
}
