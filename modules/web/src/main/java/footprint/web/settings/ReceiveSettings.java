package footprint.web.settings;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import java.io.IOException;

/**
 * Takes the form with a file of settings and keeps it until somebody has decided. It is no Faces page, so that the
 * container stops at the limit. Nothing is changed here: the next page says what the file would come to.
 */
@WebServlet("/settings/receive")
@MultipartConfig(fileSizeThreshold = ReceiveSettings.MOST, maxFileSize = ReceiveSettings.MOST, maxRequestSize = ReceiveSettings.MOST + 64 * 1024)
public class ReceiveSettings extends HttpServlet {

    static final int MOST = 4 * 1024 * 1024;
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/settings/files";

    @Inject
    private transient WaitingFile waiting;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.sendRedirect(request.getContextPath() + PAGE + received(request));
    }

    private String received(HttpServletRequest request) throws ServletException, IOException {
        try {
            Part file = request.getPart("file");
            if (file == null || file.getSize() == 0) {
                return "?wrong=nothing";
            }
            waiting.keep(file.getSubmittedFileName(), file.getInputStream().readAllBytes());
            return "?read=yes";
        } catch (IllegalStateException tooLarge) {
            return "?wrong=large";
        }
    }
}
