package footprint.api.records;

import footprint.api.Paging;
import footprint.api.records.RecordBodies.Deciding;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.records.Passage;
import footprint.records.boundary.AccessPapers;
import footprint.records.boundary.Redactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is removed from a record, and the record as it is handed out. */
@Path("/records/children/{id}/requests/{request}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessPapersResource {

    @Inject
    private AccessPapers papers;
    @Inject
    private Redactions redactions;

    @GET
    @Path("/passages")
    @Operation(summary = "Passages about which a person decides; undecided=true leaves out those that are decided")
    public Slice<Passage> passages(@PathParam("id") long id, @PathParam("request") long request, @QueryParam("undecided") boolean undecided, @BeanParam Paging paging) {
        return redactions.queue(new ChildId(id), request, undecided, paging.request());
    }

    @PUT
    @Path("/passages/{digest}")
    @Operation(summary = "Decide about a passage: decision (keep, redact), reason (third-party, serious-harm, adoption, legal-privilege), words (which; none: all)")
    public Passage decide(@PathParam("id") long id, @PathParam("request") long request, @PathParam("digest") String digest, Deciding body) {
        ChildId child = new ChildId(id);
        redactions.decide(child, request, digest, RecordBodies.said(body).decision(), body.reason(), body.words());
        return redactions.passage(child, request, digest);
    }

    @GET
    @Path("/story")
    @Operation(summary = "The record as it would be handed out; passages about which nobody has decided stand as they are")
    public String story(@PathParam("id") long id, @PathParam("request") long request) {
        return papers.draftData(new ChildId(id), request);
    }

    @POST
    @Path("/release")
    @Operation(summary = "Hand it out: only when who asks was made sure and every passage is decided")
    public void release(@PathParam("id") long id, @PathParam("request") long request) {
        papers.release(new ChildId(id), request);
    }

    @GET
    @Path("/paper")
    @Produces("application/pdf")
    @Operation(summary = "The paper that was handed out: PDF/UA-1 and PDF/A-3a")
    public Response paper(@PathParam("id") long id, @PathParam("request") long request) {
        return file(papers.paper(new ChildId(id), request), "application/pdf", "record.pdf");
    }

    @GET
    @Path("/data")
    @Produces("application/zip")
    @Operation(summary = "The data that were handed out: a zip with record.json and how to read it")
    public Response data(@PathParam("id") long id, @PathParam("request") long request) {
        return file(papers.data(new ChildId(id), request), "application/zip", "record.zip");
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
