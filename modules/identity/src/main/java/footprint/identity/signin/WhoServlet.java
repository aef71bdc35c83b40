package footprint.identity.signin;

import footprint.identity.guard.Acting;
import footprint.identity.guard.Holding;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Which of several roles a person acts in for this session (R125). */
public class WhoServlet extends HttpServlet {

    @Inject
    private transient Acting acting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder choices = new StringBuilder();
        for (Holding holding : acting.holdings()) {
            choices.append("<p><button name=\"holding\" value=\"").append(holding.id()).append("\">")
                    .append(Refusals.escaped(holding.title())).append("</button></p>\n");
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>Choose your role</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>In which role are you working now?</h1>
                <form method="post" action="/who">
                %s</form><p><a href="/sign-out">Sign out</a></p></main></body></html>
                """.formatted(choices));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("holding");
        boolean held = acting.holdings().stream().anyMatch(holding -> Long.toString(holding.id()).equals(wanted));
        if (held) {
            request.getSession().setAttribute(SignInGate.HOLDING, wanted);
            response.sendRedirect("/");
        } else {
            response.sendRedirect(Doors.WHO);
        }
    }
}
