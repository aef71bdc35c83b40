package footprint.identity.signin;

import footprint.identity.guard.Acting;
import footprint.identity.guard.Holding;
import footprint.tenancy.door.PlainPage;
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
            choices.append("<p><button class=\"button button--second\" name=\"holding\" value=\"").append(holding.id()).append("\">")
                    .append(PlainPage.escaped(holding.title())).append("</button></p>\n");
        }
        PlainPage.write(request, response, "In which role are you working now?", """
                <form method="post" action="/who">
                %s</form><p><a href="/sign-out">Sign out</a></p>
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
