package footprint.tenancy.door;

import footprint.tenancy.Council;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * A page that must stand when nothing else does: the list of councils, a refusal, the way in and out. It wears the style
 * sheet of the pages, asks no database and runs no script.
 */
public final class PlainPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>%1$s – %2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" type="image/svg+xml" href="/look/favicon.svg">
            <link rel="stylesheet" href="/look/footprint.css"><link rel="stylesheet" href="/look/council.css"></head>
            <body><a class="skip" href="#main">Skip to the main content</a>
            <header class="band"><div class="wrap"><a class="band__name" href="/"><span class="band__council">%2$s</span></a></div></header>
            <main id="main" class="main wrap" tabindex="-1"><h1>%1$s</h1>
            %3$s</main>
            <footer class="foot"><div class="wrap"><p>%2$s</p></div></footer></body></html>
            """;

    private PlainPage() {
    }

    /**
     * Writes the page; the status stays as it was set.
     *
     * @param title plain text
     * @param body  markup, with every value {@link #escaped}
     */
    public static void write(HttpServletRequest request, HttpServletResponse response, String title, String body) throws IOException {
        Council council = (Council) request.getAttribute(CouncilFilter.COUNCIL);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(PAGE.formatted(escaped(title), council == null ? "Footprint" : escaped(council.name()), body));
    }

    /** Text made safe to stand in markup. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
