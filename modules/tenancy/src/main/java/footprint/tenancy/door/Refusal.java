package footprint.tenancy.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** What is answered to a request that is for no council. The text repeats nothing that the request said. */
enum Refusal {

    TWO_HOSTS(421, "TEN-020", "The request names more than one host. Nothing was done. Use one address."),
    UNKNOWN_HOST(421, "TEN-021", "This address belongs to no council. Nothing was done. Start from the list of councils."),
    UNKNOWN_COUNCIL(404, "TEN-022", "There is no council at this address. Nothing was done. Start from the list of councils."),
    NO_COUNCIL(404, "TEN-023", "This address needs a council before it. Nothing was done. Choose your council from the list."),
    HOUSE_ONLY(404, "TEN-030", "This address belongs to the service as a whole and not to a council. Nothing was done. Leave the council's name out.");

    private final int status;
    private final String code;
    private final String sentence;

    Refusal(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** A page for a browser, problem+json for everything else. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            PlainPage.write(request, response, "Not a council's address", """
                    <p class="lead">%s</p>
                    <p class="quiet small">%s</p>
                    """.formatted(sentence, code));
            return;
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                {"type":"about:blank","title":"Not a council's address","status":%d,"code":"%s","detail":"%s"}"""
                .formatted(status, code, sentence));
    }
}
