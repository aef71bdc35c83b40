package footprint.identity.signin;

import footprint.tenancy.door.PlainPage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The page after signing out. */
public class SignedOutServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainPage.write(request, response, "You have signed out", """
                <p>Close the browser if others use this computer.</p>
                <p class="buttons"><a class="button" href="/">Sign in again</a></p>
                """);
    }
}
