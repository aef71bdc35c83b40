package footprint.launcher.command;

import footprint.launcher.machine.Refusal;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The address of a council that runs, and the token that speaks for a person there. The token never stands on the command line. */
final class CouncilAddress {

    @Option(names = "--at", required = true, paramLabel = "ADDRESS", description = "the council's address, such as http://council.localhost:8080")
    private URI address;

    @Option(names = "--token-file", paramLabel = "FILE", description = "file that holds the access token; else FOOTPRINT_TOKEN")
    private Path tokenFile;

    HttpResponse<byte[]> send(String path, UnaryOperator<HttpRequest.Builder> fill) throws IOException, InterruptedException {
        URI reachable = reachable();
        HttpRequest.Builder builder = fill.apply(HttpRequest.newBuilder(reachable.resolve(path)).timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token()));
        if (!reachable.equals(address)) {
            builder.header("Host", address.getAuthority());
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            return client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.net.ConnectException unreachable) {
            throw new Refusal("RUN-062", address + " could not be reached: is Footprint running, and is the address right? Nothing was changed.");
        }
    }

    /** Names under .localhost are this machine (RFC 6761), and not every machine's resolver knows it. */
    private URI reachable() {
        String host = String.valueOf(address.getHost());
        return host.endsWith(".localhost") ? URI.create(address.getScheme() + "://127.0.0.1" + (address.getPort() < 0 ? "" : ":" + address.getPort())) : address;
    }

    private String token() throws IOException {
        String token = tokenFile == null ? System.getenv("FOOTPRINT_TOKEN") : Files.readString(tokenFile);
        if (token == null || token.isBlank()) {
            throw new Refusal("RUN-063", "No access token: set FOOTPRINT_TOKEN or name a --token-file. Nothing was sent.");
        }
        return token.strip();
    }
}
