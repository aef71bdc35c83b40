package footprint.api.escalation;

import footprint.escalation.Ladder;
import footprint.escalation.LadderKey;
import footprint.escalation.LadderMovePreview;
import footprint.escalation.boundary.LadderMigration;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open alerts from one ladder to another, stage by stage, with a reason. */
@Path("/settings/ladder-moves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LadderMovesResource {

    @Inject
    private LadderMigration migration;

    /** The ladder of an alert raised today, and those that open alerts climb. */
    public record Ladders(LadderKey present, List<LadderKey> climbed) {
    }

    /** Where open alerts stand and where they would land; no suggestion where nothing is like it. */
    public record Row(int stage, String label, int open, int overdue, Integer suggested, List<Integer> choices) {

        static Row of(LadderMovePreview.Row row) {
            return new Row(row.stage().number(), row.stage().label(), row.open(), row.overdue(), row.suggested() == null ? null : row.suggested().number(),
                    row.choices().stream().map(Ladder.Stage::number).toList());
        }
    }

    /** One stage of the ladder that alerts leave, and the stage on which they are to stand. */
    public record Pair(int from, int to) {
    }

    /** What is to be moved. */
    public record Moving(LadderKey from, LadderKey to, List<Pair> stages, String reason) {
    }

    /** How many alerts were moved. */
    public record Moved(int alerts) {
    }

    @GET
    @Operation(summary = "The present ladder, and the ladders that open alerts climb")
    public Ladders ladders() {
        return new Ladders(migration.present(), migration.climbed());
    }

    @GET
    @Path("/preview")
    @Operation(summary = "Where the open alerts of a ladder stand, and where they would land on another; the present one unless toPublication and toDay name another")
    public List<Row> preview(@QueryParam("fromPublication") int fromPublication, @QueryParam("fromDay") LocalDate fromDay,
                             @QueryParam("toPublication") Integer toPublication, @QueryParam("toDay") LocalDate toDay) {
        LadderKey to = toPublication == null || toDay == null ? migration.present() : new LadderKey(toPublication, toDay);
        return migration.preview(new LadderKey(fromPublication, fromDay), to).rows().stream().map(Row::of).toList();
    }

    @POST
    @Operation(summary = "Move every open alert of a ladder: from, to, stages, reason; the way back is another move")
    public Moved move(Moving body) {
        if (body == null || body.stages() == null) {
            throw new ProblemException(Problem.invalid("API-021", "stages", "The body must say “stages”. Nothing was changed. Compare it with /openapi."));
        }
        Map<Integer, Integer> mapping = new LinkedHashMap<>();
        body.stages().forEach(pair -> mapping.put(pair.from(), pair.to()));
        return new Moved(migration.migrate(body.from(), body.to() == null ? migration.present() : body.to(), mapping, body.reason()));
    }
}
