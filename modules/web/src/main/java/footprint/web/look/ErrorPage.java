package footprint.web.look;

import footprint.tenancy.door.PlainPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** What the server itself refuses, in plain words: no page at this address, a form that waited too long, too much at once. */
@WebServlet("/errors")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer said ? said : 404;
        Words words = Words.of(status);
        response.setStatus(status);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write("""
                    {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s"}"""
                    .formatted(words.title(), status, words.code(), words.sentence()));
            return;
        }
        PlainPage.write(request, response, words.title(), """
                <p class="lead">%s</p>
                <p class="buttons"><a class="button" href="/">First page</a></p>
                <p class="quiet small">%s</p>
                """.formatted(words.sentence(), words.code()));
    }

    /** A title, a sentence that says what happened, what was kept and what to do, and the catalogue's code. */
    private record Words(String title, String sentence, String code) {

        static Words of(int status) {
            return switch (status) {
                case 404 -> new Words("There is no page here", "Nothing was changed. The address may be old or mistyped: "
                        + "start from the first page, or press / there and search.", "WEB-404");
                case 403 -> new Words("Not allowed", "Your role may not see this. Nothing was changed. "
                        + "Ask the council's administrator if you need it.", "WEB-403");
                case 405 -> new Words("Not possible at this address", "Nothing was changed. Go back and use the buttons of the page.", "WEB-405");
                case 413 -> new Words("Too much at once", "Nothing was stored. Send the files in smaller parts, or as one zip.", "WEB-413");
                default -> status < 500
                        ? new Words("This did not work", "Nothing was changed. Go back, load the page again and try once more.", "WEB-400")
                        : new Words("Something failed on our side", "What you had saved before is kept. Try again in a minute.", "WEB-500");
            };
        }
    }
}
