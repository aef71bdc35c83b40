package footprint.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The sign-in service, asked on behalf of one signed-in person. Tokens and answers are never logged. */
@ApplicationScoped
public class SignInService {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    @Inject
    private SignInSettings settings;

    /**
     * What the sign-in service says of a sign-in.
     *
     * @param refreshToken null unless it goes on
     * @param isSilence    it said nothing: no answer, or a fault of its own
     */
    record Word(String refreshToken, boolean isSilence) {

        static final Word NO = new Word(null, false);
        static final Word SILENCE = new Word(null, true);

        boolean isYes() {
            return refreshToken != null;
        }
    }

    /** Changes a refresh token for a new one, which prolongs the sign-in there as the session is prolonged here. */
    Word stillThere(String refreshToken) {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(settings.getIssuer() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token&client_id=" + encoded(settings.getClientId())
                            + "&client_secret=" + encoded(settings.getClientSecret()) + "&refresh_token=" + encoded(refreshToken))));
            if (answer.statusCode() == BAD_REQUEST || answer.statusCode() == UNAUTHORIZED) {
                return Word.NO;
            }
            if (answer.statusCode() != OK) {
                return Word.SILENCE;
            }
            JsonObject tokens = Json.createReader(new StringReader(answer.body())).readObject();
            return new Word(tokens.getString("refresh_token"), false);
        } catch (IOException | JsonException | NullPointerException nothingUseful) {
            return Word.SILENCE;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the sign-in service", stop);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
