package footprint.web.records;

import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.records.DueRecord;
import footprint.records.boundary.AccessPapers;
import footprint.records.boundary.Retention;
import footprint.web.look.CsvText;
import footprint.web.look.ListAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Papers and data that were handed out, and the list of what may be erased, as files. */
@WebServlet({"/records/record.pdf", "/records/record.zip", "/records/retention.csv"})
public class RecordFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessPapers papers;
    @Inject
    private transient Retention retention;
    @Inject
    private transient ListAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long number = RecordAddress.number(address, "request");
        try {
            switch (request.getServletPath()) {
                case "/records/record.pdf" -> send(response, "application/pdf", "record-" + number + ".pdf", papers.paper(RecordAddress.child(address), number));
                case "/records/record.zip" -> send(response, "application/zip", "record-" + number + ".zip", papers.data(RecordAddress.child(address), number));
                default -> send(response, "text/csv;charset=UTF-8", "may-be-erased.csv", due().getBytes(StandardCharsets.UTF_8));
            }
        } catch (ProblemException problem) {
            response.sendError(problem.problems().getFirst().status(), problem.problems().getFirst().sentence());
        }
    }

    private String due() {
        CsvText csv = new CsvText().row("Name", "Kept until", "Rule", "How that comes about", "Proposed by", "Proposed on", "Why");
        int page = 1;
        Slice<DueRecord> slice;
        do {
            slice = retention.due(new PageRequest(page++, PageRequest.LARGEST_SIZE, null, false));
            slice.rows().forEach(one -> csv.row(one.name(), one.keep().until(), one.keep().rule().code(), one.keep().sentence(), one.proposedBy(), one.proposedOn(), one.because()));
        } while (page <= slice.pages());
        return csv.toString();
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
