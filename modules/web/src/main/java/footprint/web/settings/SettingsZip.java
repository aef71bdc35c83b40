package footprint.web.settings;

import footprint.settings.boundary.SettingsFiles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** The council's settings as files, one for each room, in a zip. */
@WebServlet("/settings/files.zip")
public class SettingsZip extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SettingsFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] zip = files.export();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"settings.zip\"");
        response.setContentLength(zip.length);
        response.getOutputStream().write(zip);
    }
}
