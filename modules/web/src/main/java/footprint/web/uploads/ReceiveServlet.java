package footprint.web.uploads;

import footprint.exchange.Door;
import footprint.exchange.SentFile;
import footprint.exchange.Upload;
import footprint.exchange.boundary.Uploads;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;

/**
 * Takes the form with the files. It is no Faces page, because a Faces page would take in any size before it could refuse:
 * here the container stops at the limit. Whatever became of the return, its line of the ledger is shown next.
 */
@WebServlet("/uploads/receive")
@MultipartConfig(fileSizeThreshold = 1024 * 1024, maxFileSize = ReceiveServlet.MOST, maxRequestSize = ReceiveServlet.MOST + 1024 * 1024)
public class ReceiveServlet extends HttpServlet {

    static final long MOST = 64L * 1024 * 1024;

    @Inject
    private transient Uploads uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Upload upload = receive(request);
        response.sendRedirect(request.getContextPath() + "/uploads/upload?id=" + upload.id());
    }

    private Upload receive(HttpServletRequest request) throws ServletException, IOException {
        Collection<Part> parts;
        try {
            parts = request.getParts();
        } catch (IllegalStateException tooLarge) {
            return uploads.refuseTooLarge(Door.SCREEN);
        }
        Iterator<SentFile> files = parts.stream().filter(part -> part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank())
                .map(ReceiveServlet::sent).iterator();
        return uploads.receive(files, request.getParameter("year"), Door.SCREEN, request.getParameter("ticket"));
    }

    private static SentFile sent(Part part) {
        try {
            return new SentFile(part.getSubmittedFileName(), part.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException("A file of the form could not be read", broken);
        }
    }
}
