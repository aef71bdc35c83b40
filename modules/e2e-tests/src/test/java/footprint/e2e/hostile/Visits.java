package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Browser sessions without a browser, so that a thousand can be made: the same steps, the same forms, the same cookies. The
 * sign-in service remembers each person, as it does in a browser, and asks for the password once.
 */
final class Visits {

    static final String SESSION = "JSESSIONID";
    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Map<String, Map<String, String>> REMEMBERED = new ConcurrentHashMap<>();
    private static final Map<String, Visit> LASTING = new ConcurrentHashMap<>();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private Visits() {
    }

    /** A browser at one place: its host and the cookies it holds for it. */
    record Visit(String host, Map<String, String> cookies) {

        /** What the browser would send back, and nothing of another host. */
        String cookie() {
            return cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; "));
        }

        Answer get(String address) {
            return take(Knock.at("GET", address).with("Host", host).with("Cookie", cookie()).with("Accept", "text/html,application/json").on(FOOTPRINT.port()));
        }

        /** Sends a form as the page's own browser would, Origin included. */
        Answer post(String address, String form) {
            return take(Knock.at("POST", address).with("Host", host).with("Cookie", cookie()).with("Accept", "text/html").with("Origin", "http://" + host)
                    .sending("application/x-www-form-urlencoded", form).on(FOOTPRINT.port()));
        }

        private Answer take(Answer answer) {
            answer.head().lines().filter(line -> line.regionMatches(true, 0, "Set-Cookie:", 0, 11)).forEach(line -> keep(line.substring(11), cookies));
            return answer;
        }
    }

    static String host(String council) {
        return council.isEmpty() ? "localhost:" + FOOTPRINT.port() : council + ".localhost:" + FOOTPRINT.port();
    }

    /** A session of its own for one person, signed in. */
    static Visit signedIn(String council, String role) {
        return signedIn(new Visit(host(council), new LinkedHashMap<>()), council, role);
    }

    /** As {@link #signedIn(String, String)}, going on with the cookies that a browser holds already. */
    static Visit signedIn(Visit visit, String council, String role) {
        return signedIn(visit, "/", council + "." + role, FOOTPRINT.password(council, role));
    }

    /** The operator's session, at the bare domain. */
    static Visit operator() {
        return signedIn(new Visit(host(""), new LinkedHashMap<>()), "/operator", "operator", operatorsPassword());
    }

    static String operatorsPassword() {
        try {
            return Files.readAllLines(FOOTPRINT.data().resolve("sign-ins.txt")).stream().map(line -> line.trim().split("\\s+"))
                    .filter(words -> words[0].equals("operator")).findFirst().orElseThrow()[1];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One session for each person, for attacks that leave it alive. */
    static Visit lasting(String council, String role) {
        return LASTING.compute(council + "." + role, (who, held) -> held != null && held.get("/api/v1/me").status() == 200 ? held : signedIn(council, role));
    }

    private static Visit signedIn(Visit visit, String door, String username, String password) {
        Map<String, String> jar = REMEMBERED.computeIfAbsent(username, any -> new ConcurrentHashMap<>());
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(visit.get(door).header("Location").orElseThrow())), jar);
        for (int page = 0; page < 3 && answer.statusCode() == 200; page++) {
            Matcher form = FORM.matcher(answer.body());
            if (!form.find()) {
                throw new AssertionError("The sign-in service shows no form: " + answer.body());
            }
            answer = ask(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&"))).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(username) + "&password=" + encoded(password))), jar);
        }
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("not signed in: " + username)));
        visit.get(back.getRawPath() + "?" + back.getRawQuery());
        return visit;
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request, Map<String, String> jar) {
        try {
            if (!jar.isEmpty()) {
                request.header("Cookie", jar.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie, jar));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void keep(String cookie, Map<String, String> jar) {
        String[] pair = cookie.split(";", 2)[0].trim().split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
