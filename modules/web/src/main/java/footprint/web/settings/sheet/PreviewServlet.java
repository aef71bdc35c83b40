package footprint.web.settings.sheet;

import footprint.settings.boundary.Drafts;
import footprint.web.WordsPreview;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Begins and ends the preview of pages in a draft's words, for the session of whoever asks and for nobody else. */
@WebServlet("/settings/preview")
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Drafts drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean begin = "begin".equals(request.getParameter("do")) && drafts.of(WordsPreview.ROOM).isPresent();
        WordsPreview.set(request.getSession(), begin);
        response.sendRedirect(begin ? "/settings/words" : "/settings/terms");
    }
}
