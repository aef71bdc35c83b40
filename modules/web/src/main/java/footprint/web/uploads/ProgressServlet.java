package footprint.web.uploads;

import footprint.exchange.UploadProgress;
import footprint.exchange.boundary.Uploads;
import footprint.kernel.ProblemException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Answers the upload form's question how far it is (GET), and hears that it is to stop (POST). */
@WebServlet("/uploads/progress")
public class ProgressServlet extends HttpServlet {

    @Inject
    private transient Uploads uploads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(response, uploads.progress(request.getParameter("ticket")));
        } catch (ProblemException notYet) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(response, uploads.cancel(request.getParameter("ticket")));
        } catch (ProblemException notYet) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, UploadProgress progress) throws IOException {
        JsonObjectBuilder body = Json.createObjectBuilder().add("step", progress.step()).add("words", progress.words()).add("rows", progress.rows())
                .add("ended", progress.ended());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body.build().toString());
    }
}
