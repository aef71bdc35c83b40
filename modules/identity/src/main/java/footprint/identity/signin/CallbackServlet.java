package footprint.identity.signin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;

/** Where Keycloak sends people back to. By now the mechanism has signed them in; what is left is where they wanted to go. */
public class CallbackServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || Caller.of(request).isEmpty()) {
            Refusals.answer(request, response, SignInProblem.NOT_COMPLETED);
            return;
        }
        String wanted = (String) session.getAttribute(HouseAuthentication.WANTED);
        session.removeAttribute(HouseAuthentication.WANTED);
        response.sendRedirect(Doors.localPath(wanted));
    }
}
