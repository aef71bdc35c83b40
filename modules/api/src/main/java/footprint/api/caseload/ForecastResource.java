package footprint.api.caseload;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reviews.Forecast;
import footprint.reviews.ForecastQuery;
import footprint.reviews.boundary.Forecasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The work to come, and what if. */
@Path("/caseloads/forecast")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    @Inject
    private Forecasts forecasts;

    @GET
    @Operation(summary = "Reviews, midway checks and conferences by month; what if more children come, posts come or go, cases weigh otherwise (weight=looked-after:2)")
    public Forecast forecast(@QueryParam("months") @DefaultValue("12") int months, @QueryParam("more") @DefaultValue("0") int more, @QueryParam("posts") BigDecimal posts,
                             @QueryParam("weight") List<String> weights, @QueryParam("conferenceFirst") @DefaultValue("3") int conferenceFirst,
                             @QueryParam("conferenceLater") @DefaultValue("6") int conferenceLater) {
        forecasts.weights(); // asks for the permission before anything is said about the question
        return forecasts.of(new ForecastQuery(months, more, posts, read(weights), conferenceFirst, conferenceLater));
    }

    private static Map<String, BigDecimal> read(List<String> weights) {
        Map<String, BigDecimal> read = new LinkedHashMap<>();
        for (String weight : weights) {
            if (!weight.matches("[a-z0-9-]{1,40}:\\d{1,3}(\\.\\d{1,2})?")) {
                throw new ProblemException(Problem.invalid("REV-090", "weight", "Write a weight as kind:number, such as looked-after:1.5."));
            }
            int colon = weight.indexOf(':');
            read.put(weight.substring(0, colon), new BigDecimal(weight.substring(colon + 1)));
        }
        return read;
    }
}
