package footprint.identity.signin;

import footprint.kernel.Problem;
import footprint.tenancy.door.PlainPage;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Answers a request with a problem: JSON for the interface, a plain page for people. */
final class Refusals {

    private static final String BODY = """
            <p class="lead">%s</p>
            <p class="buttons"><a class="button" href="/">First page</a> <a href="/sign-out">Sign out</a></p>
            <p class="quiet small">%s</p>
            """;

    private Refusals() {
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, SignInProblem problem) throws IOException {
        answer(request, response, problem.problem());
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (problem.passes()) {
            response.setIntHeader("Retry-After", Problem.AGAIN_SECONDS);
        }
        if (Doors.isApi(Paths.of(request))) {
            if (problem.status() == 401) {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"footprint\"");
            }
            response.setContentType("application/problem+json");
            response.getWriter().write(json(problem));
        } else {
            PlainPage.write(request, response, title(problem.status()), BODY.formatted(PlainPage.escaped(problem.sentence()), problem.code()));
        }
    }

    private static String json(Problem problem) {
        return Json.createObjectBuilder().add("type", "about:blank").add("title", title(problem.status()))
                .add("status", problem.status()).add("code", problem.code()).add("detail", problem.sentence()).build().toString();
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Please sign in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 409 -> "Not possible now";
            case 429, 503 -> "Not at this moment";
            case 500 -> "Something failed on our side";
            default -> "This did not work";
        };
    }
}
