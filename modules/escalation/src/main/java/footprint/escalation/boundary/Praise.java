package footprint.escalation.boundary;

import footprint.escalation.Ladder;
import footprint.escalation.control.PraiseRoute;
import footprint.escalation.control.PraiseWords;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Tells the child's social worker and the worker's managers of praise (R075). Who has no mail address reads it among what waits. */
final class Praise {

    private final Handle handle;
    private final LocalDate today;

    Praise(Handle handle, LocalDate today) {
        this.handle = handle;
        this.today = today;
    }

    /** @return how many people were written to */
    int tell(long alert, Ladder ladder) {
        String team = handle.createQuery("select team from alert where id = :id").bind("id", alert).mapTo(String.class).findOne().orElse(null);
        Addressees addressees = new Addressees(handle, today);
        List<Addressees.Person> people = Stream.concat(addressees.workers(alert).stream(),
                addressees.answering(String.join(", ", PraiseRoute.managers(ladder)), team).stream()).distinct().toList();
        PraiseWords words = new PraiseWords(alert);
        return addressees.write(people, "praise " + alert, words.subject(), words.body(), "/alerts/answer?id=" + alert);
    }
}
