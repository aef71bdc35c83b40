package footprint.tenancy.door;

import footprint.tenancy.Council;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;

/** The page at the bare base domain: one link per council. No sign-in, no script, no image. */
final class CouncilList {

    private CouncilList() {
    }

    static void write(List<Council> councils, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainPage.write(request, response, "Choose your council", list(councils, request));
    }

    private static String list(List<Council> councils, HttpServletRequest request) {
        if (councils.isEmpty()) {
            return "<p>No council is open yet. The person who runs this service opens one by onboarding it.</p>\n";
        }
        StringBuilder text = new StringBuilder("<ul class=\"tasks\">\n");
        for (Council council : councils) {
            text.append("<li class=\"tasks__task\"><a href=\"").append(request.getScheme()).append("://").append(council.code()).append('.')
                    .append(request.getHeader("Host")).append("/\">").append(PlainPage.escaped(council.name())).append("</a></li>\n");
        }
        return text.append("</ul>\n<p class=\"quiet small\"><a href=\"/operator\">For the operator of this service</a></p>\n").toString();
    }
}
