package footprint.identity.signin;

import footprint.tenancy.door.PlainPage;
import footprint.tenancy.wall.House;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Answers a form that was sent after its session had ended. What was typed goes back to the browser that sent it, as a form to be
 * sent again once its person has signed in beside it; the server keeps nothing, so no other person can be shown it.
 */
final class SentTooLate {

    private static final int LONGEST_BYTES = 200_000;
    private static final String BODY = """
            <p class="lead">You had been signed out when you sent this. Nothing has been saved yet, and nothing is lost: what you typed is kept on this page.</p>
            <ol>
            <li><p><a href="%s" target="_blank">Sign in (opens in a new tab)</a>.</p></li>
            <li><p>Come back to this tab and send it.</p>
            <form method="post" action="%s" accept-charset="UTF-8">
            %s<p class="buttons"><button class="button" type="submit">Send what I typed</button></p></form></li>
            </ol>
            <p class="quiet small">IDE-001</p>
            """;

    private SentTooLate() {
    }

    /**
     * Whether its fields can go back: a form of ours, without a file, and not too long. One that another site sent must not: its
     * fields would come back under our own name, and be sent by a person who never typed them.
     */
    static boolean canGoBack(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST") && !Doors.isApi(Paths.of(request))
                && type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                && request.getContentLength() >= 0 && request.getContentLength() <= LONGEST_BYTES
                && request.getHeader("Origin") != null && Origin.isOurs(request);
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        PlainPage.write(request, response, "Please sign in again",
                BODY.formatted(House.isSaid() ? "/operator" : "/", PlainPage.escaped(Doors.localPath(Paths.withQuery(request))), fields(request.getParameterMap())));
    }

    private static String fields(Map<String, String[]> sent) {
        StringBuilder text = new StringBuilder();
        sent.forEach((name, values) -> {
            for (String value : values) {
                text.append("<input type=\"hidden\" name=\"").append(inAttribute(name)).append("\" value=\"").append(inAttribute(value)).append("\">\n");
            }
        });
        return text.toString();
    }

    /** Line breaks survive in an attribute only when they are written as numbers. */
    private static String inAttribute(String text) {
        return PlainPage.escaped(text).replace("\r", "&#13;").replace("\n", "&#10;");
    }
}
