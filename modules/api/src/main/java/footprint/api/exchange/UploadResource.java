package footprint.api.exchange;

import footprint.api.Paging;
import footprint.api.ProblemBody;
import footprint.exchange.Change;
import footprint.exchange.Door;
import footprint.exchange.FindingFilter;
import footprint.exchange.RuleOutcome;
import footprint.exchange.SentFile;
import footprint.exchange.Upload;
import footprint.exchange.UploadDetail;
import footprint.exchange.UploadFile;
import footprint.exchange.UploadProgress;
import footprint.exchange.UploadState;
import footprint.exchange.boundary.Uploads;
import footprint.kernel.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.io.InputStream;
import java.net.URI;
import java.util.Iterator;
import java.util.List;

/** Returns sent, and the ledger of what became of them. */
@Path("/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

    private static final String CSV = "text/csv";
    private static final int CREATED = 201;
    private static final int OK = 200;

    @Inject
    private Uploads uploads;

    /** One upload with its files and the rules run on it. */
    public record Detail(UploadAnswer.Line upload, List<UploadFile> files, List<RuleOutcome> rules) {

        static Detail of(UploadDetail detail) {
            return new Detail(UploadAnswer.Line.of(detail.upload()), detail.files(), detail.rules());
        }
    }

    @POST
    @Consumes({"application/zip", "application/octet-stream", CSV})
    @Operation(summary = "Send a return as the body: one CSV file or a zip of them, read as it comes",
            description = "201 stored, 200 nothing new. Refused: 400, 409 or 413 as application/problem+json, with the ledger's line as Location.")
    public Response send(@Parameter(description = "Collection year such as 2020-21; left out, it is told from the dates") @QueryParam("year") String year,
                         @Parameter(description = "The name to show in the ledger") @QueryParam("name") @DefaultValue("return") String name,
                         @Parameter(description = "A word of your choice by which to follow and cancel this upload") @QueryParam("ticket") String ticket,
                         @Parameter(hidden = true) @QueryParam("door") String door, InputStream body) {
        return answer(uploads.receive(List.of(new SentFile(name, body)).iterator(), year, "command".equals(door) ? Door.COMMAND : Door.REST, ticket));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Send a return as a form: any number of CSV files, or one zip")
    public Response sendForm(@QueryParam("year") String year, @QueryParam("ticket") String ticket, List<EntityPart> parts) {
        List<EntityPart> sent = parts == null ? List.of() : parts; // a form without a body
        Iterator<SentFile> files = sent.stream().filter(part -> part.getFileName().isPresent())
                .map(part -> new SentFile(part.getFileName().get(), part.getContent())).iterator();
        return answer(uploads.receive(files, year, Door.REST, ticket));
    }

    private Response answer(Upload upload) {
        URI place = URI.create("uploads/" + upload.id());
        if (upload.uploadState() == UploadState.REFUSED || upload.uploadState() == UploadState.CANCELLED) {
            int status = switch (String.valueOf(upload.refusalCode())) {
                case "EXC-001" -> 413;
                case "EXC-015", "EXC-019" -> 409;
                default -> 400;
            };
            Response refused = ProblemBody.answer(new Problem(upload.refusalCode(), status, upload.refusal(), "file"));
            return Response.fromResponse(refused).header("Location", "/api/v1/uploads/" + upload.id()).build();
        }
        return Response.status(upload.uploadState() == UploadState.ACCEPTED ? CREATED : OK).location(place)
                .entity(Detail.of(uploads.upload(upload.id()))).build();
    }

    @GET
    @Operation(summary = "The ledger, newest first")
    public UploadAnswer.Page<UploadAnswer.Line> list(@BeanParam Paging paging) {
        return UploadAnswer.Page.of(uploads.uploads(paging.request()), UploadAnswer.Line::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One upload: its files with their control totals, and every rule, run or not run")
    public Detail one(@PathParam("id") long id) {
        return Detail.of(uploads.upload(id));
    }

    @GET
    @Path("/{id}/rules")
    @Operation(summary = "The rules of one upload, run or not run and why")
    public List<RuleOutcome> rules(@PathParam("id") long id) {
        return uploads.upload(id).rules();
    }

    @GET
    @Path("/{id}/findings")
    @Operation(summary = "What the rules found: file, line, column, rule, sentence")
    public UploadAnswer.Page<UploadAnswer.Found> findings(@PathParam("id") long id, @QueryParam("severity") String severity, @QueryParam("rule") String rule,
                                              @QueryParam("child") String child, @BeanParam Paging paging) {
        return UploadAnswer.Page.of(uploads.findings(id, new FindingFilter(severity, rule, child), paging.request()), UploadAnswer.Found::of);
    }

    @GET
    @Path("/{id}/findings.csv")
    @Produces(CSV)
    @Operation(summary = "The findings as a CSV file in which no cell is a formula")
    public Response findingsCsv(@PathParam("id") long id, @QueryParam("severity") String severity, @QueryParam("rule") String rule,
                                @QueryParam("child") String child) {
        return Response.ok(uploads.findingsCsv(id, new FindingFilter(severity, rule, child)), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"findings-" + id + ".csv\"").build();
    }

    @GET
    @Path("/{id}/changes")
    @Operation(summary = "What one upload changed against the last of its year")
    public UploadAnswer.Page<Change> changes(@PathParam("id") long id, @BeanParam Paging paging) {
        return UploadAnswer.Page.of(uploads.changes(id, paging.request()), change -> change);
    }

    @GET
    @Path("/progress/{ticket}")
    @Operation(summary = "How far an upload of your own is")
    public UploadProgress progress(@PathParam("ticket") String ticket) {
        return uploads.progress(ticket);
    }

    @DELETE
    @Path("/progress/{ticket}")
    @Operation(summary = "Cancel an upload of your own: nothing of it is stored")
    public UploadProgress cancel(@PathParam("ticket") String ticket) {
        return uploads.cancel(ticket);
    }
}
