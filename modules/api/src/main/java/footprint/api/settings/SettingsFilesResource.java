package footprint.api.settings;

import footprint.settings.Loaded;
import footprint.settings.boundary.SettingsFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The council's settings as files, both ways. */
@Path("/settings/files")
@RequestScoped
public class SettingsFilesResource {

    private static final String ZIP = "application/zip";
    private static final String YAML = "application/yaml";

    @Inject
    private SettingsFiles files;

    @GET
    @Produces(ZIP)
    @Operation(summary = "Every room's file, as a zip; comments of earlier files are not kept")
    public Response export() {
        return Response.ok(files.export(), ZIP).header("Content-Disposition", "attachment; filename=\"settings.zip\"").build();
    }

    @GET
    @Path("/{room}")
    @Produces(YAML)
    @Operation(summary = "One room's file as YAML; empty where the defaults stand")
    public String yaml(@PathParam("room") String room) {
        return files.yaml(room);
    }

    @POST
    @Consumes({ZIP, YAML, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish what differs in a zip or a YAML file: publications, or every fault with file and line; name is the file's, reason says why")
    public Loaded load(@QueryParam("name") String name, @QueryParam("reason") String reason, byte[] content) {
        return files.load(name, content, reason);
    }

    @POST
    @Path("/check")
    @Consumes({ZIP, YAML, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What loading a file would come to; nothing is published")
    public Loaded check(@QueryParam("name") String name, byte[] content) {
        return files.check(name, content);
    }
}
