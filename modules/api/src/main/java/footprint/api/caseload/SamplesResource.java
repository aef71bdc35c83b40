package footprint.api.caseload;

import footprint.api.Paging;
import footprint.caseload.NewSample;
import footprint.caseload.Sample;
import footprint.caseload.boundary.Samples;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** Samples of children, each read by one auditor while it lives. */
@Path("/samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SamplesResource {

    @Inject
    private Samples samples;

    /** A sample: draw and perhaps seed, or numbers. */
    public record SampleBody(String purpose, Long auditor, LocalDate endsOn, Integer draw, Long seed, List<String> numbers) {
    }

    /** The key of what was made. */
    public record Made(long id) {
    }

    @GET
    @Operation(summary = "Every sample, the newest first")
    public Slice<Sample> samples(@BeanParam Paging paging) {
        return samples.list(paging.request());
    }

    @GET
    @Path("/mine")
    @Operation(summary = "The living samples of the auditor who asks")
    public List<Sample> mine() {
        return samples.mine();
    }

    @POST
    @Operation(summary = "Draw a sample (draw, seed) or name it (numbers): purpose, auditor, endsOn")
    public Made draw(SampleBody body) {
        return new Made(samples.draw(body == null ? new NewSample(null, null, null, null, null, null)
                : new NewSample(body.purpose(), body.auditor(), body.endsOn(), body.draw(), body.seed(), body.numbers())));
    }

    @POST
    @Path("/{sample}/close")
    @Operation(summary = "End a sample now")
    public Slice<Sample> close(@PathParam("sample") long sample) {
        samples.close(sample);
        return samples.list(PageRequest.first());
    }
}
