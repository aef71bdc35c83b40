package footprint.tenancy.door;

import footprint.tenancy.CouncilStanding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** What is answered to a request that is for no council, or for one that is not served. The text repeats nothing that the request said. */
enum Refusal {

    TWO_HOSTS(421, "TEN-020", "The request names more than one host. Nothing was done. Use one address."),
    UNKNOWN_HOST(421, "TEN-021", "This address belongs to no council. Nothing was done. Start from the list of councils."),
    UNKNOWN_COUNCIL(404, "TEN-022", "There is no council at this address. Nothing was done. Start from the list of councils."),
    NO_COUNCIL(404, "TEN-023", "This address needs a council before it. Nothing was done. Choose your council from the list."),
    HOUSE_ONLY(404, "TEN-030", "This address belongs to the service as a whole and not to a council. Nothing was done. Leave the council's name out."),
    SUSPENDED(503, "TEN-024", "This council is suspended. Nothing was done and all its records are kept. Ask the person who runs this service."),
    MOVING(503, "TEN-025", "This council is being moved to another database server. Nothing was done and all its records are kept. "
            + "Try again in a few minutes."),
    UPGRADING(503, "TEN-026", "This council is being brought to a new version. Nothing was done and all its records are kept. "
            + "Try again in a few minutes."),
    FAILED(503, "TEN-027", "Work on this council's records stopped half way and is being mended. Nothing was done. "
            + "Ask the person who runs this service."),
    LEAVING(503, "TEN-028", "This council is leaving the service. Nothing was done and its records are kept until the day agreed. "
            + "Ask the person who runs this service."),
    PREPARING(503, "TEN-029", "This council is being set up. Nothing was done. Try again in a few minutes.");

    private static final int AGAIN_SECONDS = 60;

    private final int status;
    private final String code;
    private final String sentence;

    Refusal(int status, String code, String sentence) {
        this.status = status;
        this.code = code;
        this.sentence = sentence;
    }

    /** Why a council in the registry is not served. */
    static Refusal of(CouncilStanding council) {
        return switch (council.state()) {
            case PREPARING -> PREPARING;
            case SUSPENDED -> SUSPENDED;
            case MOVING -> MOVING;
            case FAILED -> FAILED;
            case LEAVING -> LEAVING;
            case OPEN -> UPGRADING;
        };
    }

    /** A page for a browser, problem+json for everything else. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", AGAIN_SECONDS);
        }
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            PlainPage.write(request, response, title(), """
                    <p class="lead">%s</p>
                    <p class="quiet small">%s</p>
                    """.formatted(sentence, code));
            return;
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s"}"""
                .formatted(title(), status, code, sentence));
    }

    private String title() {
        return status == HttpServletResponse.SC_SERVICE_UNAVAILABLE ? "Closed for now" : "Not a council's address";
    }
}
