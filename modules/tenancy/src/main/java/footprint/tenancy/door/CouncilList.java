package footprint.tenancy.door;

import footprint.tenancy.Council;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;

/** The page at the bare base domain: one link per council. No sign-in, no script, no image. */
final class CouncilList {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>Footprint: choose your council</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main><h1>Choose your council</h1>
            %s</main></body></html>
            """;

    private CouncilList() {
    }

    static void write(List<Council> councils, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(PAGE.formatted(list(councils, request)));
    }

    private static String list(List<Council> councils, HttpServletRequest request) {
        if (councils.isEmpty()) {
            return "<p>No council is open yet. The person who runs this service opens one by onboarding it.</p>\n";
        }
        StringBuilder text = new StringBuilder("<ul>\n");
        for (Council council : councils) {
            text.append("<li><a href=\"").append(request.getScheme()).append("://").append(council.code()).append('.')
                    .append(request.getHeader("Host")).append("/\">").append(escaped(council.name())).append("</a></li>\n");
        }
        return text.append("</ul>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
