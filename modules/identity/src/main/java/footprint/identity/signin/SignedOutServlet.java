package footprint.identity.signin;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The page after signing out. */
public class SignedOutServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>You have signed out</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>You have signed out</h1>
                <p>Close the browser if others use this computer.</p>
                <p><a href="/">Sign in again</a></p></main></body></html>
                """);
    }
}
