package footprint.perf;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Council;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.CouncilTemplate;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.onboarding.CouncilOnboarding;
import footprint.tenancy.onboarding.MigrationScripts;
import footprint.tenancy.onboarding.OwnerDatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Councils c001, c002 … of a running Footprint, made by the product's own onboarding from another council's published rules,
 * each with a service lead and a small return; and requests in their name. Any answer but the expected one ends the run.
 */
final class InventedCouncils {

    private static final int CHILDREN = 30;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final String EMPTY = "\"total\":0";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> firsts = new HashMap<>();
    private final byte[] smallReturn = LargeReturn.invented(7, CHILDREN).zipped(); // the same for all: their keys overlap
    private final RunningFootprint footprint;
    private final OwnerDatabase owner;
    private final CouncilOnboarding onboarding;
    private final InventedSignIns signIns;
    private final List<CouncilFile> words;

    InventedCouncils(RunningFootprint footprint, String template) throws IOException, InterruptedException {
        this.footprint = footprint;
        this.owner = footprint.owner();
        this.onboarding = owner.onboarding(Clock.systemUTC());
        this.signIns = new InventedSignIns(footprint);
        this.words = owner.council(new CouncilCode(template), CouncilTemplate::words);
        refuseUnlessSameScripts(template);
        signIns.makeTokensLast();
    }

    /** Councils made by other scripts than the application's own would not be served. */
    private void refuseUnlessSameScripts(String template) {
        String there = owner.registry(sql -> sql.createQuery("select schema_version from council where code = ?").bind(0, template).mapTo(String.class).one());
        if (!MigrationScripts.onClassPath().fingerprint().equals(there)) {
            throw new IllegalStateException("The running Footprint was built from other migration scripts than this program");
        }
    }

    static String code(int number) {
        return "c%03d".formatted(number);
    }

    /** Makes what is missing of a council, and holds a token of its service lead from now on. */
    void make(int number) throws IOException, InterruptedException {
        String code = code(number);
        Council council = new Council(new CouncilCode(code), "Council " + code, "E%08d".formatted(number), "North", "#1d5c63");
        signIns.admit(code);
        onboarding.begin(CouncilTemplate.begin(council, words, "taken over"),
                new PublicationNote(PublicationNote.SCREEN, "the benchmark", "Made to be measured", Clock.systemUTC().instant()), sql -> {
                    long person = sql.createQuery("insert into person (username, full_name) values (?, 'Invented Lead') returning id")
                            .bind(0, InventedSignIns.username(code)).mapTo(Long.class).one();
                    sql.execute("insert into role_holding (person_id, role, from_date) values (?, 'service-lead', date '2015-04-01')", person);
                });
    }

    /** After the application has had time to see them: signs in, and sends the small return where there are no records. */
    void open(int number) throws IOException, InterruptedException {
        String code = code(number);
        tokens.put(code, signIns.token(code));
        if (expect(ask(code, list()), 200).body().contains(EMPTY)) {
            send(code, smallReturn);
        }
    }

    /** Milliseconds until a council's list of children was there: seven of its tables and one line of its log of looks. */
    double visit(int number) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = expect(ask(code(number), list()), 200);
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.body().contains(EMPTY)) {
            throw new IllegalStateException(code(number) + " has no children");
        }
        return took;
    }

    /** Milliseconds until a child's record was there: the first on the list. */
    double file(int number) throws IOException, InterruptedException {
        String code = code(number);
        if (!firsts.containsKey(code)) {
            Matcher first = ID.matcher(expect(ask(code, list()), 200).body());
            if (!first.find()) {
                throw new IllegalStateException(code + " has no children");
            }
            firsts.put(code, first.group(1));
        }
        long begun = System.nanoTime();
        expect(ask(code, HttpRequest.newBuilder(address("/api/v1/children/" + firsts.get(code)))), 200);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Sends a return of 2020-21; stored, or nothing new. */
    void send(String code, byte[] zip) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(code, HttpRequest.newBuilder(address("/api/v1/uploads?year=2020-21&name=return.zip"))
                .header("Content-Type", "application/zip").POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
        if (answer.statusCode() != 201) {
            expect(answer, 200);
        }
    }

    private HttpRequest.Builder list() {
        return HttpRequest.newBuilder(address("/api/v1/children?everyone=true&size=20"));
    }

    private HttpResponse<String> ask(String code, HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Host", code + ".localhost:" + footprint.port()).header("Authorization", "Bearer " + tokens.get(code))
                .header("Accept", "application/json").timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + footprint.port() + path);
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("Answered " + answer.statusCode() + " to " + answer.request().uri() + " of "
                    + answer.request().headers().firstValue("Host").orElse("") + ": " + answer.body());
        }
        return answer;
    }
}
