package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wall 4: host names that are wrong, doubled, contradicted or dressed up. Whoever is answered is answered in the very council
 * that the request names, or not at all.
 */
class HostsIT {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Tally WALL = Tally.of("4 Host names");
    private static final long ENOUGH = 2_000;
    private static final Pattern EXACT = Pattern.compile("([a-z][a-z0-9-]{1,30})\\.localhost(:[0-9]{1,5})?");
    private static final Pattern ANSWERED_AS = Pattern.compile("\"council\":\"([a-z-]+)\"");
    private static final Pattern SENT_BACK_TO = Pattern.compile("redirect_uri=([^&]+)");
    private static final List<String> ADDRESSES = List.of("/api/v1/me", "/children", "/", "/api/v1/children?size=1", "/look/council.css");
    private static final List<String> COUNCILS = List.of("surrey", "medway", "leicestershire", "westminster");
    private static final List<String> PIECES = List.of(".", "..", ":", "@", "/", "\\", " ", "\t", "%00", "%2e", "%2F", "\u0000", "\u0001", "\u007f", "_", "*", "?", "#",
            ",", ";", "'", "\"", "<", "-", "--", "xn--", "[", "]", "::1", "127.0.0.1", "0x7f.1", "localhost", "medway.localhost", "medway", ".evil.test", "S", "M",
            utf8("ſ"), utf8("。"), utf8("．"), utf8("\u00ad"), utf8("\u200b"), utf8("ｓ"), utf8("ı"), utf8("é"), utf8("\u202e"), "\u00e9", "\u0085",
            "a".repeat(64), "a".repeat(260), "a".repeat(5000));

    private final Random random = new Random(20261121);

    @AfterAll
    static void print() {
        WALL.print();
        WALL.wasTriedEnough(ENOUGH);
    }

    @Test
    void a_host_name_that_is_not_exactly_a_councils_answers_for_no_council() {
        for (int turn = 0; turn < Effort.times(150, 2000); turn++) {
            String council = COUNCILS.get(turn % COUNCILS.size());
            String host = bent(council + ".localhost" + (turn % 3 == 0 ? "" : ":" + FOOTPRINT.port()));
            send("bent host names", ADDRESSES.get(turn % ADDRESSES.size()), council, new Knocked("Host", host));
        }
        WALL.holds();
    }

    @Test
    void names_that_an_attacker_thinks_of_first_answer_for_no_council() {
        for (String host : List.of("", "evil.test", "surrey.evil.test", "surrey.localhost.evil.test", "x.surrey.localhost", ".surrey.localhost", "surrey.localhost.",
                "surrey..localhost", "SURREY.LOCALHOST", "Surrey.localhost", "surrey.LOCALHOST", "surrey.localhost@evil.test", "user:pw@surrey.localhost",
                "nowhere.localhost", "registry.localhost", "council_surrey.localhost", "public.localhost", "postgres.localhost", "pg-catalog.localhost", "127.0.0.1",
                "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0177.0.0.1", "surrey", "surrey.localhost:0x50", "surrey.localhost:", "surrey.localhost:-1",
                "surrey.localhost:99999999", "surrey.localhost,medway.localhost", "surrey.localhost medway.localhost", "http://surrey.localhost",
                "surrey.localhost\r\n X-Forwarded-Host: medway.localhost", "surrey.localhost\nHost: medway.localhost", "*", "*.localhost", "null.localhost",
                "undefined.localhost", "default.localhost", "www.localhost", "admin.localhost", "operator.localhost", "xn--surrey-.localhost")) {
            for (String address : ADDRESSES) {
                send("host names thought of first", address, "surrey", new Knocked("Host", host));
            }
        }
        WALL.holds();
    }

    @Test
    void no_other_header_says_the_council() {
        List<String> names = List.of("X-Forwarded-Host", "X-Host", "X-Original-Host", "X-Forwarded-Server", "X-HTTP-Host-Override", "X-Real-Host", "X-Original-URL",
                "X-Rewrite-URL", "Forwarded", "Via", "X-Tenant", "X-Council", "X-Organization", "X-Forwarded-Prefix", "X-Forwarded-For", "Origin", "Referer", "Host", "host");
        for (String name : names) {
            for (String other : List.of("medway.localhost", "medway.localhost:" + FOOTPRINT.port(), "medway", "http://medway.localhost/", "host=medway.localhost",
                    "for=1;host=\"medway.localhost\"", "host=surrey.localhost, host=medway.localhost", "surrey.localhost, medway.localhost", "MEDWAY.LOCALHOST")) {
                for (String council : Effort.isFull() ? List.of("surrey", "medway") : List.of("medway")) {
                    send("another header that names another council", "/api/v1/me", council, new Knocked("Host", "surrey.localhost:" + FOOTPRINT.port()), new Knocked(name, other));
                }
            }
        }
        WALL.holds();
    }

    @Test
    void two_hosts_or_a_whole_address_in_the_request_line_answer_for_one_council_or_none() {
        for (String first : COUNCILS) {
            for (String second : COUNCILS) {
                for (String token : Effort.isFull() ? COUNCILS : List.of(first)) {
                    if (!first.equals(second)) {
                        send("two Host headers", "/api/v1/me", token, new Knocked("Host", first + ".localhost"), new Knocked("Host", second + ".localhost"));
                    }
                    for (String form : List.of("http://%s.localhost/api/v1/me", "HTTP://%s.localhost:" + FOOTPRINT.port() + "/api/v1/me", "https://%s.localhost/api/v1/me",
                            "//%s.localhost/api/v1/me", "http://%s.localhost@evil.test/api/v1/me", "http://evil.test@%s.localhost/api/v1/me",
                            "http://%s.localhost:1@surrey.localhost/api/v1/me", "%s.localhost:80", "http://%s.localhost#@medway.localhost/api/v1/me")) {
                        sendWhole(String.format(form, second), token, first + ".localhost:" + FOOTPRINT.port());
                    }
                }
            }
        }
        WALL.holds();
    }

    private record Knocked(String header, String value) {
    }

    private void send(String what, String address, String tokenOf, Knocked... headers) {
        Knock knock = Knock.at("GET", address);
        List<String> named = new ArrayList<>();
        for (Knocked header : headers) {
            knock.with(header.header(), header.value());
            if (header.header().equalsIgnoreCase("Host")) {
                named.add(header.value().strip());
            }
        }
        judge(what, knock, tokenOf, named.size() == 1 ? councilOf(named.getFirst()) : Optional.empty(), address + " " + List.of(headers));
    }

    /** A whole address takes the place of the Host header (RFC 9112, 3.2.2), so it is what names the council; a contradiction may be refused. */
    private void sendWhole(String target, String tokenOf, String host) {
        Matcher whole = Pattern.compile("(?i)https?://([^/]*)/.*").matcher(target);
        Optional<String> named = target.startsWith("/") ? councilOf(host) : whole.matches() ? councilOf(whole.group(1)) : Optional.empty();
        judge("a whole address in the request line", Knock.at("GET", target).with("Host", host), tokenOf, named, target + " Host " + host);
    }

    private static void judge(String what, Knock knock, String tokenOf, Optional<String> named, String seen) {
        Answer answer = knock.with("Authorization", Tokens.bearer(tokenOf, "service-lead")).on(FOOTPRINT.port());
        Optional<String> answeredAs = answeredAs(answer);
        boolean own = answeredAs.isEmpty() || answeredAs.equals(named);
        boolean silent = answer.status() >= 400 && answer.status() < 500 || answer.status() == 302 && answeredAs.isPresent() || answer.status() == 501;
        boolean ofCouncil = answer.status() == 200 && named.isPresent() && (tokenOf.equals(named.get()) || answeredAs.isPresent());
        boolean belongsToNobody = answer.status() == 200 && answer.body().startsWith(":root");
        boolean nothingSaid = answer.status() == 200 && answer.body().isEmpty(); // the server's own answer to a port that is no number
        boolean listOfCouncils = answer.status() == 200 && answer.body().contains("Choose your council");
        WALL.attempt(what, own && (silent || ofCouncil || belongsToNobody || nothingSaid || listOfCouncils), seen + " " + answer.status() + " as " + answeredAs + " " + first(answer.body()));
    }

    /** The council in whose name the answer was given, where it tells. */
    private static Optional<String> answeredAs(Answer answer) {
        Matcher body = ANSWERED_AS.matcher(answer.body());
        if (answer.status() == 200 && body.find()) {
            return Optional.of(body.group(1));
        }
        Matcher back = SENT_BACK_TO.matcher(answer.header("Location").orElse(""));
        return back.find() ? councilOf(URLDecoder.decode(back.group(1), StandardCharsets.UTF_8).replaceAll("^http://|/.*$", "")) : Optional.empty();
    }

    private static Optional<String> councilOf(String host) {
        Matcher exact = EXACT.matcher(host);
        return exact.matches() && COUNCILS.contains(exact.group(1)) ? Optional.of(exact.group(1)) : Optional.empty();
    }

    /** The name with one to three pieces put in, taken out or swapped; now and then it is right again, and then it may be answered. */
    private String bent(String host) {
        StringBuilder text = new StringBuilder(host);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int place = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.deleteCharAt(Math.min(place, text.length() - 1));
                case 2 -> text.setCharAt(Math.min(place, text.length() - 1), Character.toUpperCase(text.charAt(Math.min(place, text.length() - 1))));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    /** The bytes of UTF-8, as a header that is written byte by byte carries them. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String first(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }
}
