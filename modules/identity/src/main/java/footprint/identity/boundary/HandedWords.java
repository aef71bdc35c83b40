package footprint.identity.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.Actor;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.SealedWord;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One-time passwords and programs' secrets that the steward has made: shown once, to an administrator of the council, and gone. */
@ApplicationScoped
@Transactional
public class HandedWords {

    /** By the database's clock, which wrote when it was made. */
    private static final String FRESH = "made_at > now() - interval '1 day'";

    private final CouncilDatabase database;
    private final CurrentActor current;
    private final Clock clock;
    private final String key;

    @Inject
    public HandedWords(CouncilDatabase database, CurrentActor current, Clock clock, @ConfigProperty(name = "footprint.sealing.key") Optional<String> key) {
        this.database = database;
        this.current = current;
        this.clock = clock;
        this.key = key.filter(word -> !word.isBlank()).orElse(null);
    }

    /** For the container's proxy. */
    protected HandedWords() {
        this(null, null, null, Optional.empty());
    }

    /** Whether a word waits for its one look. */
    @Permit(Permission.PEOPLE_WRITE)
    public boolean waits(long person) {
        return key != null && database.sql().createQuery("select exists (select 1 from handed_word where person_id = :person and " + FRESH + ")").bind("person", person)
                .mapTo(Boolean.class).one();
    }

    /**
     * Takes the word away and opens it. The history keeps who looked.
     *
     * @throws ProblemException IDE-059 when another administrator is to look, IDE-056 when somebody has looked already, or a day has gone by, or there was none
     */
    @Permit(Permission.PEOPLE_WRITE)
    public String take(long person) {
        Handle sql = database.sql();
        if (new PeopleRows(sql, London.today(clock)).isForAnother(current.actor().personId(), person, "invited", "given")) {
            throw new ProblemException(Problem.conflict("IDE-059",
                    "You invited this person or gave them a role, so another administrator is shown the password. Nothing was shown."));
        }
        String sealed = key == null ? null : sql.createQuery("delete from handed_word where person_id = :person and " + FRESH + " returning sealed").bind("person", person)
                .mapTo(String.class).findOne().orElse(null);
        if (sealed == null) {
            throw new ProblemException(Problem.notFound("IDE-056", "Nothing waits to be shown for this person: it has been shown, a day has gone by, "
                    + "or there was none. Ask for a new one."));
        }
        Actor actor = current.actor();
        sql.createUpdate("insert into role_change (at, by_person, by_name, person_id, what) values (:at, :by, :name, :person, 'secret shown')")
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).bind("by", actor.personId()).bind("name", actor.name())
                .bind("person", person).execute();
        return new SealedWord(key).open(actor.council(), person, sealed);
    }
}
