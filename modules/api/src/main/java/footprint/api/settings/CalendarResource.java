package footprint.api.settings;

import footprint.reviews.CalendarDay;
import footprint.reviews.boundary.CalendarChanges;
import footprint.timetable.CalendarCorrection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.List;

/** The council's calendar: bank holidays, and the days on which the council differs. */
@Path("/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    private CalendarChanges door;

    /**
     * What is said of a day.
     *
     * @param working true: a working day after all; false: a holiday
     * @param note    what the day is called
     */
    public record DayBody(boolean working, String note) {
    }

    /** @param redated how many open reviews got another due date */
    public record Redated(int redated) {
    }

    @GET
    @Path("/years/{year}")
    @Operation(summary = "Bank holidays and corrections of a calendar year")
    public List<CalendarDay> year(@PathParam("year") int year) {
        return door.year(year);
    }

    @PUT
    @Path("/days/{day}")
    @Operation(summary = "Say that a day is a holiday or a working day after all; open reviews are dated again")
    public Redated correct(@PathParam("day") LocalDate day, DayBody body) {
        return new Redated(door.correct(new CalendarCorrection(day, body.working(), body.note())));
    }

    @DELETE
    @Path("/days/{day}")
    @Operation(summary = "Take a correction back; open reviews are dated again")
    public Redated takeBack(@PathParam("day") LocalDate day) {
        return new Redated(door.takeBack(day));
    }
}
