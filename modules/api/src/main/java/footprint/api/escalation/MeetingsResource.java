package footprint.api.escalation;

import footprint.api.Paging;
import footprint.api.escalation.AlertBodies.Alert;
import footprint.api.escalation.AlertBodies.Made;
import footprint.escalation.AlertMeeting;
import footprint.escalation.boundary.MeetingWork;
import footprint.escalation.boundary.Meetings;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The meetings after the ladder's end: lists, notes, actions and what came of them. */
@Path("/alert-meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingsResource {

    @Inject
    private Meetings meetings;
    @Inject
    private MeetingWork work;

    /** Which meeting, as the settings call it, and its day. */
    public record BeginBody(String label, LocalDate heldOn) {
    }

    /** What was said, and the version of the note that was seen. */
    public record NoteBody(long version, String note) {
    }

    /** What is to be done, by whom, by when. */
    public record ActionBody(String what, String who, LocalDate dueOn) {
    }

    /** Whether it was done, and what came of it. */
    public record EndBody(Boolean done, String outcome) {
    }

    /** One alert on a meeting's list. */
    public record ItemBody(Alert alert, String stood, boolean followUp, String note, String notedBy, long version, List<AlertMeeting.Action> actions) {

        static ItemBody of(AlertMeeting.Item item) {
            return new ItemBody(Alert.of(item.alert()), item.stood(), item.followUp(), item.note(), item.notedBy(), item.version(), item.actions());
        }
    }

    @GET
    @Operation(summary = "The kinds of meeting, how many alerts are on the list of the next one, and those that were held")
    public List<AlertMeeting.Kind> kinds() {
        return meetings.kinds();
    }

    @GET
    @Path("/to-come")
    @Operation(summary = "What is on the list of the next meeting of a name")
    public Slice<Alert> toCome(@QueryParam("label") String label, @BeanParam Paging paging) {
        return AlertBodies.slice(meetings.toCome(label, paging.request()));
    }

    @POST
    @Operation(summary = "Begin a meeting, which makes its list: label, heldOn")
    public Response begin(BeginBody body) {
        long id = work.begin(AlertBodies.said(body).label(), body.heldOn());
        return Response.created(URI.create("alert-meetings/" + id)).entity(new Made(id)).build();
    }

    @GET
    @Path("/{meeting}")
    @Operation(summary = "One meeting that was held")
    public AlertMeeting one(@PathParam("meeting") long meeting) {
        return meetings.meeting(meeting);
    }

    @GET
    @Path("/{meeting}/alerts")
    @Operation(summary = "What was on its list, with notes and actions")
    public Slice<ItemBody> items(@PathParam("meeting") long meeting, @BeanParam Paging paging) {
        Slice<AlertMeeting.Item> items = meetings.items(meeting, paging.request());
        return new Slice<>(items.rows().stream().map(ItemBody::of).toList(), items.total(), items.page());
    }

    @GET
    @Path("/{meeting}/alerts/{alert}")
    @Operation(summary = "One alert on its list")
    public ItemBody item(@PathParam("meeting") long meeting, @PathParam("alert") long alert) {
        return ItemBody.of(meetings.item(meeting, alert));
    }

    @POST
    @Path("/{meeting}/alerts/{alert}/note")
    @Operation(summary = "Note what was said: version, note")
    public ItemBody note(@PathParam("meeting") long meeting, @PathParam("alert") long alert, NoteBody body) {
        work.note(meeting, alert, AlertBodies.said(body).version(), body.note());
        return ItemBody.of(meetings.item(meeting, alert));
    }

    @POST
    @Path("/{meeting}/alerts/{alert}/actions")
    @Operation(summary = "Agree on an action: what, who, dueOn")
    public ItemBody agree(@PathParam("meeting") long meeting, @PathParam("alert") long alert, ActionBody body) {
        work.agree(meeting, alert, AlertBodies.said(body).what(), body.who(), body.dueOn());
        return ItemBody.of(meetings.item(meeting, alert));
    }

    @POST
    @Path("/actions/{action}/end")
    @Operation(summary = "Say what came of an action: done, outcome")
    public void end(@PathParam("action") long action, EndBody body) {
        if (AlertBodies.said(body).done() == null) {
            throw new ProblemException(Problem.invalid("API-021", "done", "The body must say “done”. Nothing was changed. Compare it with /openapi."));
        }
        work.end(action, body.done(), body.outcome());
    }
}
