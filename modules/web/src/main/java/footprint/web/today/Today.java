package footprint.web.today;

import footprint.identity.CurrentActor;
import footprint.kernel.Actor;
import footprint.kernel.London;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.time.LocalDate;

/** Which first page a person gets, and for which day. */
@Named("today")
@RequestScoped
public class Today {

    private CurrentActor current;
    private Clock clock;

    protected Today() {
    }

    @Inject
    public Today(CurrentActor current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    public LocalDate getDate() {
        return London.today(clock);
    }

    public Actor getActor() {
        return current.actor();
    }

    public String getTitle() {
        return getActor().role().reviews() ? "My day" : "Today";
    }

    /** The part that is drawn: one file for each role. */
    public String getPart() {
        return "/today/" + getActor().role().code() + ".xhtml";
    }
}
