package footprint.web.look;

import footprint.tenancy.Council;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** /look/council.css: the council's accent as tokens, so that no page carries a style of its own. */
@WebServlet("/look/council.css")
public class CouncilStyle extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Accent accent = Accent.of(Frame.known(request).map(Council::colour).orElse(null));
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=300");
        response.getWriter().write(":root{--accent-band:%s;--accent-light:%s;--accent-dark:%s}%n"
                .formatted(accent.band(), accent.light(), accent.dark()));
    }
}
